using NewsDigest.Analysis;
using NewsDigest.Lexicon;
using NewsDigest.Names;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;
using NewsDigest.Translation.Transfer;

namespace NewsDigest.Translation;

/// <summary>
/// Korean to English by rule, in three steps: the clause tree from josa and eomi, the transfer of each clause by the tables of
/// Data/Lexicon and Data/Translation, and the generation of English. Figures, dates and names keep the English of their rooms.
/// Deterministic, offline, immutable after construction and safe for many threads.
/// </summary>
public sealed class RuleTranslator : ITranslator
{
    private readonly ConstructionTable constructions = new();
    private readonly PhraseBuilder phrases = new();
    private readonly EnglishInflection forms = new();
    private readonly ClauseTransfer clauses;
    private readonly NominalTransfer nominals;

    /// <summary>A translator over a lexicon, the one that the analyser uses.</summary>
    public RuleTranslator(KoreanLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var words = new WordChoice(lexicon);
        var compounds = new CompoundTransfer(words, forms, RevisedRomanization.Romanize, Inner);
        var relatives = new RelativeTransfer(forms);
        nominals = new NominalTransfer(compounds, words, forms, RevisedRomanization.Romanize) { Relatives = relatives };
        clauses = new ClauseTransfer(nominals, new PredicateChoice(words, RevisedRomanization.Romanize), words, forms, RevisedRomanization.Romanize);
        relatives.Clauses = clauses;
    }

    /// <summary>The English of one sentence.</summary>
    public TranslatedSentence Translate(AnalyzedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var scope = new TransferScope();
        var text = Text(PieceScanner.Scan(sentence), scope, isFragment: false);
        return new TranslatedSentence { English = Orthography.Sentence(text, isFragment: false), Unknown = scope.Unknown, Confidence = scope.Confidence };
    }

    /// <inheritdoc />
    public ValueTask<TranslatedSentence> TranslateAsync(AnalyzedSentence sentence, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Translate(sentence));
    }

    private string Inner(IReadOnlyList<ClausePiece> pieces, TransferScope scope) => Orthography.Trimmed(Text(pieces, scope, isFragment: true));

    private string Text(IReadOnlyList<ClausePiece> pieces, TransferScope scope, bool isFragment)
    {
        var roots = ClauseParser.Parse(phrases.Build(constructions.Reduce(pieces)));
        var parts = new List<string>();
        foreach (var root in roots)
        {
            parts.Add(root switch
            {
                PredicateNode clause => Clause(clause, scope),
                NominalNode nominal => nominals.Transfer(nominal, scope) is var phrase && isFragment ? (phrase with { Determiner = English.Determiner.None }).Text() : phrase.Text(),
                WordNode word => nominals.Word(word.Phrase, scope),
                _ => "",
            });
        }

        return VerbGroup.Join([.. parts]);
    }

    private string Clause(PredicateNode node, TransferScope scope)
    {
        var clause = clauses.Transfer(node, scope, inherits: false, inheritedPast: false);
        return clause.Finite(forms, EnglishPronoun.It, clause.IsPast);
    }
}
