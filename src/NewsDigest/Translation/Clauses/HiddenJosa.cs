using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>A word that was taken for one unknown noun although a noun of the lexicon and a josa make it: 축제가.</summary>
/// <param name="isNoun">Whether the lexicon has a noun.</param>
/// <param name="isVerb">Whether the lexicon has a verb, with 다.</param>
/// <param name="isThing">Whether a noun is nobody who acts.</param>
internal sealed class HiddenJosa(Func<string, bool> isNoun, Func<string, bool> isVerb, Func<string, bool> isThing)
{
    private readonly (string End, string Form, SejongTag Tag)[] ends =
        [.. Table.Embedded("Translation/josa-ends.tsv").Rows.Select(r => (r["end"], r["form"], r.Enum<SejongTag>("tag"))).OrderByDescending(r => r.Item1.Length)];

    public IReadOnlyList<ClausePiece> Split(IReadOnlyList<ClausePiece> pieces)
    {
        List<ClausePiece>? split = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Rejoined(pieces, i) is var (word, length) && length > 0)
            {
                split ??= [.. pieces.Take(i)];
                split.AddRange(word);
                i += length - 1;
            }
            else if (IsAdverbialVerb(pieces, i))
            {
                split ??= [.. pieces.Take(i)];
                split.Add(pieces[i + 1] with { Form = pieces[i].Form + pieces[i + 1].Form, Tag = SejongTag.VV, Span = TextSpan.FromBounds(pieces[i].Span.Start, pieces[i + 1].Span.End) });
                i++;
            }
            else if (IsNounAfterAll(pieces, i) is { } noun)
            {
                split ??= [.. pieces.Take(i)];
                split.Add(noun);
            }
            else if (Parts(pieces, i) is { } parts)
            {
                split ??= [.. pieces.Take(i)];
                split.AddRange(parts);
            }
            else if (pieces[i].Inner.Count > 0 && Split(pieces[i].Inner) is var inner && !ReferenceEquals(inner, pieces[i].Inner))
            {
                split ??= [.. pieces.Take(i)];
                split.Add(pieces[i] with { Inner = inner });
            }
            else
            {
                split?.Add(pieces[i]);
            }
        }

        return split ?? pieces;
    }

    /// <summary>Readings that a neighbour rules out: 나는 at the head of a statement is I, 또는 is one word.</summary>
    private (ClausePiece[] Pieces, int Length) Rejoined(IReadOnlyList<ClausePiece> pieces, int i)
    {
        if (Ongoing(pieces, i) is { Length: > 0 } ongoing)
        {
            return (ongoing, ongoing.Length == 4 ? 3 : 2);
        }

        if (i > 0 && i + 1 < pieces.Count && pieces[i].Is("기", SejongTag.ETN) && pieces[i + 1].Is("에", SejongTag.JKB) && pieces[i - 1].Tag is SejongTag.EP or SejongTag.VCP)
        {
            // 늦었기에, 겨울이기에: behind a tense or the copula it is why.
            return ([pieces[i] with { Form = "기에", Tag = SejongTag.EC, Span = TextSpan.FromBounds(pieces[i].Span.Start, pieces[i + 1].Span.End) }], 2);
        }

        if (i > 0 && i + 2 < pieces.Count && pieces[i].Is("이", SejongTag.NP) && pieces[i + 1].Is("을", SejongTag.JKO) && pieces[i + 1].Eojeol == pieces[i].Eojeol && pieces[i + 2] is { Tag: SejongTag.NNB, Form: "것" or "수" or "뿐" or "만큼" } && pieces[i - 1].Is("에", SejongTag.JKB))
        {
            // 5%에 이를 것으로: 이르다 before what depends on it, not the pronoun.
            return ([pieces[i] with { Form = "이르", Tag = SejongTag.VV }, pieces[i + 1] with { Form = "ㄹ", Tag = SejongTag.ETM }], 2);
        }

        if (i + 1 >= pieces.Count || pieces[i].Kind != PieceKind.Morpheme || pieces[i + 1].Eojeol != pieces[i].Eojeol || pieces[i].Form is not ("나" or "또" or "하"))
        {
            return ([], 0);
        }

        var first = pieces[i];
        var second = pieces[i + 1];
        var isWhole = i + 2 >= pieces.Count || pieces[i + 2].Eojeol > first.Eojeol;
        return first switch
        {
            { Form: "나", Tag: SejongTag.VV or SejongTag.VX } when isWhole && second.Is("는", SejongTag.ETM) && (i == 0 || pieces[i - 1].Tag is SejongTag.SP or SejongTag.SS or SejongTag.SF or SejongTag.MAJ) =>
                ([first with { Tag = SejongTag.NP }, second with { Form = "은", Tag = SejongTag.JX }], 2),
            { Form: "하", Tag: SejongTag.VV or SejongTag.VX } when i == 0 && isWhole && second.Is("지만", SejongTag.EC) => ([first with { Form = "하지만", Tag = SejongTag.MAJ, Span = TextSpan.FromBounds(first.Span.Start, second.Span.End) }], 2),
            { Form: "또", Tag: SejongTag.MAG or SejongTag.MAJ } when isWhole && second.Is("은", SejongTag.JX) => ([first with { Form = "또는", Tag = SejongTag.MAJ, Span = TextSpan.FromBounds(first.Span.Start, second.Span.End) }], 2),
            _ => ([], 0),
        };
    }

    /// <summary>사업을 추진 중이다, 건설 중인 공장: what is in the middle of being done is read as 추진하고 있다, 건설되고 있는.</summary>
    private ClausePiece[] Ongoing(IReadOnlyList<ClausePiece> pieces, int i)
    {
        if (i < 1 || i + 1 >= pieces.Count || !pieces[i].Is("중", SejongTag.NNB) || pieces[i + 1].Tag != SejongTag.VCP || pieces[i - 1] is not { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG } noun || !isVerb(noun.Form + "하다"))
        {
            return [];
        }

        var stem = new ClausePiece(PieceKind.Morpheme, IsDone(pieces, i) ? "되" : "하", SejongTag.XSV, pieces[i].Span, noun.Eojeol) { Sentence = noun.Sentence };
        ClausePiece[] read = [stem, pieces[i + 1] with { Form = "고", Tag = SejongTag.EC }, pieces[i + 1] with { Form = "있", Tag = SejongTag.VX }];
        return i + 2 < pieces.Count && pieces[i + 2].Is("ㄴ", SejongTag.ETM) ? [.. read, pieces[i + 2] with { Form = "는" }] : read;
    }

    /// <summary>건물이 건설 중이다: without an object, what is no person is being acted on.</summary>
    private bool IsDone(IReadOnlyList<ClausePiece> pieces, int i)
    {
        for (var j = i - 2; j > 0; j--)
        {
            if (pieces[j].Tag is SejongTag.JKO or SejongTag.EC or SejongTag.EF)
            {
                return false;
            }

            if (pieces[j].Tag == SejongTag.JKS || pieces[j].Is("은", SejongTag.JX))
            {
                return pieces[j - 1] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG or SejongTag.XSN } subject && isThing(subject.Form) && isVerb(pieces[i - 1].Form + "되다");
            }
        }

        return false;
    }

    /// <summary>더하다, 못하다: an adverb written together with 하 is one verb.</summary>
    private bool IsAdverbialVerb(IReadOnlyList<ClausePiece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i] is { Kind: PieceKind.Morpheme, Tag: SejongTag.MAG, Form.Length: 1 } && pieces[i + 1] is { Kind: PieceKind.Morpheme, Form: "하", Tag: SejongTag.XSV or SejongTag.VV or SejongTag.VX }
        && pieces[i + 1].Eojeol == pieces[i].Eojeol && isVerb(pieces[i].Form + "하다");

    /// <summary>새를, 약이: a determiner with a josa is a noun; 요새이자 사원: 이자 written onto a noun joins two.</summary>
    private ClausePiece? IsNounAfterAll(IReadOnlyList<ClausePiece> pieces, int i) => pieces[i] switch
    {
        { Kind: PieceKind.Morpheme, Tag: SejongTag.MMA or SejongTag.MMN or SejongTag.MMD } word when i + 1 < pieces.Count && pieces[i + 1].IsJosa && pieces[i + 1].Eojeol == word.Eojeol && isNoun(word.Form) => word with { Tag = SejongTag.NNG },
        { Kind: PieceKind.Morpheme, Form: "이자", Tag: SejongTag.NNG } joined when i > 0 && i + 1 < pieces.Count && pieces[i - 1].IsNominal && pieces[i - 1].Eojeol == joined.Eojeol && pieces[i - 1].Span.End == joined.Span.Start && pieces[i + 1].Eojeol > joined.Eojeol => joined with { Form = "와", Tag = SejongTag.JC },
        _ => null,
    };

    private ClausePiece[]? Parts(IReadOnlyList<ClausePiece> pieces, int i)
    {
        var piece = pieces[i];
        if (piece is not { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG or SejongTag.NNP or SejongTag.NA, Form.Length: > 2 } || (i + 1 < pieces.Count && pieces[i + 1].Eojeol == piece.Eojeol && pieces[i + 1].Tag is not (SejongTag.SP or SejongTag.SF or SejongTag.SS)) || (isNoun(piece.Form) && !(piece.Form.EndsWith('일') && i + 1 < pieces.Count && pieces[i + 1].Form == "뿐")))
        {
            return null;
        }

        if (piece.Form.EndsWith('일') && i + 1 < pieces.Count && pieces[i + 1].Form is "것" or "거" or "수" or "때" or "뿐" or "경우" or "가능" or "듯" && isNoun(piece.Form[..^1]))
        {
            // 원인일 수 있다: the copula before what depends on it.
            var at = piece.Span.End - 1;
            var copula = TextSpan.FromBounds(at, piece.Span.End);
            return
            [
                piece with { Form = piece.Form[..^1], Tag = SejongTag.NNG, Span = TextSpan.FromBounds(piece.Span.Start, at) },
                piece with { Form = "이", Tag = SejongTag.VCP, Span = copula },
                piece with { Form = "ㄹ", Tag = SejongTag.ETM, Span = copula },
            ];
        }

        foreach (var (end, form, tag) in ends)
        {
            if (piece.Form.Length > end.Length + 1 && piece.Form.EndsWith(end, StringComparison.Ordinal) && isNoun(piece.Form[..^end.Length]))
            {
                var at = piece.Span.End - end.Length;
                return
                [
                    piece with { Form = piece.Form[..^end.Length], Tag = SejongTag.NNG, Span = TextSpan.FromBounds(piece.Span.Start, at) },
                    piece with { Form = form, Tag = tag, Span = TextSpan.FromBounds(at, piece.Span.End) },
                ];
            }
        }

        return null;
    }
}
