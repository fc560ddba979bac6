using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>Words that the parser treats by themselves, from <c>Data/Morphology/parser-words.tsv</c>.</summary>
internal sealed class ParserWords
{
    private readonly HashSet<string> light;
    private readonly HashSet<string> comitative;

    private readonly HashSet<string> timeNouns;

    public ParserWords(Table table, Table timeNouns)
    {
        this.timeNouns = timeNouns.Rows.Select(r => r["noun"]).ToHashSet(StringComparer.Ordinal);
        light = Of(table, "light");
        comitative = Of(table, "comitative");
    }

    /// <summary>Whether the eojeol is a time that needs no josa (지난해, 22일).</summary>
    public bool IsTime(EojeolRole role) => role.Core.Length > 0 && timeNouns.Contains(role.Last.Form)
        && (role.Last.Tag is SejongTag.NNG || (role.Last.Tag is SejongTag.NNB && role.Core.Length > 1));

    /// <summary>대해, 통해, 따라: a verb that has become a josa, with nothing but its eomi.</summary>
    public bool IsLight(EojeolRole role) => role.Link is Link.Connective && role.Core.Length == 2 && light.Contains(role.Core[0].Form);

    /// <summary>함께, 관련된, 달리: the word that 와 before it belongs to.</summary>
    public bool IsComitative(EojeolRole role) => role.Core.Length > 0 && comitative.Contains(role.Core[0].Form);

    private static HashSet<string> Of(Table table, string kind) =>
        table.Rows.Where(r => r["kind"] == kind).Select(r => r["form"]).ToHashSet(StringComparer.Ordinal);
}
