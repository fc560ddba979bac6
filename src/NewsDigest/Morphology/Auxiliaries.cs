using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>What auxiliaries (VX) stand after, from <c>Data/Morphology/auxiliaries.tsv</c>. Immutable and safe for many threads.</summary>
internal sealed class Auxiliaries
{
    private const string AnyOther = "*";

    private readonly Dictionary<string, HashSet<string>> after = new(StringComparer.Ordinal);

    public Auxiliaries(Table table)
    {
        foreach (var row in table.Rows)
        {
            after.Add(row["stem"], row.List("after", ' ').ToHashSet(StringComparer.Ordinal));
        }
    }

    /// <summary>The stems, as morphemes.</summary>
    public IEnumerable<Piece> Stems => after.Keys.Select(s => new Piece(s, SejongTag.VX));

    /// <summary>The eomi that some auxiliary stands after, as morphemes.</summary>
    public IEnumerable<Piece> Endings => after.Values.SelectMany(v => v).Where(f => f != AnyOther).Distinct(StringComparer.Ordinal).Select(f => new Piece(f, SejongTag.EC));

    /// <summary>Whether an auxiliary may stand after a label; <paramref name="form"/> is null for a label without a form of its own.</summary>
    public bool Allow(string stem, SejongTag tag, string? form) => !after.TryGetValue(stem, out var forms)
        || (form is null ? tag is SejongTag.EC && forms.Contains(AnyOther) : IsEnding(tag) && forms.Contains(form));

    private static bool IsEnding(SejongTag tag) => tag is SejongTag.EC or SejongTag.ETN or SejongTag.ETM or SejongTag.JX or SejongTag.JKS or SejongTag.JKO;
}
