using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>The parts of an English sentence that may each render a sentence of their own: what stands between commas, semicolons and dashes.</summary>
internal static class EnglishSegments
{
    /// <summary>Fewer words than this say too little to be placed alone.</summary>
    private const int FewestWords = 4;

    private static readonly string[] Joints = ["; ", " — ", " – ", ", ", ". ", ": "];

    /// <summary>The parts in order; together they are the sentence.</summary>
    public static IReadOnlyList<TextSpan> Of(string sentence)
    {
        var parts = new List<TextSpan>();
        var start = 0;
        for (var i = 1; i < sentence.Length; i++)
        {
            var at = i;
            if (!(sentence[i] == ',' && i + 2 < sentence.Length && char.IsAsciiDigit(sentence[i + 2])) && Array.Exists(Joints, j => string.CompareOrdinal(sentence, at, j, 0, j.Length) == 0) && Words(sentence, start, i) >= FewestWords && Words(sentence, i, sentence.Length) >= FewestWords)
            {
                parts.Add(TextSpan.FromBounds(start, i));
                start = i;
            }
        }

        parts.Add(TextSpan.FromBounds(start, sentence.Length));
        return parts;
    }

    private static int Words(string text, int from, int to)
    {
        var words = 0;
        for (var i = from; i < to; i++)
        {
            words += char.IsLetterOrDigit(text[i]) && (i == from || text[i - 1] == ' ') ? 1 : 0;
        }

        return words;
    }
}
