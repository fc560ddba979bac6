using System.Globalization;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Brackets after a noun: originals in Latin letters, abbreviations, explanations; what says the same again is left out.</summary>
internal sealed class BracketGloss(Func<IReadOnlyList<ClausePiece>, TransferScope, string> inner)
{
    /// <summary>Adds the bracket to the unit before it.</summary>
    public void Add(List<NounUnit> units, ClausePiece piece, TransferScope scope)
    {
        var text = Foreign(piece) ?? inner(piece.Inner, scope).TrimEnd('.');
        if (text.Length == 0 || IsRepeated(piece, units) || piece.Inner.All(p => p is { Kind: PieceKind.Morpheme, Tag: SejongTag.SH }))
        {
            return;
        }

        if (Foreign(piece) is { } original && ReplacesUnknown(original, units))
        {
            return;
        }

        if (Abbreviation(piece, units) is { } abbreviation)
        {
            text = abbreviation;
        }

        if (text.Length == 0)
        {
            return;
        }

        if (units.Count == 0)
        {
            units.Add(new NounUnit("(" + text + ")"));
        }
        else
        {
            units[^1] = units[^1] with { Gloss = units[^1].Gloss + " (" + text + ")" };
        }
    }

    /// <summary>모색 폰세카(Mossack Fonseca): the original takes the place of as many words, when one of them has no English.</summary>
    private static bool ReplacesUnknown(string original, List<NounUnit> units)
    {
        var words = Math.Min(original.Count(c => c == ' ') + 1, units.Count);
        var last = units.Skip(units.Count - words).ToList();
        if (words == 0 || !original.Any(char.IsAsciiLetterLower) || !last.Exists(u => u.Text.StartsWith('[')) || last.Exists(u => u.Quantity is not null || u.Date is not null || u.Entity is { Status: not NameStatus.Unconfirmed }))
        {
            return false;
        }

        units.RemoveRange(units.Count - words, words);
        units.Add(new NounUnit(original) { Lemma = last[^1].Lemma, Tag = SejongTag.SL });
        return true;
    }

    /// <summary>An abbreviation or original spelling in Latin letters stays as it is written.</summary>
    private static string? Foreign(ClausePiece bracket) =>
        bracket.Inner.Count > 0 && bracket.Inner.All(p => p.Form.All(char.IsAscii)) && bracket.Inner.Any(p => p.Form.Any(char.IsAsciiLetter))
            ? JoinedAsWritten(bracket.Inner)
            : null;

    /// <summary>동남아시아국가연합(ASEAN·아세안): of several spellings of the name before it, the one in Latin letters; null for other brackets.</summary>
    private static string? Abbreviation(ClausePiece bracket, List<NounUnit> units) =>
        units.Count > 0 && units[^1].Entity is { } entity && bracket.Inner.Count > 1 && bracket.Inner.All(p => p.Entity?.English == entity.English || p.Tag == SejongTag.SP)
            ? bracket.Inner.FirstOrDefault(p => p.Entity is not null && p.Form.All(char.IsAscii))?.Form ?? ""
            : null;

    private static string JoinedAsWritten(IReadOnlyList<ClausePiece> pieces)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            text.Append(i > 0 && pieces[i].Span.Start > pieces[i - 1].Span.End ? " " : "").Append(pieces[i].Form);
        }

        return text.ToString();
    }

    /// <summary>(이하 산업부), and a bracket that says in Korean or in letters what the English before it says already.</summary>
    private static bool IsRepeated(ClausePiece bracket, List<NounUnit> units) =>
        bracket.Inner[0].Form == "이하" || (units.Count > 0 && bracket.Inner is [var only] && (string.Equals(only.Form, units[^1].Text, StringComparison.OrdinalIgnoreCase) || (only.Entity is not null && only.Entity.English == units[^1].Entity?.English && !only.Form.All(char.IsAscii))));
}
