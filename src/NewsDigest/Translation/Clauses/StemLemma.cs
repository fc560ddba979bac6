using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>The dictionary form of a predicate from its morphemes: 발표+하 -> 발표하다, 넘기+어+받 -> 넘겨받다, 이루+어+지 -> 이뤄지다.</summary>
internal static class StemLemma
{
    public static (string Lemma, SejongTag Tag, IReadOnlyList<ClausePiece> Nominal) Read(IReadOnlyList<ClausePiece> pieces, ref int i, List<ClausePiece> nouns, Func<string, bool> isVerb, Func<string, bool> isAdjective)
    {
        var stem = pieces[i++];
        var start = stem;
        if (stem.Tag is SejongTag.VCP or SejongTag.VCN)
        {
            return IsAdjectival(stem, nouns)
                ? (string.Concat(nouns.Where(n => n.Kind == PieceKind.Morpheme).TakeLast(2).Select(n => n.Form)) + "이다", SejongTag.VA, [.. nouns.SkipLast(2)])
                : (stem.Tag == SejongTag.VCP ? "이다" : "아니다", stem.Tag, nouns);
        }

        var lemma = stem.Form;
        var tag = stem.Tag is SejongTag.VA or SejongTag.XSA ? SejongTag.VA : SejongTag.VV;
        IReadOnlyList<ClausePiece> nominal = [];
        if (nouns.Count > 0)
        {
            var last = nouns.FindLastIndex(n => n.IsNominal && n.Kind == PieceKind.Morpheme);
            if (last >= 0)
            {
                var first = Longest(nouns, last, stem, isVerb);
                lemma = string.Concat(nouns.Skip(first).Take(last - first + 1).Select(n => n.Form)) + stem.Form;
                start = nouns[first];
                nouns.RemoveRange(first, last - first + 1);
            }

            nominal = nouns;
        }

        // Compound verbs of one eojeol: 넘겨받다, 돌아가다; and 어지다, whose auxiliary belongs to the word.
        while (i + 1 < pieces.Count && IsJoint(pieces[i]) && pieces[i + 1] is { Kind: PieceKind.Morpheme, Tag: SejongTag.VV or SejongTag.VX } second && second.Eojeol == stem.Eojeol)
        {
            var compound = Written(start, pieces[i]) + second.Form;
            if (!isVerb(compound + "다") && isAdjective(compound + "다"))
            {
                // 뛰어나다: a verb with an auxiliary by its form, an adjective by its meaning.
                (lemma, tag) = (compound, SejongTag.VA);
                i += 2;
                continue;
            }

            if (!isVerb(compound + "다") && (pieces[i].Form != "어" || (second.Tag != SejongTag.VV && second.Form != "지")))
            {
                break;
            }

            (lemma, tag) = (compound, SejongTag.VV);
            i += 2;
        }

        return (lemma + "다", tag, nominal);
    }

    /// <summary>Where the longest verb of the lexicon begins that the last nouns of the eojeol make with the stem: 성폭행하다 in 성 + 폭행 + 하.</summary>
    private static int Longest(List<ClausePiece> nouns, int last, ClausePiece stem, Func<string, bool> isVerb)
    {
        var first = last;
        var form = nouns[last].Form + stem.Form + "다";
        for (var k = last - 1; k >= 0 && nouns[k].Kind == PieceKind.Morpheme && nouns[k].Eojeol == stem.Eojeol; k--)
        {
            form = nouns[k].Form + form;
            first = isVerb(form) ? k : first;
        }

        return first;
    }

    /// <summary>경제적인, 세계적이다: noun and 적 before the copula are an adjective.</summary>
    private static bool IsAdjectival(ClausePiece stem, List<ClausePiece> nouns) =>
        stem.Tag == SejongTag.VCP && nouns.Count >= 2 && nouns[^1] is { Kind: PieceKind.Morpheme, Form: "적", Tag: SejongTag.XSN } && nouns[^2].Kind == PieceKind.Morpheme;

    /// <summary>What joins two stems to one verb: 넘겨받다, 내다보다.</summary>
    public static bool IsJoint(ClausePiece eomi) => eomi is { Kind: PieceKind.Morpheme, Tag: SejongTag.EC, Form: "어" or "어다" };

    /// <summary>A stem and the 어 after it as they are written together: 넘겨, 이뤄, 올라.</summary>
    public static string Written(ClausePiece first, ClausePiece eomi) => first.Sentence[first.Span.Start..eomi.Span.End];
}
