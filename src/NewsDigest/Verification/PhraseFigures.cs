using NewsDigest.Facts;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Figures that several words make together: <c>half a dozen</c>, <c>one in three</c>, <c>six out of ten</c>.</summary>
internal static class PhraseFigures
{
    private static readonly (string Words, decimal Value)[] Multiples = [("twice the", 2), ("twice that", 2), ("twice as", 2), ("double the", 2), ("triple the", 3)];

    private static readonly string[] Of = [" in ", " out of ", " in every "];

    /// <summary>The figures that stand in such phrases, given those read one by one.</summary>
    public static IEnumerable<StatedFigure> Find(string sentence, IReadOnlyList<EnglishFigure> read)
    {
        const string HalfADozen = "half a dozen";
        for (var at = sentence.IndexOf(HalfADozen, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(HalfADozen, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            yield return new StatedFigure(new TextSpan(at, HalfADozen.Length), 6, null, "", Qualifier.Exact);
        }

        foreach (var (words, value) in Multiples)
        {
            for (var at = sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (at == 0 || sentence[at - 1] == ' ')
                {
                    yield return new StatedFigure(new TextSpan(at, words.IndexOf(' ', StringComparison.Ordinal)), value, null, "times", Qualifier.Exact);
                }
            }
        }

        foreach (var whole in read.Where(f => f is { Unit: "", Max: null, Value: >= 2 and <= 10 } && f.Value == decimal.Truncate(f.Value)))
        {
            if (Before(sentence, whole.Span.Start) is var (start, part) && part < whole.Value)
            {
                yield return new StatedFigure(TextSpan.FromBounds(start, whole.Span.End), part / whole.Value, null, "fraction", Qualifier.Exact);
            }
        }
    }

    private static (int Start, decimal Value)? Before(string sentence, int at)
    {
        foreach (var joint in Of)
        {
            var end = at - joint.Length;
            if (end <= 0 || string.CompareOrdinal(sentence, end, joint, 0, joint.Length) != 0)
            {
                continue;
            }

            var start = sentence.LastIndexOf(' ', end - 1) + 1;
            if (EnglishNumberReader.TryRead(sentence, start, out var number) && number.End == end && !number.IsFraction)
            {
                return (start, number.Value);
            }
        }

        return null;
    }
}
