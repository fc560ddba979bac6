using System.Text;
using System.Text.RegularExpressions;

namespace Quality.Articles;

/// <summary>What counts as the same text.</summary>
internal static class AnswerText
{
    private static readonly Regex Generic = new(@"\b(the|city|province|co|ltd|inc|corp|corporation|company|group|of)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    /// <summary>Composed, with straight quotation marks and single blanks.</summary>
    public static string Norm(string? text)
    {
        var straight = string.Concat((text ?? "").Normalize(NormalizationForm.FormC).Select(c => c switch { '“' or '”' => '"', '‘' or '’' => '\'', _ => c }));
        return string.Join(' ', WhiteSpace.Words(straight));
    }

    /// <summary>Digits, small Latin letters, Hangul and Hanja alone.</summary>
    public static string Key(string? text) =>
        string.Concat(Norm(text).ToLowerInvariant().Where(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= '가' and <= '힣') or (>= '一' and <= '鿿')));

    /// <summary>Latin letters and digits of an English name, without accents and without words that say only what kind of thing it is.</summary>
    public static string EnglishKey(string? text)
    {
        var plain = Generic.Replace(Norm(text).ToLowerInvariant().Normalize(NormalizationForm.FormKD), " ");
        return string.Concat(plain.Where(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z')));
    }

    /// <summary>Whether two values agree but for rounding of the last digit of a double.</summary>
    public static bool Close(double one, double other) =>
        Math.Abs(one - other) <= (Math.Abs(one) >= 1 ? 1e-9 : 1e-3) * Math.Max(1.0, Math.Abs(one));

}
