using NewsDigest.Briefs;

namespace NewsDigest.Writing.Page;

/// <summary>A few English words around a fact, for a reader who reads no Korean and wants to know what is counted.</summary>
internal static class EnglishClip
{
    private const int Before = 56;
    private const int After = 40;

    /// <summary>What stands before and after the fact in its translated sentence, cut at words; null when the translation words it otherwise.</summary>
    public static (string Before, string Fact, string After)? Around(Brief brief, int sentence, string english)
    {
        var text = brief.Translations[sentence].English;
        var number = english.AsSpan().IndexOfAnyInRange('0', '9');
        var at = Find(text, english);
        if (at < 0 && number > 0)
        {
            // "more than" may be the verb of the sentence.
            english = english[number..];
            at = Find(text, english);
        }

        if (at < 0)
        {
            return null;
        }

        var end = at + english.Length;
        var first = at > Before ? text.IndexOf(' ', at - Before) + 1 : 0;
        var last = end + After < text.Length ? text.LastIndexOf(' ', end + After) : text.Length;
        first = first > at ? at : first;
        last = Math.Max(end, last);
        return ((first > 0 ? "… " : "") + text[first..at], text[at..end], text[end..last] + (last < text.Length ? " …" : ""));
    }

    /// <summary>Where the words stand, not as the end of a longer number or word; -1 when nowhere.</summary>
    private static int Find(string text, string words)
    {
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        while (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] is '.' or ',' && at > 1 && char.IsAsciiDigit(text[at - 2]))))
        {
            at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return at;
    }

    /// <summary>A whole sentence, cut at a word when it is long.</summary>
    public static string Sentence(Brief brief, int sentence, int longest = 150)
    {
        var text = brief.Translations[sentence].English;
        if (text.Length <= longest)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', longest);
        return text[..(cut > 0 ? cut : longest)] + " …";
    }
}
