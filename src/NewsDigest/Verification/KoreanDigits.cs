using System.Globalization;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Numbers that stand in a Korean text in digits.</summary>
internal static class KoreanDigits
{
    /// <summary>The digits that have a value; null when none do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <param name="taken">Places that mean something else: money, shares.</param>
    public static string? Find(string text, decimal value, IEnumerable<TextSpan> taken)
    {
        TextSpan[] others = [.. taken];
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }

            var span = TextSpan.FromBounds(at, end);
            var scaled = end < text.Length && text[end] is '만' or '억' or '조' or '천';
            if (!scaled && !others.Any(o => o.Overlaps(span))
                && decimal.TryParse(text.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var found) && found == value)
            {
                return span.In(text);
            }

            at = end;
        }

        return null;
    }
}
