using System.Collections.Immutable;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>
/// Finds the figures, dates and quotations of an article, by the rules of the tables in <c>Data/Facts</c>, in time linear in its
/// length. Immutable and safe for many threads.
/// </summary>
public sealed class FactFinder
{
    private readonly QuantityFinder quantities;
    private readonly DateFinder dates;
    private readonly QuotationFinder quotations;
    private readonly ExchangeRates rates;
    private readonly ShareCheck shares;
    private readonly SumCheck sums;
    private readonly ChangeCheck changes;

    /// <summary>Reads the library's own tables.</summary>
    public FactFinder()
    {
        static Table Read(string name) => Table.Embedded("Facts/" + name + ".tsv");
        var particles = new Particles(Read("particles"));
        var numbers = new KoreanNumberReader(Read("numerals"));
        quantities = new(numbers, new UnitTable(Read("units")), new QualifierTable(Read("qualifiers")), particles, Read("index_nouns"), new AgeFinder(Read("ages"), Read("speech"), Table.Embedded("Morphology/surnames.tsv"), particles));
        dates = new(numbers, particles, new DateWords(Read("dates")), new Feasts(Read("holidays"), Read("lunar_days"), Read("holiday_periods")), Read("durations"), new DateGuards(Read("date_guards")));
        var relations = new Relations(Read("relations"));
        (rates, shares, sums, changes) = (new(Read("exchange_rates")), new(relations), new(relations), new(relations));
        quotations = new(new SpeechWords(Read("speech")));
    }

    /// <summary>The facts of the sentences of one article, in order.</summary>
    /// <param name="sentences">All sentences of the body; words such as 이날 and 그는 are read against those before.</param>
    /// <param name="published">The article's day; null when it has none: then years are inferred from the years it names, and days are left out and reported.</param>
    public ArticleFacts Find(IReadOnlyList<TokenizedText> sentences, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var context = new DateContext(published);
        var checks = context.Checks;
        var quotes = quotations.Find(sentences, checks);
        var facts = ImmutableArray.CreateBuilder<SentenceFacts>(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            var text = sentences[i].Text;
            context.Begin(i);
            var found = dates.Find(text, context);
            facts.Add(new SentenceFacts(quantities.Find(text, Spans(found, context.Blocked)), found, quotes[i]));
        }

        string[] texts = [.. sentences.Select(s => s.Text)];
        checks.AddRange(rates.Check(facts));
        checks.AddRange(shares.Check(texts, facts));
        checks.AddRange(sums.Check(texts, facts));
        checks.AddRange(changes.Check(texts, facts));
        return new ArticleFacts(facts.MoveToImmutable(), [.. checks.OrderBy(c => c.Sentence).ThenBy(c => c.Span.Start)]);
    }

    private static List<TextSpan> Spans(List<DateMention> dates, List<TextSpan> blocked) => [.. dates.Select(d => d.Span).Concat(blocked).OrderBy(s => s.Start)];
}
