using System.Globalization;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Addends and their total must agree: 어른 30명, 아이 20명 등 총 50명; 총 50명(어른 30명, 아이 20명). Immutable.</summary>
internal sealed class SumCheck(Relations relations)
{
    /// <summary>Addends stand close together; what is further away belongs to another list.</summary>
    private const int LongestGap = 24;

    /// <summary>Words by which a bracket compares instead of adding.</summary>
    private static readonly string[] Comparisons = ["전년", "작년", "지난해", "당초", "기존", "이전", "평균", "최대", "최소", "누적", "목표", "등", "중", "대비", "약"];

    /// <summary>A report for every total of the article that its addends contradict.</summary>
    public IEnumerable<ArticleCheck> Check(IReadOnlyList<string> texts, IReadOnlyList<SentenceFacts> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var (text, quantities) = (texts[i], sentences[i].Quantities);
            for (var t = 0; t < quantities.Count; t++)
            {
                if (IsAddend(quantities[t]) && (Before(text, quantities, t) ?? InBrackets(text, sentences[i], t)) is { } sum && !Agrees(sum, quantities[t].Value))
                {
                    yield return new ArticleCheck("sum", i, TextSpan.FromBounds(Math.Min(sum.From, quantities[t].Span.Start), Math.Max(sum.To, quantities[t].Span.End)),
                        $"The figures listed add up to {Show(sum.Value)}, where the article says {Show(quantities[t].Value)}; all were kept as written.");
                }
            }
        }
    }

    private sealed record Sum(decimal Value, decimal Error, int From, int To, bool Open);

    private static bool Agrees(Sum sum, decimal total) => sum.Open ? sum.Value <= total + sum.Error : Math.Abs(sum.Value - total) <= sum.Error + (sum.Error > 0 ? Rounding.OfCount(new() { Span = default, Text = "", Value = total, Unit = "", English = "" }) : 0);

    /// <summary>The list that ends before a figure marked as total.</summary>
    private Sum? Before(string text, IReadOnlyList<Quantity> quantities, int total)
    {
        if (total < 2)
        {
            return null;
        }

        var gap = text.AsSpan(quantities[total - 1].Span.End, quantities[total].Span.Start - quantities[total - 1].Span.End).Trim();
        if (gap.Length > LongestGap || !relations.EndsInTotal(gap))
        {
            return null;
        }

        var (first, value, error) = (total, 0m, 0m);
        while (first > 0 && Same(quantities[first - 1], quantities[total]) && (first == total || IsJoined(text, quantities[first - 1], quantities[first])))
        {
            first--;
            (value, error) = (value + quantities[first].Value, error + Rounding.OfCount(quantities[first]));
        }

        // 등 may stand for addends that are not listed; two of them with nothing left out are the usual whole.
        return total - first < 2 ? null : new(value, error, quantities[first].Span.Start, quantities[total].Span.End, gap.StartsWith("등", StringComparison.Ordinal) && total - first > 3);
    }

    /// <summary>The list in the brackets behind a figure.</summary>
    private static Sum? InBrackets(string text, SentenceFacts sentence, int total)
    {
        var quantities = sentence.Quantities;
        var open = quantities[total].Span.End;
        if (open >= text.Length || text[open] != '(' || text.IndexOf(')', open) is var close && close < 0)
        {
            return null;
        }

        var inside = quantities.Skip(total + 1).TakeWhile(q => q.Span.End <= close).ToList();
        if (inside.Count < 2 || !inside.TrueForAll(q => Same(q, quantities[total])) || sentence.Dates.Any(d => d.Span.Start > open && d.Span.End <= close)
            || Array.Exists(Comparisons, w => text.AsSpan(open, close - open).Contains(w, StringComparison.Ordinal)))
        {
            return null;
        }

        return new(inside.Sum(q => q.Value), inside.Sum(Rounding.OfCount), inside[0].Span.Start, inside[^1].Span.End, Open: false);
    }

    private static bool IsAddend(Quantity q) => q.Counter.Length > 0 && q.Max is null && q.Qualifier == Qualifier.Exact && q.Unit is not ("percent" or "percentage_point" or "times" or "fraction" or "rank" or "years_of_age" or "degrees_celsius");

    private static bool Same(Quantity a, Quantity b) => IsAddend(a) && a.Unit == b.Unit && a.Counter == b.Counter;

    private static bool IsJoined(string text, Quantity left, Quantity right)
    {
        var gap = text.AsSpan(left.Span.End, right.Span.Start - left.Span.End);
        return gap.Length <= LongestGap && gap.Length > 0 && (gap[0] is ',' or '과' or '와' or '·' || gap.StartsWith(" 및", StringComparison.Ordinal)) && !gap.Contains("중", StringComparison.Ordinal);
    }

    private static string Show(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
