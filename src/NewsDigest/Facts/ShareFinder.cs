namespace NewsDigest.Facts;

/// <summary>10명 중 4명: two counts of which the first is only the whole that the second is measured by.</summary>
internal static class ShareFinder
{
    /// <summary>Joins such pairs to one fraction.</summary>
    public static List<Quantity> Merge(string text, List<Quantity> found)
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (whole, part) = (found[i], found[i + 1]);
            if (whole.Value is not (10 or 100) || whole.Counter.Length == 0 || whole.Counter != part.Counter || part.Value >= whole.Value || part.Value < 1)
            {
                continue;
            }

            var between = text.AsSpan(whole.Span.End, part.Span.Start - whole.Span.End);
            if (!between.SequenceEqual(" 중 ") && !between.SequenceEqual(" 가운데 "))
            {
                continue;
            }

            var span = Text.TextSpan.FromBounds(whole.Span.Start, part.Span.End);
            var (low, high) = (part.NumberEnglish, EnglishNumber.Format(whole.Value));
            found[i] = part with
            {
                Span = span, Text = span.In(text), Value = part.Value / whole.Value, Max = part.Max / whole.Value, Unit = "fraction", English = $"{low} in {high}", NumberEnglish = $"{low} in {high}",
            };
            found.RemoveAt(i + 1);
        }

        return found;
    }
}
