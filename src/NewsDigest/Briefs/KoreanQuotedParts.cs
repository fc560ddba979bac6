using NewsDigest.Text;

namespace NewsDigest.Briefs;

/// <summary>Finds what a Korean sentence puts between marks: speech, but also titles, slogans and terms.</summary>
internal static class KoreanQuotedParts
{
    private const string Opening = "\"'“‘「『《〈<";
    private const string Closing = "\"'”’」』》〉>";

    /// <summary>The outermost quoted parts without their marks, in order.</summary>
    public static IReadOnlyList<TextSpan> Find(string sentence)
    {
        var parts = new List<TextSpan>();
        for (var i = 0; i < sentence.Length; i++)
        {
            var mark = Opening.IndexOf(sentence[i], StringComparison.Ordinal);
            if (mark < 0)
            {
                continue;
            }

            var end = sentence.IndexOf(Closing[mark], i + 1);
            if (end > i + 1)
            {
                parts.Add(TextSpan.FromBounds(i + 1, end));
                i = end;
            }
        }

        return parts;
    }
}
