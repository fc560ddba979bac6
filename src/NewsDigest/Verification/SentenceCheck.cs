using NewsDigest.Analysis;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>The claims of one English sentence.</summary>
internal sealed class SentenceCheck
{
    private readonly VerifierTables tables;
    private readonly ArticleIndex index;
    private readonly NameProof proofs;
    private readonly int number;
    private readonly string sentence;
    private readonly IReadOnlyList<TextSpan> foreign;
    private readonly IReadOnlyList<EnglishDate> days;
    private readonly IReadOnlyList<StatedName> named;
    private readonly StatedFigure[] figures;
    private readonly IReadOnlyList<TextSpan> segments;
    private readonly IReadOnlyList<Clue> clues;
    private readonly IReadOnlySet<int> dated;
    private readonly SourceWindow window;

    public SentenceCheck(VerifierTables tables, ArticleIndex index, NameProof proofs, int number, string sentence)
    {
        (this.tables, this.index, this.proofs, this.number, this.sentence) = (tables, index, proofs, number, sentence);
        var words = EnglishWord.In(sentence);
        foreign = [.. ForeignScript.Find(sentence)];
        var read = StatedFigures.Find(sentence, tables.Figures);
        days = [.. tables.Dates.Find(sentence, words).Where(d => !IsCounted(d, read))];
        read = [.. read.Where(f => !days.Any(d => d.Span.Overlaps(f.Span)))];
        named = tables.Names.Find(words, proofs, [.. days.Select(d => d.Span), .. read.Where(f => IsUnit(sentence, f)).Select(f => f.Span), .. foreign], number < 0);
        figures = [.. read.Where(f => !named.Any(n => n.Span.Overlaps(f.Span)))];
        dated = days.SelectMany(d => DateProof.Places(d, Article)).ToHashSet();
        segments = EnglishSegments.Of(sentence);
        clues =
        [
            .. Clue.Words(sentence, index),
            .. figures.Select(f => Clue.At(f.Span, Clue.WithFigure(f, Article))).OfType<Clue>(),
            .. named.Where(n => n.Proof is not null).Select(n => Clue.At(n.Span, [.. proofs.Places(n.Span.In(sentence)).Places])).OfType<Clue>(),
        ];
        window = number < 0 ? SourceWindow.Whole(Article) : SourceWindow.Of(clues, segments, Article, dated);
    }

    private AnalyzedArticle Article => index.Article;

