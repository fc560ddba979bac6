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
        var read = reader.Find(sentence);
        money = [.. money, .. PhraseFigures.Find(sentence, read)];
        return
        [
            .. read.Select(f => WithoutYear(sentence, f, reader)).Where(f => !money.Any(m => m.Span.Overlaps(f.Span)) && !IsCompound(sentence, f.Span))
                .Select(f => new StatedFigure(f.Span, f.Value, f.Max, f.Unit, f.Qualifier))
                .Concat(money).OrderBy(f => f.Span.Start),
        ];
    }

    /// <summary>In 2023 to 96.8 billion: a year before "to" begins no range.</summary>
    private static EnglishFigure WithoutYear(string sentence, EnglishFigure figure, EnglishFigures reader)
    {
        var words = figure.Span.In(sentence);
        const string To = " to ";
        return figure.Max is not null && words.Length > 8 && words[0] is '1' or '2' && words.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && string.CompareOrdinal(words, 4, To, 0, To.Length) == 0
            && (words.AsSpan(8).Contains(' ') || words.AsSpan(8).Contains('%')) && reader.Find(words[8..]) is [var second, ..]
            ? second with { Span = TextSpan.FromBounds(figure.Span.Start + 8 + second.Span.Start, figure.Span.Start + 8 + second.Span.End) }
            : figure;
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
            || ((words.Equals("one point", StringComparison.OrdinalIgnoreCase) || words.Equals("one time", StringComparison.OrdinalIgnoreCase)) && sentence.AsSpan(0, span.Start).EndsWith("at ", StringComparison.Ordinal));

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
