using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation.Transfer;

/// <summary>Set phrases of a bare noun and a verb, Data/Translation/idioms.tsv: 속도를 내다 = speed up.</summary>
internal sealed class IdiomTable
{
    private readonly FrozenDictionary<(string Noun, string Josa, string Verb), TableRow> idioms =
        Table.Embedded("Translation/idioms.tsv").Rows.ToFrozenDictionary(r => (r["noun"], r["josa"], r["verb"]));

    /// <summary>The row of a predicate with one of its bare nominals, which is then taken out of the arguments; null when there is none.</summary>
    public TableRow? Take(string verb, ArgumentSet arguments)
    {
        for (var i = arguments.Plain.Count - 1; i >= 0; i--)
        {
            if (arguments.Plain[i] is NominalNode { Modifiers.Count: 0, Conjuncts.Count: 0 } noun && JosaOf(noun.Case) is { Length: > 0 } josa
                && noun.Phrase.Pieces.All(p => p.Kind == PieceKind.Morpheme) && Find(noun.Phrase.Pieces is [var only] ? only.Form : string.Concat(noun.Phrase.Pieces.Select(p => p.Form)), josa, verb, noun.Case.Role == CaseRole.Bare) is { } row)
            {
                arguments.Plain.RemoveAt(i);
                return row;
            }
        }

        return TakeEnd(verb, arguments);
    }

    /// <summary>의미 있는: without josa it may be what is acted on or what there is.</summary>
    private TableRow? Find(string noun, string josa, string verb, bool isBare) =>
        idioms.TryGetValue((noun, josa, verb), out var row) || (isBare && idioms.TryGetValue((noun, "이", verb), out row)) ? row : null;

    /// <summary>공장 건설 속도 낸다: the end of a bare compound makes the idiom, what stands before it is acted on.</summary>
    private TableRow? TakeEnd(string verb, ArgumentSet arguments)
    {
        if (arguments.Plain.Count == 0 || arguments.Plain[^1] is not NominalNode { Case.Role: CaseRole.Bare, Conjuncts.Count: 0 } compound || compound.Phrase.Pieces is not [.., { Kind: PieceKind.Morpheme } end]
            || !idioms.TryGetValue((end.Form, "을", verb), out var row) || !row["frame"].Contains("에=", StringComparison.Ordinal))
        {
            return null;
        }

        var to = new NominalCase(CaseRole.Adverbial, "에", "in");
        NominalNode? rest = null;
        if (compound.Phrase.Pieces.Count > 1)
        {
            rest = new NominalNode(compound.Phrase with { Pieces = [.. compound.Phrase.Pieces.SkipLast(1)], Case = to });
            rest.Modifiers.AddRange(compound.Modifiers);
        }
        else if (compound.Modifiers is [.., NominalNode { Case.Role: CaseRole.Bare } last])
        {
            rest = new NominalNode(last.Phrase with { Case = to });
            rest.Modifiers.AddRange(compound.Modifiers.SkipLast(1).Concat(last.Modifiers));
            rest.Conjuncts.AddRange(last.Conjuncts);
        }

        if (rest is null)
        {
            return null;
        }

        arguments.Plain[^1] = rest;
        return row;
    }

    private static string JosaOf(NominalCase nominal) => nominal.Focus.Length > 0 ? "" : nominal.Role switch
    {
        CaseRole.Object => "을",
        CaseRole.Subject or CaseRole.Complement => "이",
        CaseRole.Adverbial => nominal.Josa,
        CaseRole.Bare => "을",
        _ => "",
    };
}
