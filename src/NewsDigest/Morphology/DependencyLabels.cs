using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>The label of an eojeol: its phrase (NP, VP, VNP, AP, DP) and the function that <c>dependency-labels.tsv</c> gives its last morpheme.</summary>
internal sealed class DependencyLabels
{
    private readonly Dictionary<Piece, string> functions = [];
    private readonly HashSet<string> timeNouns;

    public DependencyLabels(Table functions, Table timeNouns)
    {
        foreach (var row in functions.Rows)
        {
            this.functions[new Piece(row["form"], row.Enum<SejongTag>("tag"))] = row["function"];
        }

        this.timeNouns = timeNouns.Rows.Select(r => r["noun"]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the eojeol is a time that needs no josa (지난해, 22일).</summary>
    public bool IsTime(EojeolRole role) => role.Core.Length > 0 && timeNouns.Contains(role.Last.Form)
        && (role.Last.Tag is SejongTag.NNG || (role.Last.Tag is SejongTag.NNB && role.Core.Length > 1));

    /// <summary>The label of <paramref name="role"/> under <paramref name="head"/> (null for the root).</summary>
    public string Of(EojeolRole role, EojeolRole? head)
    {
        var function = FunctionOf(role, head);
        var phrase = PhraseOf(role);
        return function.Length == 0 ? phrase : phrase + '_' + function;
    }

    private static string PhraseOf(EojeolRole role) => role switch
    {
        { HasCopula: true, IsNominal: true } => "VNP",
        { IsPredicate: true } => "VP",
        { Last.Tag: SejongTag.MAG or SejongTag.MAJ } => "AP",
        { Last.Tag: SejongTag.IC } => "IP",
        { Last.Tag: SejongTag.MMA or SejongTag.MMD or SejongTag.MMN } => "DP",
        { IsNominal: true } => "NP",
        _ => "X",
    };

    private string FunctionOf(EojeolRole role, EojeolRole? head)
    {
        if (role.Link is Link.Final or Link.Adverb or Link.SentenceAdverb || head is null)
        {
            return "";
        }

        var last = role.Last;
        if (last.Tag is SejongTag.JX && role.Link is Link.Connective)
        {
            return "";
        }

        if (last.Tag is SejongTag.JX && role.Link is Link.Adverbial)
        {
            return "AJT";
        }

        if (functions.TryGetValue(new Piece(BaseForm.Of(last.Form, last.Tag), last.Tag), out var function) || functions.TryGetValue(new Piece("", last.Tag), out function))
        {
            return function;
        }

        return role.IsPredicate || !EojeolRole.IsNoun(last.Tag) ? "" : BareNoun(role, head);
    }

    private string BareNoun(EojeolRole role, EojeolRole head)
    {
        if (role.Link is Link.Conjunct && head.IsNominal && !IsTime(role))
        {
            return "CNJ";
        }

        if (!head.IsPredicate || (head.HasCopula && !IsTime(role)))
        {
            return "";
        }

        return functions.GetValueOrDefault(new Piece(role.Last.Form, role.Last.Tag), "AJT");
    }
}
