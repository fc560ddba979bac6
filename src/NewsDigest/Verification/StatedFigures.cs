using NewsDigest.Facts;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Finds the figures that an English sentence states.</summary>
internal static class StatedFigures
{
    /// <summary>The figures in order, without those that count nothing.</summary>
    public static StatedFigure[] Find(string sentence, EnglishFigures reader)
    {
        var money = MoneyFigures.Find(sentence).ToArray();
        return
        [
            .. reader.Find(sentence).Where(f => !money.Any(m => m.Span.Overlaps(f.Span)) && !IsCompound(sentence, f.Span))
                .Select(f => new StatedFigure(f.Span, f.Value, f.Max, f.Unit, f.Qualifier))
                .Concat(money).OrderBy(f => f.Span.Start),
        ];
    }

    /// <summary>Zero-carbon, third-generation, a third day, at one point and Five-Year count nothing.</summary>
    private static bool IsCompound(string sentence, TextSpan span)
    {
        if (!char.IsLetter(sentence[span.Start]))
        {
            return false;
        }

        var words = span.In(sentence);
        var rest = sentence.AsSpan(span.End);
        return (rest is ['-', var next, ..] && char.IsLetter(next) && (char.IsUpper(next) || Ends("zero", "third")))
            || (Ends("a third") && !rest.StartsWith(" of", StringComparison.Ordinal) && !rest.IsEmpty && rest[0] == ' ')
            || words.EndsWith("-Year", StringComparison.Ordinal)
            || (words.Equals("one point", StringComparison.OrdinalIgnoreCase) && sentence.AsSpan(0, span.Start).EndsWith("at ", StringComparison.Ordinal));

        bool Ends(params ReadOnlySpan<string> ends)
        {
            foreach (var end in ends)
            {
                if (words.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
