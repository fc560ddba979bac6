using NewsDigest.Facts;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Reading;
using NewsDigest.Text;

namespace NewsDigest.Analysis;

/// <summary>Joins tokens, facts and names of an article into one value. Safe for many threads when its parts are.</summary>
public sealed class ArticleAnalyzer
{
    private readonly ITokenizer tokenizer;
    private readonly FactFinder facts;
    private readonly IEntityTagger tagger;

    /// <summary>An analyser that joins what the three rooms find.</summary>
    public ArticleAnalyzer(ITokenizer tokenizer, FactFinder facts, IEntityTagger tagger)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(tagger);
        this.tokenizer = tokenizer;
        this.facts = facts;
        this.tagger = tagger;
    }

    /// <summary>Splits Korean into eojeols and morphemes, as <see cref="Analyze"/> does.</summary>
    public TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return tokenizer.Tokenize(text);
    }

    /// <summary>Everything that is known about an article. Names are found over the whole of it, the title and the dateline place included.</summary>
    public AnalyzedArticle Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var body = article.Sentences.Select(s => tokenizer.Tokenize(s.Text)).ToArray();
        var title = article.Title is { Length: > 0 } words ? tokenizer.Tokenize(words) : null;
        var place = article.DatelinePlace is { Length: > 0 } where ? tokenizer.Tokenize(where) : null;
        var entities = tagger.Tag([.. body, .. title is null ? [] : new[] { title }, .. place is null ? [] : new[] { place }]);
        var found = facts.Find(body, article.Published);
        var joiner = new SentenceJoiner(0, body.Length, entities);
        AnalyzedSentence[] sentences = [.. body.Select((tokens, i) => joiner.Join(i, i, tokens, found.Sentences[i]))];
        return new AnalyzedArticle
        {
            Article = article,
            Title = title is null ? null : TitleOf(title, body.Length, article.Published, entities),
            Sentences = sentences,
            Entities = [.. entities.Select(e => BodyEntities.Keep(e, article.Sentences)).OfType<Entity>()],
            DatelinePlaceEnglish = place is null ? null : PlaceEnglish(entities, body.Length + (title is null ? 0 : 1)),
            PublisherEnglish = article.Publisher is { Length: > 0 } publisher ? PublisherEnglish(publisher) : null,
            Checks = [.. found.Checks.Concat(ListChecks.Find(sentences)).OrderBy(c => c.Sentence).ThenBy(c => c.Span.Start)],
        };
    }

    /// <summary>One sentence by itself: nothing is known of the article around it.</summary>
    /// <param name="text">One composed sentence.</param>
    /// <param name="date">What relative dates refer to; null when unknown.</param>
    public AnalyzedSentence AnalyzeSentence(string text, DateOnly? date = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = tokenizer.Tokenize(text);
        var entities = tagger.Tag([tokens]);
        var found = facts.Find([tokens], date);
        var sentence = new SentenceJoiner(0, 1, entities).Join(0, 0, tokens, found.Sentences[0]);
        return found.Checks.Count == 0 ? sentence : sentence with { Checks = found.Checks };
    }

    /// <summary>A part of a sentence as a sentence of its own, which keeps the names and facts that lie in it.</summary>
    public AnalyzedSentence Part(AnalyzedSentence sentence, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        TextSpan Move(TextSpan inside) => inside with { Start = inside.Start - span.Start };
        return new AnalyzedSentence
        {
            Index = sentence.Index,
            Tokens = tokenizer.Tokenize(span.In(sentence.Text)),
            Quantities = [.. sentence.Quantities.Where(q => span.Contains(q.Span)).Select(q => q with { Span = Move(q.Span) })],
            Dates = [.. sentence.Dates.Where(d => span.Contains(d.Span)).Select(d => d with { Span = Move(d.Span) })],
            Names = [.. sentence.Names.Where(n => span.Contains(n.Span)).Select(n => n with { Span = Move(n.Span) })],
        };
    }

    private AnalyzedSentence TitleOf(TokenizedText title, int position, DateOnly? published, IReadOnlyList<Entity> entities) =>
        new SentenceJoiner(position, 1, entities).Join(-1, 0, title, facts.Find([title], published).Sentences[0]);

    // 신화망 한국어판 is Xinhuanet's; a name that is only guessed tells a reader nothing.
    private string? PublisherEnglish(string publisher) =>
        tagger.Tag([tokenizer.Tokenize(publisher)]).FirstOrDefault(e => e.Status != NameStatus.Unconfirmed && e.Mentions.Any(m => m.Span.Start == 0))?.English;

    private static string? PlaceEnglish(IReadOnlyList<Entity> entities, int position) =>
        entities.FirstOrDefault(e => e.Mentions.Any(m => m.Sentence == position))?.English;
}
