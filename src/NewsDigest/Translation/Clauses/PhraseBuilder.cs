using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>Groups pieces into phrases: content words with their josa or eomi, read through Data/Translation/josa.tsv and endings.tsv.</summary>
internal sealed class PhraseBuilder(CaseReader cases, PredicateReader predicates)
{
    public IReadOnlyList<Phrase> Build(IReadOnlyList<ClausePiece> pieces)
    {
        var phrases = new List<Phrase>();
        for (var i = 0; i < pieces.Count;)
        {
            var start = i;
            var before = phrases.Count;
            var piece = pieces[i];
            if (IsDemonstrative(pieces, i))
            {
                phrases.Add(new WordPhrase(piece.Form, SejongTag.MMD));
                i++;
            }
            else if (IsJoiner(piece, phrases) is { } joined)
            {
                phrases[^1] = joined;
                i++;
            }
            else if (piece is { Kind: PieceKind.Morpheme, Tag: SejongTag.MAG, Form: "모두" or "전부" } && i + 1 < pieces.Count && pieces[i + 1].IsJosa && pieces[i + 1].Eojeol == piece.Eojeol)
            {
                // 모두에게: with a josa it is a noun.
                i++;
                phrases.Add(new NominalPhrase([piece with { Tag = SejongTag.NNG }], cases.Read(pieces, ref i)));
            }
            else if (piece is { Kind: PieceKind.Morpheme, Tag: SejongTag.MAG } && i + 1 < pieces.Count && pieces[i + 1].Tag is SejongTag.XSA or SejongTag.XSV && pieces[i + 1].Eojeol == piece.Eojeol && predicates.Knows(piece.Form + pieces[i + 1].Form + "다"))
            {
                // 분명하다: the adverb is the root of the adjective here.
                i++;
                phrases.Add(predicates.Read(pieces, ref i, [piece with { Tag = SejongTag.XR }]));
            }
            else if (piece.IsNominal)
            {
                phrases.Add(Nominal(pieces, ref i));
            }
            else if (IsLikeness(pieces, i, phrases) is { } likened)
            {
                phrases[^1] = likened with { Last = pieces[i].Eojeol };
                i += 2;
            }
            else if (IsStem(piece))
            {
                phrases.Add(predicates.Read(pieces, ref i, []));
            }
            else if (piece.Kind == PieceKind.Morpheme && piece.Tag is SejongTag.MAG or SejongTag.MAJ or SejongTag.MMA or SejongTag.MMD or SejongTag.MMN or SejongTag.IC)
            {
                phrases.Add(piece.Form == "온" && phrases.Count > 0 && phrases[^1] is PredicatePhrase { Ending: "purpose" } or NominalPhrase { Case: { Role: CaseRole.Adverbial, Josa: "에서" or "로" or "부터" or "로부터" } } ? new PredicatePhrase { Lemma = "오다", Tag = SejongTag.VV, Ending = "adnominal", EndingEnglish = "past", Eomi = "ㄴ" } : piece.Form == "오른" && phrases.Count > 0 && phrases[^1] is NominalPhrase ? new PredicatePhrase { Lemma = "오르다", Tag = SejongTag.VV, Ending = "adnominal", EndingEnglish = "past", Eomi = "ㄴ" } : IsPredicative(piece, phrases) ? new PredicatePhrase { Lemma = "다르다", Tag = SejongTag.VA, Ending = "adnominal", EndingEnglish = "present", Eomi = "ㄴ" } : new WordPhrase(piece.Form, piece.Tag));
                i++;
                CaseReader.SkipFunctions(pieces, ref i);
            }
            else
            {
                Mark(phrases, piece, pieces, i);
                i++;
            }

            if (phrases.Count > before)
            {
                phrases[^1] = phrases[^1] with { Last = pieces[i - 1].Eojeol };
            }

            System.Diagnostics.Debug.Assert(i > start, "every round consumes a piece");
        }

        return phrases;
    }

    /// <summary>크기가 다른: after a subject 다른 is the adjective, not the determiner.</summary>
    private static bool IsPredicative(ClausePiece piece, List<Phrase> phrases) =>
        piece.Form == "다른" && phrases.Count > 0 && phrases[^1] is NominalPhrase { Case.Role: CaseRole.Subject or CaseRole.Adverbial, Case.Josa: "이" or "와" };

