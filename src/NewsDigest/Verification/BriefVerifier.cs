using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
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
    private readonly Glosses glosses;
    private readonly EnglishVocabulary ordinary;

    /// <summary>A verifier with the tables of the library.</summary>
    public BriefVerifier()
        : this(KoreanLexicon.Embedded)
    {
    }

    /// <summary>A verifier that shares a lexicon.</summary>
    public BriefVerifier(KoreanLexicon lexicon)
        : this(() => lexicon) => ArgumentNullException.ThrowIfNull(lexicon);

    private BriefVerifier(Func<KoreanLexicon> lexicon) 
    {
        ordinary = new EnglishVocabulary(lexicon);
        (names, glosses) = (new EnglishNames(vocabulary, ordinary), new Glosses(lexicon));
    }

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
        var foreign = ForeignScript.Find(sentence).ToArray();
        var figures = Figures(sentence);
        var days = dates.Find(sentence, words).Where(d => !IsCounted(d, figures)).ToArray();
        figures = [.. figures.Where(f => !days.Any(d => d.Span.Overlaps(f.Span)))];
        var named = names.Find(words, proofs, [.. days.Select(d => d.Span), .. figures.Where(f => IsUnit(sentence, f)).Select(f => f.Span), .. foreign]);
        figures = [.. figures.Where(f => !named.Any(n => n.Span.Overlaps(f.Span)))];
        var dated = days.SelectMany(d => DateProof.Places(d, article)).ToHashSet();
        var window = index < 0 ? SourceWindow.Whole(article) : SourceWindow.Of(sentence, article, glosses, Places(article, figures, named, proofs, sentence), dated);
        var told = named.SelectMany(n => proofs.Places(n.Span.In(sentence)).Entities.Select(e => e.Korean)).ToHashSet(StringComparer.Ordinal);
        SourceWindow Without(StatedName name) => index < 0 ? window : SourceWindow.Of(
            sentence[..name.Span.Start] + sentence[name.Span.End..], article, glosses, Places(article, figures, [.. named.Where(n => n != name)], proofs, sentence), dated);
        var found = new List<(TextSpan Span, ClaimKind Kind, Proof? Proof)>();
        found.AddRange(foreign.Select(f => (f, ClaimKind.Name, (Proof?)null)));
        found.AddRange(EnglishQuotations.Find(sentence).Select(q => (q, ClaimKind.Quotation, QuotationProof.Find(q.In(sentence), article, quotations, window, glosses))));
        found.AddRange(days.Select(d => (d.Span, ClaimKind.Date, DateProof.Find(d, d.Span.In(sentence), article, window))));
        found.AddRange(named.Select(n => (n.Span, ClaimKind.Name, NameIn(n, sentence, proofs, window, told, [.. named.Where(o => o.Proof is not null)], Without))));
        found.AddRange(figures.Select(f => (f.Span, ClaimKind.Figure, FigureProof.Find(f, sentence, window))));
        return found.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.Length).Select(f => new Claim
        {
            Kind = f.Kind,
            English = f.Span.In(sentence),
            Span = f.Span,
            IsSupported = f.Proof is not null,
            Sentence = index,
            Korean = f.Proof?.Korean ?? "",
            Source = f.Proof?.Source,
        });
    }

    /// <summary>A name counts where the article has it near what the sentence renders; words of a title may be renderings.</summary>
    private Proof? NameIn(StatedName name, string sentence, NameProof proofs, SourceWindow window, IReadOnlySet<string> told, IReadOnlyList<StatedName> proven, Func<StatedName, SourceWindow> without)
    {
        var english = name.Span.In(sentence);
        if (name.Proof is not { } proof)
        {
            return proofs.Pinyin(english, window) ?? Rendered(english, proofs, window) ?? InTitle(name, sentence, proven, proofs, window);
        }

        var (places, entities) = proofs.Places(english);
        if (places.Count == 0)
        {
            return proof;
        }

        var others = without(name);
        return entities.Any(e => others.MayName(places, e.Type, told) && window.MayName(places, e.Type, told)) || window.Near().Any(s => SourceSentences.HasWord(s.Text, english)) ? proof : null;
    }

    /// <summary>Ordinary words in capitals right beside a proven name are words of a title that the translator chose.</summary>
    private Proof? InTitle(StatedName name, string sentence, IReadOnlyList<StatedName> proven, NameProof proofs, SourceWindow window)
    {
        var words = EnglishWord.In(name.Span.In(sentence));

        // What ends a title says what it is, and must be in the source: a council is not invented by ordinary words.
        return words.Count > 1 && words.All(w => ordinary.IsOrdinary(w.Text))
            && (proven.Any(p => IsBeside(sentence, name.Span, p.Span)) || (proven.Any(p => IsBeside(sentence, p.Span, name.Span)) && Rendered(words[^1].Text, proofs, window) is not null))
            && window.Sentences().FirstOrDefault() is { } source
            ? new Proof(source.Index, source.Text)
            : null;
    }

    /// <summary>Whether nothing but joints stands between two places of a sentence.</summary>
    private bool IsBeside(string sentence, TextSpan first, TextSpan second)
    {
        if (second.Start < first.End)
        {
            return false;
        }

        var between = sentence[first.End..second.Start];
        return between.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'') && between.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries).All(w => vocabulary.IsJoint(w) || w == "s");
    }

    private Proof? Rendered(string english, NameProof proofs, SourceWindow window)
    {
        var words = EnglishWord.In(english).Where(w => w.IsCapitalised).SelectMany(w => w.Text.Split('-', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        foreach (var source in window.Sentences())
        {
            if (words.Length > 0 && words.All(w => (w.Length > 2 && glosses.Renders(source, w)) || vocabulary.IsOpener(w) || (proofs.Places(w).Places is { Count: > 0 } p && p.Any(window.Holds)) || proofs.Pinyin(w, window) is not null))
            {
                return new Proof(source.Index, source.Text);
            }
        }

        return null;
    }

    /// <summary>Hong Kong dollars and degrees Celsius belong to the figure before them; a capital in front is money.</summary>
    private static bool IsUnit(string sentence, StatedFigure figure) =>
        char.IsAsciiLetterUpper(sentence[figure.Span.Start]) || (figure.Unit.Length > 0 && char.IsAsciiDigit(sentence[figure.Span.Start]));

    /// <summary>Where each claim could stand, to find out which sentences are rendered.</summary>
    private static List<IReadOnlySet<int>> Places(AnalyzedArticle article, StatedFigure[] figures, IReadOnlyList<StatedName> named, NameProof proofs, string sentence)
    {
        var places = new List<IReadOnlySet<int>>();
        foreach (var figure in figures)
        {
            places.Add(article.Sentences.Where(s => s.Quantities.Any(q => q.Value == figure.Value || q.Max == figure.Value || FigureRounding.Allows(figure.Value, figure.Qualifier, q.Value))).Select(s => s.Index).ToHashSet());
        }

        places.AddRange(named.Where(n => n.Proof is not null).Select(n => proofs.Places(n.Span.In(sentence)).Places).Where(p => p.Count > 0));
        return places;
    }

    private StatedFigure[] Figures(string sentence)
    {
        var money = MoneyFigures.Find(sentence).ToArray();
        return
        [
            .. figureReader.Find(sentence).Where(f => !money.Any(m => m.Span.Overlaps(f.Span)) && !IsCompound(sentence, f.Span))
                .Select(f => new StatedFigure(f.Span, f.Value, f.Max, f.Unit, f.Qualifier))
                .Concat(money).OrderBy(f => f.Span.Start),
        ];
    }

    /// <summary>Zero-carbon, third-generation, a third day, at one point and Five-Year count nothing.</summary>
    private static bool IsCompound(string sentence, TextSpan span)
    {
        if (!char.IsLetter(sentence[span.Start]))
        {
            return false;
        }

        var words = span.In(sentence);
        var rest = sentence.AsSpan(span.End);
        return (rest is ['-', var next, ..] && char.IsLetter(next) && Ends("zero", "third"))
            || (Ends("a third") && !rest.StartsWith(" of", StringComparison.Ordinal) && !rest.IsEmpty && rest[0] == ' ')
            || words.EndsWith("-Year", StringComparison.Ordinal)
            || (words.Equals("one point", StringComparison.OrdinalIgnoreCase) && sentence.AsSpan(0, span.Start).EndsWith("at ", StringComparison.Ordinal));

        bool Ends(params ReadOnlySpan<string> ends)
        {
            foreach (var end in ends)
            {
                if (words.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Four digits with a unit are a figure: 2000 people.</summary>
    private static bool IsCounted(EnglishDate date, StatedFigure[] figures) =>
        date is { Month: null, Day: null, Year: not null } && figures.Any(f => f.Span.Contains(date.Span) && f.Span.Length > date.Span.Length && f.Unit.Length > 0);
}
