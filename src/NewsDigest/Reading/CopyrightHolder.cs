using System.Buffers;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>The name after the sign in a copyright line: <c>저작권자 © 새벽일보 무단전재</c>, <c>ⓒ 월간 새길. 이 글의 …</c>.</summary>
internal static class CopyrightHolder
{
    private const int Longest = 24;
    private const int MostWords = 3;

    private static readonly char[] PartEnds = [',', '|', '(', '/'];
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(",|&><])([.。/’”\"'");
    private static readonly string[] Marks = ["ⓒ", "©", "(c)", "(C)", "Copyrights", "Copyright", "COPYRIGHT", "저작권자", "저작권은"];
    private static readonly string[] Ends = [" 무단", "무단", " All ", " ALL ", " all ", " Inc", " Corp", " Co.", "에 있", "에게 있", "의 허락", "의 동의", " 모든", " 전재", " 재배포", " 저작권", " 기사", " 콘텐츠", " Rights", " rights", " 에 ", "의 모든", "입니다", " reserved"];
    private static readonly string[] Nobody = ["본지", "본사", "당사", "저자", "필자", "원저작자", "해당", "본", "각", "게재", "제공", "저작권", "작가"];

    /// <summary>The holder's name; null when the line names none.</summary>
    public static string? Of(string line)
    {
        var start = -1;
        foreach (var mark in Marks)
        {
            var at = line.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                start = Math.Max(start, at + mark.Length);
            }
        }

        if (start < 0)
        {
            return null;
        }

        // A slogan may stand before the name: ⓒ독자와 함께 걷는 신문, 새벽일보(...).
        var parts = line[start..].Split(PartEnds, StringSplitOptions.RemoveEmptyEntries);
        return Array.Find(Array.ConvertAll(parts, p => Name(p)), n => n is not null && PressNames.IsTitledPublisher(n)) ?? Name(line.AsSpan(start));
    }

    private static string? Name(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" :：=.,-–~()'\"‘“[]<>by\u00A0");
        if (text.Length > 4 && text.StartsWith("20", StringComparison.Ordinal) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]))
        {
            text = text[4..].TrimStart(" -–~0123456789년.,by:\u00A0");
        }

        if (text.StartsWith("의 ", StringComparison.Ordinal))
        {
            return null;
        }

        var end = text.IndexOfAny(NameEnds);
        text = end >= 0 ? text[..end] : text;
        foreach (var stop in Ends)
        {
            var at = text.IndexOf(stop, StringComparison.Ordinal);
            text = at > 0 ? text[..at] : text;
        }

        var name = text.Trim(" ‘“㈜*:-").ToString();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length is >= 2 and <= Longest && words.Length <= MostWords && name.Any(c => Hangul.IsSyllable(c) || char.IsAsciiLetter(c)) && !Nobody.Contains(words[0], StringComparer.Ordinal)
            ? name
            : null;
    }
}
