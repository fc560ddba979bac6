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
                && noun.Phrase.Pieces.All(p => p.Kind == PieceKind.Morpheme) && idioms.TryGetValue((string.Concat(noun.Phrase.Pieces.Select(p => p.Form)), josa, verb), out var row))
            {
                arguments.Plain.RemoveAt(i);
                return row;
            }
        }

        return null;
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
