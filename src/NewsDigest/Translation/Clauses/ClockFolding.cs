using System.Globalization;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>Readies clock times and dates: 11:30 becomes 11시 30분, 기원전 goes into its year, and 경, 쯤, 께 after a time become a mark on it.</summary>
internal static class ClockFolding
{
    private static readonly HashSet<string> Abouts = [.. Table.Embedded("Translation/about-times.tsv").Rows.Select(r => r["word"])];

    public static List<ClausePiece> Fold(List<ClausePiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (IsColonTime(pieces, i))
            {
                pieces[i + 1] = pieces[i + 1] with { Form = "시", Tag = SejongTag.NNB };
                pieces.Insert(i + 3, pieces[i + 2] with { Form = "분", Tag = SejongTag.NNB, Span = new TextSpan(pieces[i + 2].Span.End, 0) });
                i += 3;
            }

            if (i + 1 < pieces.Count && pieces[i] is { Kind: PieceKind.Morpheme, Form: "기원전" } && BeforeChrist(pieces[i + 1]) is { } year)
            {
                pieces[i + 1] = year;
                pieces.RemoveAt(i);
            }

            if (!IsTime(pieces, i))
            {
                continue;
            }

            var about = AfterBracket(pieces, i + 1);
            if (about < pieces.Count && pieces[about].Kind == PieceKind.Morpheme && IsAbout(pieces, about))
            {
                pieces.RemoveAt(about);
                pieces[i] = SaysAbout(pieces, i) ? pieces[i] : pieces[i].Date is { } date
                    ? pieces[i] with { Date = date with { English = "around " + date.English, Preposition = "" } }
                    : pieces[i] with { IsAbout = true };
            }
        }

        return pieces;
    }

    /// <summary>기원전 221년: 221 BC, whether the year was read as a date or as so many years; null for anything else.</summary>
    private static ClausePiece? BeforeChrist(ClausePiece piece) => piece switch
    {
        { Date: { } date } => piece with { Date = date with { English = date.English + " BC", Preposition = "in" } },
        { Quantity: { Unit: "years", Max: null } years } => piece with
        {
            Kind = PieceKind.Date,
            Tag = SejongTag.NNG,
            Quantity = null,
            Date = new DateMention { Span = piece.Span, Text = piece.Form, Iso = "", English = years.English[..years.English.LastIndexOf(' ')].Replace(",", years.Value < 10_000 ? "" : ",", StringComparison.Ordinal) + " BC", Preposition = "in" },
        },
        _ => null,
    };

    /// <summary>3시, 3시 30분, 3시 반; a date.</summary>
    private static bool IsTime(List<ClausePiece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Date
        || (i > 0 && pieces[i] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NNB, Form: "시" or "분" } && pieces[i - 1].Tag is SejongTag.SN or SejongTag.NR or SejongTag.MMN && !(i + 1 < pieces.Count && pieces[i + 1].Tag == SejongTag.SN))
        || (i > 0 && pieces[i] is { Kind: PieceKind.Morpheme, Form: "반" } && pieces[i - 1] is { Tag: SejongTag.NNB, Form: "시" });

    /// <summary>께 is a josa of respect after people; after a time it says about. 경 before other nouns is a word.</summary>
    private static bool IsAbout(List<ClausePiece> pieces, int i) =>
        Abouts.Contains(pieces[i].Span.In(pieces[i].Sentence)) && (i + 1 == pieces.Count || pieces[i + 1].Eojeol > pieces[i].Eojeol || pieces[i + 1].IsJosa || pieces[i + 1].Tag is SejongTag.SP or SejongTag.SF or SejongTag.VCP);

    /// <summary>11시(현지 시간) 경: what stands behind the bracket belongs to the time before it.</summary>
    private static int AfterBracket(List<ClausePiece> pieces, int i)
    {
        if (i < pieces.Count && pieces[i].Form == "(")
        {
            for (var close = i + 1; close < pieces.Count; close++)
            {
                if (pieces[close].Form == ")")
                {
                    return close + 1;
                }
            }
        }

        return i;
    }

    private static bool SaysAbout(List<ClausePiece> pieces, int i)
    {
        for (var k = Math.Max(0, i - 6); k < i; k++)
        {
            if (pieces[k].Form is "약" or "대략")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsColonTime(List<ClausePiece> pieces, int i) =>
        i + 2 < pieces.Count && pieces[i].Tag == SejongTag.SN && pieces[i + 1] is { Kind: PieceKind.Morpheme, Form: ":" } && pieces[i + 2] is { Kind: PieceKind.Morpheme, Tag: SejongTag.SN, Form.Length: 2 }
        && pieces[i].Eojeol == pieces[i + 2].Eojeol && int.TryParse(pieces[i].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24
        && int.TryParse(pieces[i + 2].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < 60;
}
