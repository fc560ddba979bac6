using NewsDigest.Analysis;
using NewsDigest.Briefs;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Summaries;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest;

/// <summary>
/// Puts a <see cref="NewsDigester"/> together. Whatever is not given is the offline implementation of the library. Not safe for
/// many threads; what it builds is.
/// </summary>
public sealed class NewsDigesterBuilder
{
    private ITokenizer? tokenizer;
    private IEntityTagger? tagger;
    private ITranslator? translator;
    private IBriefVerifier? verifier;
    private Glossary? glossary;
    private SummaryOptions summary = new();
    private Func<ITranslator, ISummarizer> summarizer = t => new OfflineSummarizer(t);

    /// <summary>Uses another morphological analyser.</summary>
    public NewsDigesterBuilder WithTokenizer(ITokenizer value)
    {
        ArgumentNullException.ThrowIfNull(value);
        tokenizer = value;
        return this;
    }

    /// <summary>Uses another finder of names.</summary>
    public NewsDigesterBuilder WithTagger(IEntityTagger value)
    {
        ArgumentNullException.ThrowIfNull(value);
        tagger = value;
        return this;
    }

    /// <summary>Uses another translator, for the sentences and for the summary.</summary>
    public NewsDigesterBuilder WithTranslator(ITranslator value)
    {
        ArgumentNullException.ThrowIfNull(value);
        translator = value;
        return this;
    }

    /// <summary>Uses another summariser.</summary>
    public NewsDigesterBuilder WithSummarizer(ISummarizer value)
    {
        ArgumentNullException.ThrowIfNull(value);
        summarizer = _ => value;
        return this;
    }

    /// <summary>Uses a summariser that is made of the digester's translator.</summary>
    public NewsDigesterBuilder WithSummarizer(Func<ITranslator, ISummarizer> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        summarizer = value;
        return this;
    }

    /// <summary>Uses another verifier.</summary>
    public NewsDigesterBuilder WithVerifier(IBriefVerifier value)
    {
        ArgumentNullException.ThrowIfNull(value);
        verifier = value;
        return this;
    }

    /// <summary>Uses a user's terms: each is always rendered as its glossary says, unless the translator is one's own.</summary>
    public NewsDigesterBuilder WithGlossary(Glossary value)
    {
        ArgumentNullException.ThrowIfNull(value);
        glossary = value;
        return this;
    }

    /// <summary>What summaries are like where a call does not say.</summary>
    public NewsDigesterBuilder WithSummary(SummaryOptions value)
    {
        ArgumentNullException.ThrowIfNull(value);
        summary = value;
        return this;
    }

    private IEntityTagger Tagger() => (tagger ?? Composition.Tagger()) is var own && glossary is null ? own : new GlossaryTagger(own, glossary);

    /// <summary>The digester.</summary>
    public NewsDigester Build()
    {
        var composition = new Composition(glossary);
        IEntityTagger names = null!;
        FactFinder facts = null!;
        IBriefVerifier proof = null!;

        // The rules of translation take longest to read and are needed last: the first article is read and analysed meanwhile.
        var english = translator ?? new AwaitedTranslator(Task.Run(composition.Translator));
        Parallel.Invoke(
            () => names = Tagger(),
            () => facts = Composition.Facts(),
            () => proof = verifier ?? composition.Verifier());
        var analyzer = new ArticleAnalyzer(tokenizer ?? composition.Tokenizer(), facts, names);
        var remembering = new RememberingTranslator(english);
        var maker = new BriefMaker(analyzer, remembering, summarizer(remembering), proof);
        return new NewsDigester(analyzer, remembering, maker, summary);
    }
}
