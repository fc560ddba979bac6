using System.Globalization;
using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation.Transfer;

/// <summary>오전 5시 30분 -> 5:30 a.m.; 9시 -> 9 o'clock.</summary>
internal static class ClockTime
{
    public static bool TryRead(IReadOnlyList<ClausePiece> pieces, int at, out string english, out int length)
    {
        var i = at;
        var half = i < pieces.Count && pieces[i].Kind == PieceKind.Morpheme ? HalfOf(pieces[i].Form) : "";
        i += half.Length > 0 ? 1 : 0;
        (english, length) = ("", 0);
        if (!IsNumber(pieces, i, out var hour) || hour > 24 || i + 1 >= pieces.Count || !(pieces[i + 1].Form == "시" && pieces[i + 1].Kind == PieceKind.Morpheme))
        {
            return false;
        }

        i += 2;
        var minutes = 0;
        if (IsNumber(pieces, i, out var minute) && i + 1 < pieces.Count && pieces[i + 1].Is("분", SejongTag.NNB))
        {
            minutes = minute;
            i += 2;
        }
        else if (i < pieces.Count && pieces[i].Form == "반" && pieces[i].Kind == PieceKind.Morpheme)
        {
            minutes = 30;
            i++;
        }

        length = i - at;
        english = (pieces[i - 1].IsAbout ? "about " : "") + Write(hour, minutes, half, i - at > 3 || minutes > 0);
        return true;
    }

    private static string Write(int hour, int minutes, string half, bool hasMinutes)
    {
        var clock = hasMinutes ? string.Create(CultureInfo.InvariantCulture, $"{hour}:{minutes:00}") : hour.ToString(CultureInfo.InvariantCulture);
        return half.Length > 0 ? clock + " " + half : hasMinutes ? clock : hour > 12 ? clock + ":00" : clock + " o'clock";
    }

    private static string HalfOf(string word) => word switch
    {
        "오전" or "새벽" or "아침" => "a.m.",
        "오후" or "저녁" or "밤" => "p.m.",
        _ => "",
    };

    private static bool IsNumber(IReadOnlyList<ClausePiece> pieces, int at, out int value)
    {
        value = 0;
        return at < pieces.Count && pieces[at].Tag == SejongTag.SN && int.TryParse(pieces[at].Form, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
