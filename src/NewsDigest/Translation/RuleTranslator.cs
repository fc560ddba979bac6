using NewsDigest.Analysis;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
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
    /// <summary>Words beyond which English news parts a sentence.</summary>
    private const int LongestSentence = 34;

    private readonly ConstructionTable constructions;
    private readonly PhraseBuilder phrases;
    private readonly DependencyParser dependencies = new();
    private readonly HiddenJosa hidden;
    private readonly HeadlineVerb headlineVerb;
    private readonly ClauseParser parser;
    private readonly EnglishInflection forms = new();
    private readonly ClauseTransfer clauses;
    private readonly NominalTransfer nominals;
    private readonly NameArticles names = new();
    private readonly Lazy<Table> units = new(() => Table.Embedded("Facts/units.tsv"));

    /// <summary>A translator over a lexicon, the one that the analyser uses.</summary>
    public RuleTranslator(KoreanLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        constructions = new ConstructionTable(l => IsVerb(l) || lexicon.Find(l, "VA").Length > 0);
        var valency = new Valency(lexicon);
        var cases = new CaseReader();
        phrases = new PhraseBuilder(cases, new PredicateReader(cases, IsVerb, l => lexicon.Find(l, "VA").Length > 0));
        hidden = new HiddenJosa(n => lexicon.Find(n, "NNG").Length > 0 || lexicon.Find(n, "NNP").Length > 0, IsVerb, n => valency.ClassOf(n) is "artifact" or "place" or "thing" or "document" or "abstract" or "event");
        headlineVerb = new HeadlineVerb(l => lexicon.Find(l, "VV") is { Length: > 0 } found ? found[0].SemanticClass : null);
        var words = new WordChoice(lexicon);
        parser = new ClauseParser(n => words.AdverbialNoun(n) is { BeforeNoun: true }, valency);
        var compounds = new CompoundTransfer(words, names, forms, UnknownSpelling.Of, Inner);
        var relatives = new RelativeTransfer(forms);
        nominals = new NominalTransfer(compounds, words, forms, RevisedRomanization.Romanize) { Relatives = relatives };
        clauses = new ClauseTransfer(nominals, new PredicateChoice(words, RevisedRomanization.Romanize), words, forms, RevisedRomanization.Romanize);
        relatives.Clauses = clauses;
        clauses.Questions = new IndirectQuestion(clauses, forms);

        bool IsVerb(string lemma) => lexicon.Find(lemma, "VV").Length > 0;
    }

    /// <summary>The English of one sentence.</summary>
    public TranslatedSentence Translate(AnalyzedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Translate(sentence, rows: null);
    }

    /// <summary>The English of one sentence and the rows of the tables that gave it, in the order of their use.</summary>
    public (TranslatedSentence Sentence, IReadOnlyList<RowUse> Rows) Explain(AnalyzedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var rows = new List<RowUse>();
        foreach (var entity in sentence.Names.Select(n => n.Entity).DistinctBy(e => e.Korean, StringComparer.Ordinal))
        {
            if (NameTables.Default.Gazetteer.Find(entity.Korean).FirstOrDefault(g => g.English == entity.English) is { Table.Length: > 0 } known)
            {
                rows.Add(new RowUse("name", entity.Korean, known.English, known.Table, known.Line));
            }
        }

        foreach (var quantity in sentence.Quantities)
        {
            if (units.Value.Rows.FirstOrDefault(r => r["unit"] == quantity.Unit && r.List("forms", '|').Any(f => quantity.Text.EndsWith(f, StringComparison.Ordinal))) is { } unit)
            {
                rows.Add(new RowUse("unit", quantity.Text, quantity.English, unit.TableName, unit.Line));
            }
        }

        return (Translate(sentence, rows), rows);
    }

    private TranslatedSentence Translate(AnalyzedSentence sentence, List<RowUse>? rows)
    {
        var isHeadline = sentence.Index < 0;
        var pieces = hidden.Split(PieceScanner.Scan(sentence));
        var scope = new TransferScope { IsHeadline = isHeadline, Rows = rows, IsAddressed = Address.Is(pieces), IsPolite = Address.IsPolite(pieces), Topics = Topics.Of(sentence.Tokens), Arcs = new SentenceArcs(dependencies.Heads(sentence.Tokens)) };
        var text = EnglishPronoun.WithOwner(Text(pieces, scope, isFragment: false), null);
        var missing = Omissions.In(text, sentence, names);
        scope.Doubts.Missing = missing.Count;
        return new TranslatedSentence { English = isHeadline ? HeadlineStyle.Of(text) : Orthography.Sentence(text, isFragment: false), Missing = missing, Unknown = scope.Unknown, Confidence = Math.Round(scope.KnownShare * scope.Doubts.Share(text), 3, MidpointRounding.ToEven) };
    }

    /// <inheritdoc />
    public ValueTask<TranslatedSentence> TranslateAsync(AnalyzedSentence sentence, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Translate(sentence));
    }

    private string Inner(IReadOnlyList<ClausePiece> pieces, TransferScope scope) => Orthography.Trimmed(Text(pieces, scope, isFragment: true));

    /// <summary>The English of one or more sentences in a row.</summary>
    private string Text(IReadOnlyList<ClausePiece> pieces, TransferScope scope, bool isFragment)
    {
        var sentences = new List<string>();
        foreach (var sentence in SentencePieces.Split(pieces, scope.IsHeadline && !isFragment))
        {
            sentences.Add(Single(sentence, scope, isFragment));
        }

        return sentences.Count == 1 ? sentences[0] : string.Join(' ', sentences.Where(s => s.Length > 0).Select(s => Orthography.Sentence(s, isFragment: false)));
    }

    private string Single(IReadOnlyList<ClausePiece> pieces, TransferScope scope, bool isFragment)
    {
        var parts = new List<string>();
        var built = phrases.Build(constructions.Reduce(pieces, scope.Rows is null ? null : (c, covered) => scope.Use(c.Row, "construction", string.Join(' ', covered.Select(p => p.Form + "/" + p.Tag)), c.English + " (" + c.Kind + ")")));
        var isTitle = scope.IsHeadline && !isFragment;
        var roots = parser.Parse(isTitle ? headlineVerb.Read(built) : built, scope.Arcs);
        scope.Doubts.Look(roots, scope.Arcs);
        scope.Rows?.AddRange(TreeRows.Of(roots));
        foreach (var root in isTitle ? HeadlineNoun.Read(roots) : roots)
        {
            parts.Add(root switch
            {
                PredicateNode clause when IsAsked(clause, pieces) && ReferenceEquals(root, roots[^1]) => clauses.Questions.Of(clause, scope.Dummy, scope, isDirect: true) + "?",
                PredicateNode clause => Clause(clause, scope, isFragment),
                NominalNode nominal => nominals.Transfer(nominal, scope) is var phrase && isFragment ? VerbGroup.Join(nominal.Case.Josa is "부터" or "까지" ? nominal.Case.Preposition : "", (phrase with { Determiner = English.Determiner.None }).Text()) : phrase.Text(),
                WordNode word => nominals.Word(word.Phrase, scope),
                _ => "",
            });
        }

        scope.Doubts.Loose += isFragment || scope.IsHeadline ? 0 : Math.Max(0, parts.Count - 1);
        return VerbGroup.Join([.. parts]);
    }

    /// <summary>알고 있나, 사실일까, 어디인가?: by its ending or by its mark.</summary>
    private static bool IsAsked(PredicateNode clause, IReadOnlyList<ClausePiece> pieces) =>
        clause.Phrase is { Ending: "final", IsCommand: false } && (clause.Phrase.IsQuestion || pieces[^1] is { Kind: PieceKind.Morpheme, Form: "?" });

    private string Clause(PredicateNode node, TransferScope scope, bool isFragment)
    {
        var clause = clauses.Transfer(node, scope, inherits: false, inheritedPast: false);
        if (isFragment || scope.IsHeadline)
        {
            return clause.Finite(forms, scope.Dummy, clause.IsPast);
        }

        var sentences = clause.Sentences(forms, scope.Dummy, LongestSentence);
        return sentences.Count == 1 ? sentences[0] : string.Join(' ', sentences.Select(s => Orthography.Sentence(s, isFragment: false)));
    }
}
