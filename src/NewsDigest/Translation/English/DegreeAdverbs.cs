using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Translation.English;

/// <summary>Adverbs that stand before an adjective and not beside the verb: very, too.</summary>
internal static class DegreeAdverbs
{
    private static readonly FrozenSet<string> All = Table.Embedded("Translation/degree-adverbs.tsv").Rows.Select(r => r["adverb"]).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contain(string adverb) => All.Contains(adverb);

    /// <summary>Whether words begin with one: very high.</summary>
    public static bool Begin(string words) => words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && All.Contains(words[..blank]);
}
