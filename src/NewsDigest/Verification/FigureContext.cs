using System.Collections.Immutable;
using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>What the words around a figure say of it: up or down, exactly, of which measure.</summary>
internal static class FigureContext
{
    /// <summary>English letters before a figure, and Korean ones after it, that still belong to it.</summary>
    private const int EnglishReach = 22;
    private const int KoreanReach = 14;

    private static readonly ImmutableArray<(string Word, int Way)> English = Words("en");
    private static readonly ImmutableArray<(string Word, int Way)> Korean = Words("ko");
    private static readonly ImmutableArray<(string Word, string[] Forms)> Measures =
        [.. Table.Embedded("Verification/measures.tsv").Rows.Select(r => (r["word"], r["forms"].Split('|'))).OrderByDescending(r => r.Item1.Length)];

    /// <summary>Whether the English insists on the figure.</summary>
    public static bool IsExactly(string sentence, TextSpan span) =>
        sentence.AsSpan(0, span.Start).TrimEnd().EndsWith("exactly", StringComparison.OrdinalIgnoreCase) || sentence.AsSpan(0, span.Start).TrimEnd().EndsWith("precisely", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the English says up where the Korean says down, or the other way round.</summary>
    public static bool PointsElsewhere(string sentence, TextSpan span, AnalyzedSentence source, Quantity quantity, int sign)
    {
        var from = Math.Max(0, span.Start - EnglishReach);
        var before = sentence.AsSpan(from, span.Start - from);
        var way = sign != 0 ? sign : Last(before, English);
        if (way == 0)
        {
            return false;
        }

        var next = source.Quantities.Where(q => q.Span.Start >= quantity.Span.End).Select(q => q.Span.Start).DefaultIfEmpty(source.Text.Length).Min();
        var end = Math.Min(Math.Min(source.Text.Length, quantity.Span.End + KoreanReach), next);
        var there = First(source.Text.AsSpan(quantity.Span.End, Math.Max(0, end - quantity.Span.End)), Korean);
        return there != 0 && there != way;
    }

    /// <summary>Whether the English measures in another measure than the Korean.</summary>
    public static bool MeasuresElse(string sentence, StatedFigure claim, string source, Quantity quantity)
    {
        var tail = sentence.AsSpan(claim.Span.Start);
        foreach (var (word, forms) in Measures)
        {
            var at = tail.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at > claim.Span.Length + 1 || at == 0 || char.IsLetter(tail[at - 1]) || (at + word.Length < tail.Length && char.IsLetter(tail[at + word.Length])))
            {
                continue;
            }

            var near = source.AsSpan(quantity.Span.Start, Math.Min(source.Length - quantity.Span.Start, quantity.Span.Length + 4)).ToString();
            return !Array.Exists(forms, f => near.Contains(f, StringComparison.OrdinalIgnoreCase));
        }

        return false;
    }

    private static int Last(ReadOnlySpan<char> text, ImmutableArray<(string Word, int Way)> words)
    {
        var (best, way) = (-1, 0);
        foreach (var (word, points) in words)
        {
            var at = text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > best && (at == 0 || !char.IsLetter(text[at - 1])))
            {
                (best, way) = (at, points);
            }
        }

        return way;
    }

    private static int First(ReadOnlySpan<char> text, ImmutableArray<(string Word, int Way)> words)
    {
        var (best, way) = (int.MaxValue, 0);
        foreach (var (word, points) in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && at < best)
            {
                (best, way) = (at, points);
            }
        }

        return way;
    }

    private static ImmutableArray<(string Word, int Way)> Words(string language) =>
        [.. Table.Embedded("Verification/directions.tsv").Rows.Where(r => r["language"] == language).Select(r => (r["word"], (int)r.Decimal("way")))];
}
