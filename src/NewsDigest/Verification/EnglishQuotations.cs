using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Finds what stands between double quotation marks.</summary>
public static class EnglishQuotations
{
    /// <summary>The quoted words without their marks, in order; a mark that is never closed quotes up to the end.</summary>
    public static IReadOnlyList<TextSpan> Find(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var quotations = new List<TextSpan>();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] is not ('"' or '“'))
            {
                continue;
            }

            var length = sentence.AsSpan(i + 1).IndexOfAny('"', '”');
            var end = length < 0 ? sentence.Length : i + 1 + length;
            if (end > i + 1)
            {
                quotations.Add(TextSpan.FromBounds(i + 1, end));
            }

            i = end;
        }

        return quotations;
    }
}
