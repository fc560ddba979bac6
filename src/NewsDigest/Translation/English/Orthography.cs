namespace NewsDigest.Translation.English;

/// <summary>Capital, full stop and blanks of an English line.</summary>
internal static class Orthography
{
    public static string Trimmed(string text) => text.Trim().Trim(',').Trim();

    /// <summary>A sentence with its capital and its full stop, American style: the stop inside a closing quotation mark.</summary>
    public static string Sentence(string text, bool isFragment)
    {
        var line = Trimmed(text).Replace(" ,", ",", StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal).Replace("\",", ",\"", StringComparison.Ordinal);
        if (line.Length == 0)
        {
            return line;
        }

        var start = line.AsSpan().IndexOfAnyExcept("\"'([");
        if (start >= 0 && char.IsAsciiLetterLower(line[start]) && !StartsLikeBrand(line, start))
        {
            line = string.Concat(line.AsSpan(0, start), char.ToUpperInvariant(line[start]).ToString(), line.AsSpan(start + 1));
        }

        if (isFragment || line[^1] is '.' or '?' or '!' || line.EndsWith(".\"", StringComparison.Ordinal) || line.EndsWith("?\"", StringComparison.Ordinal))
        {
            return line;
        }

        return line.EndsWith('"') ? line[..^1] + ".\"" : line + ".";
    }

    /// <summary>iPhone, eBay: a small letter before a capital stays.</summary>
    private static bool StartsLikeBrand(string line, int start) => start + 1 < line.Length && char.IsAsciiLetterUpper(line[start + 1]);
}
