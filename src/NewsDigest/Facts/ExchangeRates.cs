using System.Globalization;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>
/// Money with its value in another currency in brackets, 1조4천400억 위안(약 255조4천560억원), implies a rate; all pairs of an article
/// must imply the same one but for rounding, and one that was paid at some time. Immutable.
/// </summary>
internal sealed class ExchangeRates
{
    /// <summary>How far outside the rates of a dozen years a rate may lie before it is called impossible.</summary>
    private const decimal Reach = 0.1m;

    private readonly Dictionary<string, (decimal Low, decimal High)> plausible;

    public ExchangeRates(Table table) => plausible = table.Rows.ToDictionary(r => r["from"] + r["to"], r => (r.Decimal("low"), r.Decimal("high")), StringComparer.Ordinal);

    /// <summary>Rates of one article may differ by the day they were taken on.</summary>
    private const decimal Slack = 0.01m;

    private sealed record Pair(int Sentence, TextSpan Span, string Currencies, decimal Rate, decimal Rounding);

    /// <summary>A report for each pair that does not agree with the middle one of its currencies.</summary>
    public IEnumerable<ArticleCheck> Check(IEnumerable<SentenceFacts> sentences)
    {
        foreach (var group in Pairs(sentences).GroupBy(p => p.Currencies, StringComparer.Ordinal))
        {
            var pairs = group.ToList();
            var bad = pairs.FindAll(p => !IsPlausible(p));
            foreach (var pair in bad)
            {
                yield return new ArticleCheck("exchange-rate", pair.Sentence, pair.Span,
                    $"The two amounts imply a rate of {Show(pair.Rate)}, which was never paid; both amounts were kept as written.");
            }

            pairs.RemoveAll(p => bad.Contains(p));
            if (pairs.Count < 2)
            {
                continue;
            }

            var middle = pairs.Select(p => p.Rate).Order().ElementAt((pairs.Count - 1) / 2);
            // Of two that disagree nobody can say which is wrong: the later one is reported.
            var reference = pairs.Count == 2 ? pairs[0] : pairs.First(p => p.Rate == middle);
            foreach (var pair in pairs)
            {
                if (Math.Abs(pair.Rate - reference.Rate) / reference.Rate > Slack + pair.Rounding + reference.Rounding)
                {
                    yield return new ArticleCheck("exchange-rate", pair.Sentence, pair.Span,
                        $"The two amounts imply a rate of {Show(pair.Rate)}, where the article elsewhere implies {Show(reference.Rate)}; both amounts were kept as written.");
                }
            }
        }
    }

    private bool IsPlausible(Pair pair) => !plausible.TryGetValue(pair.Currencies, out var range)
        || (pair.Rate >= range.Low * (1 - Reach) * (1 - pair.Rounding) && pair.Rate <= range.High * (1 + Reach) * (1 + pair.Rounding));

    private static IEnumerable<Pair> Pairs(IEnumerable<SentenceFacts> sentences)
    {
        var index = 0;
        foreach (var sentence in sentences)
        {
            var q = sentence.Quantities;
            for (var i = 0; i + 1 < q.Count; i++)
            {
                var (a, b) = (q[i], q[i + 1]);
                if (IsMoney(a) && IsMoney(b) && a.Unit != b.Unit && b.Span.Start - a.Span.End == 1 && a.Value > 0 && b.Value > 0)
                {
                    yield return new(index, TextSpan.FromBounds(a.Span.Start, b.Span.End), a.Unit + b.Unit, b.Value / a.Value, Rounding(a.Value) + Rounding(b.Value));
                }
            }

            index++;
        }
    }

    private static bool IsMoney(Quantity q) => q.Unit.Length == 3 && q.Unit.All(char.IsAsciiLetterUpper);

    /// <summary>Half a unit of the last digit that is not zero, as a share of the value.</summary>
    private static decimal Rounding(decimal value)
    {
        var unit = 1m;
        while (unit < value && value % (unit * 10) == 0)
        {
            unit *= 10;
        }

        // 1억 is no more a rounded figure than 1.0억: a single digit does not widen the bound beyond a twentieth.
        return Math.Min(unit / value / 2, 0.05m);
    }

    private static string Show(decimal rate) => Math.Round(rate, 2).ToString(CultureInfo.InvariantCulture);
}