    /// <summary>Every figure, date, name and quotation with its proof, in order.</summary>
    public IEnumerable<Claim> Claims(IReadOnlyList<KnownQuotation> quotations)
    {
        var found = new List<(TextSpan Span, ClaimKind Kind, Proof? Proof)>();
        found.AddRange(foreign.Select(f => (f, ClaimKind.Name, (Proof?)null)));
        found.AddRange(EnglishQuotations.Find(sentence).Select(q => (q, ClaimKind.Quotation, QuotationProof.Find(q.In(sentence), Article, quotations, window, tables.Glosses, IsTold(q)))));
        var proven = figures.Select(f => (f, FigureProof.Find(f, sentence, window, tables.Glosses))).ToArray();
        found.AddRange(proven.Select(f => (f.f.Span, ClaimKind.Figure, FigureTally.IsTwice(f, proven, Article) ? null : f.Item2 ?? DerivedFigure.Find(f.f, sentence, window))));
        const int FewestQuotedWords = 4;
        var anchors = found.Where(f => f.Proof is { Source: >= 0 } && (f.Kind == ClaimKind.Figure || f.Span.In(sentence).Count(c => c == ' ') >= FewestQuotedWords)).Select(f => (f.Span, f.Proof!.Source)).ToArray();
        found.AddRange(days.Select(d => (d.Span, ClaimKind.Date, DateProof.Find(d, d.Span.In(sentence), Article, window, Stems(d.Span), tables.Glosses))));
        var told = named.SelectMany(n => Shortest(proofs.Places(n.Span.In(sentence)).Entities).Concat(n.Span.Start > 0 && sentence[n.Span.Start - 1] == '(' ? [] : proofs.ByTerm(n.Span.In(sentence)))).ToHashSet(StringComparer.Ordinal);
        var check = new NameCheck(index, proofs, sentence, clues, segments, window, dated, told, anchors);
        var rendering = new NameRendering(tables, proofs, sentence, []);
        var sure = named.Where(n => n.Proof is not null && NameIn(n, check, rendering) is not null).ToArray();
        rendering = new NameRendering(tables, proofs, sentence, [.. sure.Select(n => n.Span)]);
        found.AddRange(named.Select(n => (n.Span, ClaimKind.Name, NameIn(n, check, rendering))));
        return found.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.Length).Select(f => new Claim
        {
            Reason = f.Proof is null ? Reason(f.Span, f.Kind, proven) : null,
            Kind = f.Kind,
            English = f.Span.In(sentence),
            Span = f.Span,
            Status = f.Proof is null ? ClaimStatus.Unsupported : f.Proof.Derivation is not null && f.Kind == ClaimKind.Figure ? ClaimStatus.Derived : ClaimStatus.Supported,
            Derivation = f.Proof?.Derivation,
            Sentence = number,
            Korean = f.Proof?.Korean ?? "",
            Source = f.Proof?.Source,
        });
    }

    /// <summary>Whether one of the names outside a quotation stands at or next to a sentence of the article; true for all where there is no name.</summary>
    private Func<int, bool> IsTold(TextSpan quotation)
    {
        int[] places = [.. named.Where(n => n.Proof is not null && !quotation.Overlaps(n.Span)).SelectMany(n => proofs.Places(n.Span.In(sentence)).Places)];
        return place => place < 0 || places.Length == 0 || Array.Exists(places, p => Math.Abs(p - place) <= 1);
    }

    private string Reason(TextSpan span, ClaimKind kind, (StatedFigure Figure, Proof? Proof)[] proven)
    {
        var (reason, english) = (new UnsupportedReason(Article, window, tables.Glosses), span.In(sentence));
        return kind switch
        {
            ClaimKind.Figure => reason.OfFigure(figures.First(f => f.Span == span), FigureTally.IsTwice(proven.First(f => f.Figure.Span == span), proven, Article)),
            ClaimKind.Date => reason.OfDate(english),
            ClaimKind.Quotation => reason.OfQuotation(english),
            _ => foreign.Contains(span) ? "This is not English." : reason.OfName(english, proofs.Places(english).Places),
        };
    }

    /// <summary>The content words of the clause around a place.</summary>
    private string[] Stems(TextSpan span) => [.. clues.Where(c => c.IsWord && segments.Last(s => s.Start <= span.Start).Contains(c.Span)).Select(c => c.Stem).Distinct(StringComparer.Ordinal)];

    /// <summary>Shaanxi tells the province, not its bureau of statistics: of the names that have a word, the shortest.</summary>
    private static IEnumerable<string> Shortest(IReadOnlySet<Entity> entities) =>
        entities.Count == 0 ? [] : entities.GroupBy(e => e.English.Count(c => c == ' ')).MinBy(g => g.Key)!.Select(e => e.Korean);

    /// <summary>A name counts where the article has it near what the sentence renders; words of a title may be renderings.</summary>
    private Proof? NameIn(StatedName name, NameCheck check, NameRendering rendering)
    {
        var english = name.Span.In(sentence);
        if (name.Proof is not { } proof)
        {
            return proofs.Spellings.Find(english, window) ?? rendering.Of(english, window) ?? rendering.InTitle(name.Span, _ => window);
        }

        var (places, entities) = proofs.Places(english);
        if (places.Count > 0)
        {
            return May(places, entities) || NameProof.Verbatim(english, window.Near()) || proofs.Term(english, window.Sentences()) is not null ? proof : !IsWhole(english, entities) && Ordinary(english) ? rendering.Of(english, check.Without(rendering.TitleAt(name.Span))) ?? rendering.InTitle(name.Span, check.Without) : null;
        }

        // Korea-China: each of the two must be able to stand here. GDP, NDRC: the Korean for it must be near.
        var parts = english.Contains('-', StringComparison.Ordinal) && !english.Contains(' ', StringComparison.Ordinal) ? english.Split('-').Select(proofs.Places).Where(p => p.Places.Count > 0).ToArray() : [];
        return Array.TrueForAll(parts, p => May(p.Places, p.Entities)) && (!tables.Vocabulary.Terms.Contains(english) || window.IsWhole || proofs.Term(english, window.Near()) is not null || NameProof.Verbatim(english, window.Near())) ? proof : null;

        static bool IsWhole(string words, IReadOnlySet<Entity> of) => of.Any(e => string.Equals(e.English, words, StringComparison.OrdinalIgnoreCase));

        bool Ordinary(string words) => EnglishWord.In(words).All(w => tables.Vocabulary.IsWithin(w.Text) || tables.Ordinary.IsOrdinary(w.Text));

        bool May(IReadOnlySet<int> there, IReadOnlySet<Entity> named) => named.Any(e => check.MayStand(name.Span, IsWhole(english, named) ? name.Span : rendering.TitleAt(name.Span), there, e));
    }

    /// <summary>Hong Kong dollars and degrees Celsius belong to the figure before them; a capital in front is money.</summary>
    private static bool IsUnit(string sentence, StatedFigure figure) =>
        char.IsAsciiLetterUpper(sentence[figure.Span.Start]) || (figure.Unit.Length > 0 && char.IsAsciiDigit(sentence[figure.Span.Start]));

    /// <summary>Four digits with a unit are a figure: 2000 people.</summary>
    private static bool IsCounted(EnglishDate date, StatedFigure[] figures) =>
        date is { Month: null, Day: null, Year: not null } && figures.Any(f => f.Span.Contains(date.Span) && f.Span.Length > date.Span.Length && f.Unit.Length > 0);
}
