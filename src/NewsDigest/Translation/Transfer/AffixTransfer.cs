using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation.Transfer;

/// <summary>Prefixes, suffixes and the small nouns behind figures and dates that change the unit before them.</summary>
internal sealed class AffixTransfer(WordChoice words, NameArticles articles)
{
    /// <summary>Whether the piece was an affix; its English is then in <paramref name="units"/>.</summary>
    public bool Read(IReadOnlyList<ClausePiece> pieces, int i, List<NounUnit> units)
    {
        var piece = pieces[i];
        if (piece.Form == "전" && units.Count > 0 && units[^1].Quantity is { Unit: "years" or "months" or "weeks" or "days" or "hours" or "minutes" })
        {
            units[^1] = units[^1] with { Text = units[^1].Text + " ago", Quantity = null, SemanticClass = "time" };
            return true;
        }

        if (piece.Form == "기준" && units.Count > 0 && units[^1] is { Date: not null } or { SemanticClass: "time", Lemma: "일" } && i + 1 == pieces.Count)
        {
            units[^1] = units[^1] with { Text = "as of " + units[^1].Text, Date = null, SemanticClass = "time" };
            return true;
        }

        if (piece.Form == "당" && units.Count > 0 && units[^1].Quantity is not null)
        {
            units[^1] = units[^1] with { Text = "per " + units[^1].Text, Quantity = null, IsPer = true };
            return true;
        }

        if (piece.Form == "연속" && units.Count > 0 && units[^1].Quantity is not null)
        {
            units[^1] = units[^1] with { Text = "for " + units[^1].Text + " in a row", Quantity = null, SemanticClass = "time" };
            return true;
        }

        if (piece.Form == "째" && units.Count > 0 && units[^1].Quantity is not null)
        {
            units[^1] = units[^1] with { Text = "for " + units[^1].Text };
            return true;
        }

        if (piece.Form == "대" && ToCountry(pieces, i, units))
        {
            return true;
        }

        if (piece.Tag == SejongTag.XPN && words.Affix(piece.Form + "-") is { } prefix)
        {
            units.Add(new NounUnit(prefix.English) { IsPrefix = true, Lemma = piece.Form });
            return true;
        }

        if (!(piece.Tag is SejongTag.XSN or SejongTag.NNB || IsGluedSyllable(pieces, i)) || units.Count == 0 || words.Affix(piece.Form) is not { } suffix || (piece.Tag == SejongTag.NNB && suffix.Kind != "none" && !(IsGluedSyllable(pieces, i) && units[^1].Quantity is null)) || (piece.Tag == SejongTag.NNG && suffix.Kind != "suffix"))
        {
            return false;
        }

        units[^1] = suffix.Kind switch
        {
            "by" => units[^1] with { Text = "by " + units[^1].Text, Entry = null, SemanticClass = "" },
            "plural" => units[^1] with { IsPlural = true },
            "suffix" => units[^1] with { Text = suffix.English.Replace("~", units[^1].Entity is { Type: EntityType.Place } && articles.Adjective(units[^1].Text) is { } place ? place : units[^1].AttributiveOr(units[^1].Text), StringComparison.Ordinal), Entry = null, Entity = null, SemanticClass = "" },
            "adjective" => units[^1] with { Text = units[^1].AttributiveOr(units[^1].Text), Entry = null, IsAdjective = true },
            _ => units[^1],
        };
        return true;
    }

    /// <summary>혁신형: one syllable written onto a noun is a suffix, whatever its tag.</summary>
    private static bool IsGluedSyllable(IReadOnlyList<ClausePiece> pieces, int i) =>
        pieces[i] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG or SejongTag.NNB, Form.Length: 1 } piece && i > 0 && pieces[i - 1] is { Kind: PieceKind.Morpheme or PieceKind.Name, Form.Length: > 1 } before && before.Span.End == piece.Span.Start;

    /// <summary>대(對)중국 수출: exports to China.</summary>
    private static bool ToCountry(IReadOnlyList<ClausePiece> pieces, int i, List<NounUnit> units)
    {
        var next = i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.Bracketed ? i + 2 : i + 1;
        if (next >= pieces.Count || pieces[next].Entity?.Type != EntityType.Place)
        {
            return false;
        }

        units.Add(new NounUnit("") { IsTo = true });
        return true;
    }
}
