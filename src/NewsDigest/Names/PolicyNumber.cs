using System.Globalization;

namespace NewsDigest.Names;

/// <summary>Numbers in the titles of policies: 14차 5개년 규획 and '14.5' 규획 are Five-Year Plans, 6대 행동계획 are Six Action Plans.</summary>
internal static class PolicyNumber
{
    private static readonly string[] Words = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

    /// <summary>The words before the kind of paper without such a number, and the kind with it.</summary>
    public static (string Subject, string Kind) Read(string subject, string kind)
    {
        var text = subject.TrimEnd();
        if (text.EndsWith("차 5개년", StringComparison.Ordinal) || text.EndsWith("차5개년", StringComparison.Ordinal))
        {
            var end = text.LastIndexOf('차');
            var start = DigitsBefore(text, end);
            return start < end ? (text[..start].TrimEnd('제', ' ', '\'', '‘'), Ordinal(text[start..end]) + " Five-Year " + kind) : (subject, kind);
        }

        var half = text.IndexOf(".5", StringComparison.Ordinal);
        if (half > 1 && half + 2 < text.Length && text[half + 2] is '\'' or '’' or '"' or '”' && DigitsBefore(text, half) is var from && half - from == 2 && from > 0)
        {
            return ((text[..(from - 1)].TrimEnd() + " " + text[(half + 3)..].TrimStart()).Trim(), Ordinal(text[from..half]) + " Five-Year " + kind);
        }

        if (text.EndsWith('대') && DigitsBefore(text, text.Length - 1) is var first && int.TryParse(text.AsSpan(first, text.Length - 1 - first), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 1 and <= 10)
        {
            return (text[..first].TrimEnd(), Words[count] + " " + kind + (kind.EndsWith('s') ? "" : "s"));
        }

        return (subject, kind);
    }

    private static int DigitsBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static string Ordinal(string digits) => PlanFinder.Ordinal(int.Parse(digits.AsSpan(0, Math.Min(3, digits.Length)), NumberStyles.None, CultureInfo.InvariantCulture));
}