    /// <summary>이, 그, 저 as a word of its own before a noun points at it, whatever its tag.</summary>
    private static bool IsDemonstrative(IReadOnlyList<ClausePiece> pieces, int i) =>
        pieces[i] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NP, Form: "이" or "그" or "저" or "아무" } && i + 1 < pieces.Count && pieces[i + 1].Eojeol > pieces[i].Eojeol && pieces[i + 1].IsNominal;

    /// <summary>및, 또는, 그리고 between two nominals make a list of them.</summary>
    private NominalPhrase? IsJoiner(ClausePiece piece, List<Phrase> phrases) =>
        piece.Kind == PieceKind.Morpheme && phrases.Count > 0 && phrases[^1] is NominalPhrase { Case.Role: CaseRole.Bare } before
        && cases.Joiner(piece) is { } english
            ? before with { Case = new NominalCase(CaseRole.Conjunct, piece.Form, english) }
            : null;

    /// <summary>부산 같은 도시: cities like Busan. After a time it is the same month, the same day.</summary>
    private static NominalPhrase? IsLikeness(IReadOnlyList<ClausePiece> pieces, int i, List<Phrase> phrases) =>
        i + 1 < pieces.Count && pieces[i].Is("같", SejongTag.VA) && pieces[i + 1].Tag == SejongTag.ETM && i > 0 && pieces[i - 1].IsNominal
        && phrases.Count > 0 && phrases[^1] is NominalPhrase { Case.Role: CaseRole.Bare, HasComma: false } before && before.Pieces[^1] is { Kind: PieceKind.Name } or { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG or SejongTag.NNP or SejongTag.NP or SejongTag.XSN, Form: not ("지난해" or "작년" or "전년" or "올해" or "지난달" or "당시" or "서로" or "모두" or "매년" or "전달" or "전월" or "이날") }
            ? before with { Case = new NominalCase(CaseRole.Adnominal, "", "like") }
            : null;

    private static bool IsStem(ClausePiece piece) =>
        piece.Kind == PieceKind.Morpheme && piece.Tag is SejongTag.VV or SejongTag.VA or SejongTag.VX or SejongTag.VCN or SejongTag.VCP or SejongTag.XSV or SejongTag.XSA;

    /// <summary>Punctuation colours the phrase before it; a bracket after a predicate or nothing becomes a nominal of its own.</summary>
    private static void Mark(List<Phrase> phrases, ClausePiece piece, IReadOnlyList<ClausePiece> pieces, int at)
    {
        if (piece.Kind == PieceKind.Bracketed)
        {
            phrases.Add(new NominalPhrase([piece], NominalCase.None));
            return;
        }

        if (phrases.Count == 0 || at + 1 >= pieces.Count)
        {
            return;
        }

        if (piece.Form is "," or ";" or "、" or "…" or "..." or "-" or "–" or "—")
        {
            phrases[^1] = phrases[^1] with { HasComma = true };
        }
        else if (piece.Form is "▷" or "▶" or "△" or "▲" or "◇" or "◆" or "○" or "●" or "□" or "■" or "•" && phrases[^1] is NominalPhrase)
        {
            phrases[^1] = phrases[^1] with { HasDot = true, HasBullet = true };
        }
        else if (piece.Tag == SejongTag.SP || piece.Form is "·" or "∙" or "ㆍ" or "‧" or "/")
        {
            phrases[^1] = phrases[^1] with { HasDot = true };
        }
    }

    private Phrase Nominal(IReadOnlyList<ClausePiece> pieces, ref int i)
    {
        var first = i;
        var eojeol = pieces[i].Eojeol;
        i++;
        while (i < pieces.Count && pieces[i].Eojeol == eojeol && (pieces[i].IsNominal || pieces[i].Kind == PieceKind.Bracketed))
        {
            i++;
        }

        // A bracket set off by a blank still belongs to the noun before it.
        if (i < pieces.Count && pieces[i].Kind == PieceKind.Bracketed)
        {
            i++;
        }

        var nouns = pieces.Skip(first).Take(i - first).ToList();
        if (nouns[^1].Kind == PieceKind.Quoted && i < pieces.Count && IsQuotative(pieces, i))
        {
            return new NominalPhrase(nouns, Quotative(pieces, ref i));
        }

        if (i + 2 < pieces.Count && pieces[i].Tag == SejongTag.VCP && pieces[i + 1].Is("자", SejongTag.EC) && pieces[i + 2].IsNominal)
        {
            i += 2;
            return new NominalPhrase(nouns, new NominalCase(CaseRole.Conjunct, "자", "and"));
        }

        if (i < pieces.Count && IsStem(pieces[i]) && pieces[i].Tag is SejongTag.XSV or SejongTag.XSA or SejongTag.VCP or SejongTag.VCN)
        {
            return predicates.Read(pieces, ref i, nouns);
        }

        if (i < pieces.Count && IsStem(pieces[i]) && pieces[i].Eojeol == eojeol && pieces[i].Tag is SejongTag.VV or SejongTag.VX && pieces[i].Form is "하" or "되" or "시키" or "받" or "당하")
        {
            return predicates.Read(pieces, ref i, nouns);
        }

        return new NominalPhrase(nouns, cases.Read(pieces, ref i));
    }

    /// <summary>라고, 고, 며, 이라며, 면서 right after a quotation.</summary>
    private static bool IsQuotative(IReadOnlyList<ClausePiece> pieces, int i)
    {
        var at = pieces[i].Tag == SejongTag.VCP ? i + 1 : i;
        return at < pieces.Count && pieces[at].Kind == PieceKind.Morpheme && pieces[at].Eojeol == pieces[i - 1].Eojeol
            && pieces[at].Form is "라고" or "고" or "이라고" or "며" or "라며" or "면서" or "라면서" or "다고" or "다며" or "하고" or "이라며" or "이라면서";
    }

    private static NominalCase Quotative(IReadOnlyList<ClausePiece> pieces, ref int i)
    {
        i += pieces[i].Tag == SejongTag.VCP ? 1 : 0;
        var isSaying = pieces[i].Form.EndsWith('며') || pieces[i].Form.EndsWith('서');
        i++;
        CaseReader.SkipFunctions(pieces, ref i);
        return new NominalCase(CaseRole.Quote, isSaying ? "며" : "고");
    }
}
