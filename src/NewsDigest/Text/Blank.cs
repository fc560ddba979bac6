namespace NewsDigest.Text;

/// <summary>White space in Korean text.</summary>
internal static class Blank
{
    /// <summary>U+3000, the ideographic space: no white space has a higher number.</summary>
    private const char Last = '\u3000';

    /// <summary>As <see cref="char.IsWhiteSpace(char)"/>, quicker for syllables and Hanja.</summary>
    public static bool IsBlank(char c) => c <= Last && char.IsWhiteSpace(c);
}
