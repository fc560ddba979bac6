using System.Globalization;
using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation.Transfer;

/// <summary>Years, months and days that no anchor resolves, in names and quotations: 2024년 3월 -> March 2024; 20일 -> the 20th.</summary>
internal static class CalendarWords
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static bool TryRead(IReadOnlyList<ClausePiece> pieces, int at, out string english, out int length)
    {
        var i = at;
        var year = Number(pieces, ref i, "년", 1000, 2999);
        var month = Number(pieces, ref i, "월", 1, 12);
        var day = Number(pieces, ref i, "일", 1, 31);
        length = i - at;
        english = Write(year, month, day);
        if (length > 0 && day is null && i < pieces.Count && PartOf(pieces[i].Form) is { Length: > 0 } part)
        {
            english = part + english;
            length++;
        }

        return length > 0;
    }

    private static string PartOf(string word) => word switch
    {
        "초" => "early ",
        "중순" => "mid-",
        "말" => "late ",
        _ => "",
    };

    private static string Write(int? year, int? month, int? day)
    {
        var text = (month, day) switch
        {
            ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{Months[m - 1]} {d}"),
            ({ } m, null) => Months[m - 1],
            (null, { } d) => "the " + Ordinal(d),
            _ => "",
        };
        var digits = year?.ToString(CultureInfo.InvariantCulture) ?? "";
        return text.Length == 0 ? digits : digits.Length == 0 ? text : day is null ? text + " " + digits : text + ", " + digits;
    }

    private static string Ordinal(int day) => string.Create(CultureInfo.InvariantCulture, $"{day}{(day % 10, day / 10) switch { (_, 1) => "th", (1, _) => "st", (2, _) => "nd", (3, _) => "rd", _ => "th" }}");

    private static int? Number(IReadOnlyList<ClausePiece> pieces, ref int i, string unit, int from, int to)
    {
        if (i + 1 < pieces.Count && pieces[i].Tag == SejongTag.SN && pieces[i + 1].Kind == PieceKind.Morpheme && pieces[i + 1].Tag == SejongTag.NNB && pieces[i + 1].Form == unit
            && int.TryParse(pieces[i].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= from && value <= to)
        {
            i += 2;
            return value;
        }

        return null;
    }
}
