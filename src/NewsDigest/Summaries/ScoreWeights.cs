using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Summaries;

/// <summary>The weights of <c>Data/Summaries/weights.tsv</c> by their feature.</summary>
internal sealed class ScoreWeights
{
    private readonly FrozenDictionary<string, int> weights;

    private ScoreWeights(FrozenDictionary<string, int> weights) => this.weights = weights;

    public int this[string feature] => weights[feature];

    public static ScoreWeights Load() => new(Table.Embedded("Summaries/weights.tsv").Rows
        .ToFrozenDictionary(r => r["feature"], r => (int)r.Decimal("weight"), StringComparer.Ordinal));
}
