using System.Globalization;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>A part, its whole and its percentage must agree: 109개 … 그중 87%에 해당하는 95개. Immutable.</summary>
internal sealed class ShareCheck(Relations relations)
{
    /// <summary>Between a percentage and what it changes: 20% 늘었다 is growth, not a share.</summary>
    private static readonly string[] Growth = ["늘", "증가", "줄", "감소", "상승", "하락", "오르", "올", "급", "성장", "높", "낮", "많", "적", "넘"];

    /// <summary>A report for every share of the article that its counts contradict.</summary>
    public IEnumerable<ArticleCheck> Check(IReadOnlyList<string> texts, IReadOnlyList<SentenceFacts> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var quantities = sentences[i].Quantities;
            for (var j = 0; j + 1 < quantities.Count; j++)
            {
                var (a, b) = (quantities[j], quantities[j + 1]);
                var (part, percent) = a.Unit == "percent" ? (b, a) : (a, b);
                if (percent.Unit != "percent" || !IsCount(part) || percent.Max is not null || percent.Qualifier is not (Qualifier.Exact or Qualifier.About)
                    || !relations.IsShare(texts[i].AsSpan(a.Span.End, b.Span.Start - a.Span.End)) || (percent == b && IsGrowth(texts[i], b.Span.End)))
                {
                    continue;
                }

                if (WholeOf(texts, sentences, i, j, part) is not { } whole || whole.Value < part.Value || whole.Value == 0)
                {
                    continue;
                }

                var actual = part.Value / whole.Value * 100;
                var error = actual * ((Rounding.OfCount(part) / part.Value) + (Rounding.OfCount(whole) / whole.Value));
                if (!Rounding.Agrees(percent, actual, error))
                {
                    yield return new ArticleCheck("share", i, TextSpan.FromBounds(a.Span.Start, b.Span.End),
                        $"{Show(part.Value)} of {Show(whole.Value)} would be {Show(Math.Round(actual, 1))} percent, where the article says {Show(percent.Value)}; all were kept as written.");
                }
            }
        }
    }

    /// <summary>The whole before the pair in its sentence, or the count before it that "of these" points back to.</summary>
    private Quantity? WholeOf(IReadOnlyList<string> texts, IReadOnlyList<SentenceFacts> sentences, int sentence, int pair, Quantity part)
    {
        var (text, quantities) = (texts[sentence], sentences[sentence].Quantities);
        for (var k = pair - 1; k >= 0; k--)
        {
            if (Same(quantities[k], part) && relations.IsWhole(text, SkipBracket(text, quantities[k].Span.End)))
            {
                return quantities[k];
            }
        }

        var parts = relations.PartsBefore(text, quantities[pair].Span.Start);
        if (parts < 0 || quantities.Any(q => q.Span.Start > parts && q.Span.End < quantities[pair].Span.Start))
        {
            return null;
        }

        return quantities.LastOrDefault(q => q.Span.End <= parts && Same(q, part))
            ?? (parts == 0 && sentence > 0 ? sentences[sentence - 1].Quantities.LastOrDefault(q => Same(q, part)) : null);
    }

    private static bool IsCount(Quantity q) => q.Counter.Length > 0 && q.Max is null && q.Value > 0 && q.Unit is not ("percent" or "percentage_point" or "fraction" or "times" or "rank")
        && q.Qualifier is Qualifier.Exact or Qualifier.About;

    private static bool Same(Quantity a, Quantity b) => IsCount(a) && Base(a.Counter).SequenceEqual(Base(b.Counter)) && (a.Unit == b.Unit || Base(a.Counter) is "개");

    /// <summary>개 클러스터 counts as 개 does.</summary>
    private static ReadOnlySpan<char> Base(string counter) => counter.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? counter.AsSpan(0, space) : counter;

    private static int SkipBracket(string text, int at) => at < text.Length && text[at] == '(' && text.IndexOf(')', at) is var close and > 0 ? close + 1 : at;

    private static bool IsGrowth(string text, int at)
    {
        at = at < text.Length && text[at] == ' ' ? at + 1 : at;
        return Array.Exists(Growth, g => string.CompareOrdinal(text, at, g, 0, g.Length) == 0);
    }

    private static string Show(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
