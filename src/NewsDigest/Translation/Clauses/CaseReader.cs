using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>The case of a nominal from the josa and constructions behind it, Data/Translation/josa.tsv.</summary>
internal sealed class CaseReader
{
    private readonly FrozenDictionary<(string, SejongTag), (string Role, string English)> josa =
        Table.Embedded("Translation/josa.tsv").Rows.ToFrozenDictionary(r => (r["josa"], r.Enum<SejongTag>("tag")), r => (r["role"], r["english"]));

    /// <summary>및, 또는: the English of a word that joins two nominals; null for others.</summary>
    public string? Joiner(ClausePiece piece) => !piece.IsJosa && josa.TryGetValue((piece.Form, piece.Tag), out var row) && row.Role == "conjunct" ? row.English : null;

    public static void SkipFunctions(IReadOnlyList<ClausePiece> pieces, ref int i)
    {
        while (i < pieces.Count && pieces[i].IsJosa)
        {
            i++;
        }
    }

    /// <summary>Reads the function pieces from <paramref name="i"/> on and steps behind them.</summary>
    public NominalCase Read(IReadOnlyList<ClausePiece> pieces, ref int i)
    {
        var result = NominalCase.None;
        for (; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Construction && piece.Construction!.Kind is "case" or "front" or "appositive" or "between")
            {
                result = OfConstruction(piece, result);
            }
            else if (piece.IsJosa)
            {
                result = With(result, piece);
            }
            else
            {
                break;
            }
        }

        return result;
    }

    private static NominalCase OfConstruction(ClausePiece piece, NominalCase before)
    {
        var role = piece.Construction!.Kind switch
        {
            "front" => CaseRole.Front,
            "appositive" => CaseRole.Appositive,
            _ => piece.Tag == SejongTag.ETM ? CaseRole.Adnominal : CaseRole.Adverbial,
        };
        return new NominalCase(role, "", piece.Construction.English) { Focus = before.Focus };
    }

    private NominalCase With(NominalCase before, ClausePiece piece)
    {
        var (kind, english) = josa.TryGetValue((piece.Form, piece.Tag), out var row) ? row : ("adverbial", "in");
        return kind switch
        {
            "subject" => before with { Role = CaseRole.Subject, Josa = "이" },
            "object" => before with { Role = CaseRole.Object, Josa = "을" },
            "complement" => before with { Role = CaseRole.Complement, Josa = "이" },
            "genitive" when before.Role is CaseRole.Adverbial => before with { Role = CaseRole.Adnominal },
            "genitive" => before with { Role = CaseRole.Genitive, Preposition = "of" },
            "topic" when before.Role == CaseRole.Bare => before with { Role = CaseRole.Topic },
            "topic" => before with { IsTopical = true },
            "focus" when before.Role == CaseRole.Bare => before with { Role = CaseRole.Topic, Focus = english },
            "focus" => before with { Focus = english },
            "conjunct" => before with { Role = CaseRole.Conjunct, Josa = piece.Form, Preposition = english },
            "quote" => before with { Role = CaseRole.Quote },
            "adverbial" => before with { Role = CaseRole.Adverbial, Josa = piece.Form, Preposition = english },
            _ => before,
        };
    }
}
