using System.Globalization;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>An old value, a new one and the percentage of the change must agree: 200명에서 300명으로 50% 늘었다. Immutable.</summary>
internal sealed class ChangeCheck(Relations relations)
{
    private static readonly string[] Verbs = ["늘", "증가", "줄", "감소", "상승", "하락", "오르", "올랐", "내렸", "급증", "급감", "급등", "급락", "뛰", "성장", "인상", "인하", "떨어"];

    /// <summary>A report for every change of the article that its two values contradict.</summary>
    public IEnumerable<ArticleCheck> Check(IReadOnlyList<string> texts, IReadOnlyList<SentenceFacts> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var (text, q) = (texts[i], sentences[i].Quantities);
            for (var j = 0; j + 2 < q.Count; j++)
            {
                var (old, now, percent) = (q[j], q[j + 1], q[j + 2]);
                if (!IsValue(old) || !IsValue(now) || old.Unit != now.Unit || percent.Unit != "percent" || percent.Max is not null || percent.Qualifier is not (Qualifier.Exact or Qualifier.About)
                    || !relations.IsChange(text.AsSpan(old.Span.End, now.Span.Start - old.Span.End)) || text.AsSpan(now.Span.End, percent.Span.Start - now.Span.End) is not ("로 " or "으로 ")
                    || !IsVerb(text, percent.Span.End))
                {
                    continue;
                }

                var actual = Math.Abs(now.Value - old.Value) / old.Value * 100;
                var error = 100 * now.Value / old.Value * ((Rounding.OfCount(old) / old.Value) + (Rounding.OfCount(now) / now.Value));
                if (!Rounding.Agrees(percent, actual, error))
                {
                    yield return new ArticleCheck("change", i, TextSpan.FromBounds(old.Span.Start, percent.Span.End),
                        $"From {Show(old.Value)} to {Show(now.Value)} is a change of {Show(Math.Round(actual, 1))} percent, where the article says {Show(percent.Value)}; all were kept as written.");
                }
            }
        }
    }

    private static bool IsValue(Quantity q) => q.Max is null && q.Value > 0 && q.Qualifier is Qualifier.Exact or Qualifier.About && q.Unit is not ("percent" or "percentage_point" or "rank" or "times" or "degrees_celsius");

    private static bool IsVerb(string text, int at)
    {
        at = at < text.Length && text[at] == ' ' ? at + 1 : at;
        return Array.Exists(Verbs, v => string.CompareOrdinal(text, at, v, 0, v.Length) == 0);
    }

    private static string Show(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
