using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>Turns an analysed sentence into pieces: morphemes, with names, dates and figures locked and quotations and brackets folded.</summary>
internal static class PieceScanner
{
    public static IReadOnlyList<ClausePiece> Scan(AnalyzedSentence sentence) => MarkFolding.Fold(OrdinalFolding.Fold(LatinRuns.Join(PluralDemonstratives.Mark(ClockFolding.Fold(WithoutSaidQualifiers(DoubledMarks.Undo(Flat(sentence))))))));

    private static List<ClausePiece> Flat(AnalyzedSentence sentence)
    {
        var locks = Locks(sentence);
        var pieces = new List<ClausePiece>();
        var next = 0;
        for (var e = 0; e < sentence.Tokens.Eojeols.Count; e++)
        {
            foreach (var morpheme in sentence.Tokens.Eojeols[e].Morphemes)
            {
                while (next < locks.Count && locks[next].Span.End <= morpheme.Span.Start)
                {
                    next++;
                }

                if (next == locks.Count || !locks[next].Span.Overlaps(morpheme.Span) || IsContractedOnto(locks[next].Span, morpheme))
                {
                    pieces.Add(new ClausePiece(PieceKind.Morpheme, CanonicalForm.Of(morpheme.Form, morpheme.Tag), IsSeparator(morpheme.Form) ? SejongTag.SP : IsStretch(pieces, morpheme) ? SejongTag.XSN : morpheme.Tag, morpheme.Span, e) { Sentence = sentence.Text });
                    continue;
                }

                AddLocked(pieces, locks[next], morpheme, e, sentence.Text);
            }
        }

        return pieces;
    }

    /// <summary>3개월간: 간 right after a figure is its suffix, whatever the analyser took it for.</summary>
    private static bool IsStretch(List<ClausePiece> pieces, Morpheme morpheme) =>
        morpheme.Form == "간" && pieces is [.., { Kind: PieceKind.Figure } figure] && (figure.Span.End == morpheme.Span.Start || (figure.Quantity is { Unit: "years" or "months" or "weeks" or "days" or "hours" } && morpheme.Tag is SejongTag.NNB or SejongTag.NNG));

    /// <summary>200명 넘게: the English of the figure says it already.</summary>
    private static List<ClausePiece> WithoutSaidQualifiers(List<ClausePiece> pieces)
    {
        for (var i = pieces.Count - 2; i > 0; i--)
        {
            if (pieces[i - 1].Quantity?.Qualifier == Qualifier.Over && pieces[i].Is("넘", SejongTag.VV) && pieces[i + 1].Is("게", SejongTag.EC))
            {
                pieces.RemoveRange(i, 2);
            }
        }

        return pieces;
    }

    /// <summary>10월 21일 without an anchor is a day of the calendar, not a number of days.</summary>
    private static bool IsDayOfMonth(Facts.Quantity quantity, string text) =>
        quantity.Counter == "일" && text.AsSpan(0, quantity.Span.Start).TrimEnd().EndsWith("월", StringComparison.Ordinal);

    /// <summary>Middle dots and bullets separate members of a list, whatever their tag.</summary>
    private static bool IsSeparator(string form) => form.Length == 1 && "·∙ㆍ‧･•▷▶◇■□▲△●○".Contains(form[0], StringComparison.Ordinal);

    /// <summary>A josa or copula that shares a syllable with the end of a name stays a morpheme of its own.</summary>
    private static bool IsContractedOnto(TextSpan locked, Morpheme morpheme) =>
        morpheme.Span.End >= locked.End && morpheme.Tag is >= SejongTag.JKS and <= SejongTag.ETM or SejongTag.VCP && morpheme.Span.Start >= locked.Start && morpheme.Span.End == locked.End && morpheme.Span.Length <= 1;

    private static void AddLocked(List<ClausePiece> pieces, ClausePiece locked, Morpheme morpheme, int eojeol, string text)
    {
        if (morpheme.Span.Start < locked.Span.Start)
        {
            AddRest(pieces, TextSpan.FromBounds(morpheme.Span.Start, locked.Span.Start), morpheme, eojeol, text);
        }

        if (pieces.Count == 0 || pieces[^1].Span != locked.Span || pieces[^1].Kind != locked.Kind)
        {
            pieces.Add(locked with { Eojeol = eojeol });
        }
        else
        {
            pieces[^1] = pieces[^1] with { Eojeol = eojeol };
        }

        if (morpheme.Span.End > locked.Span.End)
        {
            AddRest(pieces, TextSpan.FromBounds(locked.Span.End, morpheme.Span.End), morpheme, eojeol, text);
        }
    }

    private static bool IsCommonNoun(Entity entity) =>
        entity.Type == EntityType.Organization && entity.Status == NameStatus.Unconfirmed && entity.English.All(c => char.IsAsciiLetterLower(c) || c == ' ');

    private static void AddRest(List<ClausePiece> pieces, TextSpan span, Morpheme morpheme, int eojeol, string text) =>
        pieces.Add(new ClausePiece(PieceKind.Morpheme, span.In(text), span.In(text) == "간" && pieces is [.., { Kind: PieceKind.Figure }] ? SejongTag.XSN : morpheme.Tag, span, eojeol) { Sentence = text });

    /// <summary>The locked stretches in order; a name wins over a date, a date over a figure.</summary>
    private static List<ClausePiece> Locks(AnalyzedSentence sentence)
    {
        var locks = new List<ClausePiece>();
        foreach (var name in sentence.Names)
        {
            // An institution that a common noun names (경찰, police) is worded by the lexicon, which knows its number and article.
            if (IsCommonNoun(name.Entity) || sentence.Quantities.Any(q => q.Span.Length > name.Span.Length && q.Span.Contains(name.Span)))
            {
                continue;
            }

            locks.Add(new ClausePiece(PieceKind.Name, name.Span.In(sentence.Text), SejongTag.NNP, name.Span, 0) { Entity = name.Entity });
        }

        foreach (var date in sentence.Dates)
        {
            Add(new ClausePiece(PieceKind.Date, date.Text, SejongTag.NNG, date.Span, 0) { Date = date });
        }

        foreach (var quantity in sentence.Quantities.Where(q => !IsDayOfMonth(q, sentence.Text)))
        {
            Add(new ClausePiece(PieceKind.Figure, quantity.Text, SejongTag.SN, quantity.Span, 0) { Quantity = quantity });
        }

        locks.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return locks;

        void Add(ClausePiece piece)
        {
            if (!locks.Exists(l => l.Span.Overlaps(piece.Span)))
            {
                locks.Add(piece);
            }
        }
    }
}
