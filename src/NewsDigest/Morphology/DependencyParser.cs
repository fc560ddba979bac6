using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>
/// A dependency parse with learnt weights: the best tree without crossing arcs in which every head stands to the right, then a label for
/// each arc. Immutable and safe for many threads.
/// </summary>
public sealed class DependencyParser
{
    private readonly ParserModel model;
    private readonly RuleHeads rules;

    /// <summary>A parser with the tables of the library.</summary>
    /// <exception cref="TableException">A table of the library is not well formed.</exception>
    public DependencyParser()
        : this(new ParserModel(EmbeddedModels.ParserWeights(), [.. Table.Embedded("Morphology/dependency-labels.tsv").Rows.Select(r => r["label"])]), TableSet.Embedded)
    {
    }

    internal DependencyParser(ParserModel model, TableSet tables)
    {
        this.model = model;
        rules = Rules(tables);
    }

    /// <summary>The heads alone, for those who need no labels.</summary>
    internal IReadOnlyList<int> Heads(TokenizedText text) =>
        model.Heads(text.Eojeols.Count, new ParserFeatures([.. text.Eojeols.Select(EojeolRole.Of)], rules));

    internal static RuleHeads Rules(TableSet tables) =>
        new(new ParserWords(tables.Get("Morphology/parser-words.tsv"), tables.Get("Morphology/time-nouns.tsv")));

    /// <summary>Parses one sentence; never throws on content.</summary>
    public DependencyTree Parse(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var count = text.Eojeols.Count;
        var features = new ParserFeatures([.. text.Eojeols.Select(EojeolRole.Of)], rules);
        var heads = model.Heads(count, features);
        var labels = new string[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = model.Labels[model.LabelOf(i, heads[i], features)];
        }

        return new DependencyTree(text, heads, labels);
    }
}
