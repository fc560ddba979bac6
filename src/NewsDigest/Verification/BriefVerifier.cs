using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>
/// Checks English against the facts and names of its Korean article by rule. What cannot be derived is unsupported; nothing is
/// believed because it sounds right. Safe for many threads.
/// </summary>
public sealed class BriefVerifier : IBriefVerifier
{
    private readonly EnglishFigures figureReader = new();
    private readonly EnglishDates dates = new();
    private readonly NameWords vocabulary = NameWords.Load();
    private readonly EnglishNames names;

    /// <summary>A verifier with the tables of the library.</summary>
    public BriefVerifier() => names = new EnglishNames(vocabulary);

    /// <inheritdoc/>
    public Ledger Verify(string? headline, IReadOnlyList<string> sentences, AnalyzedArticle article, IReadOnlyList<KnownQuotation>? quotations = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(article);
        var proofs = new NameProof(article, vocabulary);
        var claims = new List<Claim>();
        if (!string.IsNullOrWhiteSpace(headline))
        {
            claims.AddRange(Claims(-1, headline, article, proofs, quotations ?? []));
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            claims.AddRange(Claims(i, sentences[i], article, proofs, quotations ?? []));
        }

        return new Ledger(claims);
    }

    private IEnumerable<Claim> Claims(int index, string sentence, AnalyzedArticle article, NameProof proofs, IReadOnlyList<KnownQuotation> quotations)
    {
        var words = EnglishWord.In(sentence);
        var figures = Figures(sentence);
        var days = dates.Find(sentence, words).Where(d => !IsCounted(d, figures)).ToArray();
        var named = names.Find(words, proofs, [.. days.Select(d => d.Span)]);
        var found = new List<(TextSpan Span, ClaimKind Kind, Proof? Proof)>();
        found.AddRange(EnglishQuotations.Find(sentence).Select(q => (q, ClaimKind.Quotation, QuotationProof.Find(q.In(sentence), article, quotations))));
        found.AddRange(days.Select(d => (d.Span, ClaimKind.Date, DateProof.Find(d, d.Span.In(sentence), article))));
        found.AddRange(named.Select(n => (n.Span, ClaimKind.Name, n.Proof)));
        found.AddRange(figures
            .Where(f => !days.Any(d => d.Span.Overlaps(f.Span)) && !named.Any(n => n.Span.Overlaps(f.Span)))
            .Select(f => (f.Span, ClaimKind.Figure, FigureProof.Find(f, article))));
        return found.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.Length).Select(f => new Claim
        {
            Kind = f.Kind,
            English = f.Span.In(sentence),
            IsSupported = f.Proof is not null,
            Sentence = index,
            Korean = f.Proof?.Korean ?? "",
            Source = f.Proof?.Source,
        });
    }

    private StatedFigure[] Figures(string sentence) =>
        [.. figureReader.Find(sentence).Select(f => new StatedFigure(f.Span, f.Value, f.Max, f.Unit, f.Qualifier))];

    /// <summary>Four digits with a unit are a figure: 2000 people.</summary>
    private static bool IsCounted(EnglishDate date, StatedFigure[] figures) =>
        date is { Month: null, Day: null, Year: not null } && figures.Any(f => f.Span.Contains(date.Span) && f.Span.Length > date.Span.Length && f.Unit.Length > 0);
}
