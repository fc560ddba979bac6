using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>Finds the constructions of a sentence, the longest first at each place, and puts one piece in the place of each.</summary>
internal sealed class ConstructionTable
{
    private readonly Func<string, bool> isVerb;
    private readonly Dictionary<(SejongTag Tag, string Form), Beginning> byFirst;

    public ConstructionTable(Func<string, bool> isVerb)
    {
        this.isVerb = isVerb;
        var all = Table.Embedded("Translation/constructions.tsv").Rows.Select(r => new Construction(r)).ToList();
        byFirst = all.SelectMany(c => c.First.Distinct().Select(f => (First: f, Construction: c)))
            .GroupBy(p => p.First)
            .ToDictionary(g => g.Key, g => new Beginning(g.Select(p => p.Construction)));
    }

    /// <param name="pieces">The sentence.</param>
    /// <param name="used">Told of every row that matched, with the words it covers.</param>
    public IReadOnlyList<ClausePiece> Reduce(IReadOnlyList<ClausePiece> pieces, Action<Construction, IEnumerable<ClausePiece>>? used = null)
    {
        var reduced = new List<ClausePiece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var (construction, length) = IsInsideVerb(pieces, i) ? (null, 0) : Longest(pieces, i);
            if (construction is { Kind: "word" })
            {
                used?.Invoke(construction, pieces.Skip(i).Take(length));
                AddWords(reduced, construction, pieces[i], pieces[i + length - 1]);
                i += length;
                continue;
            }

            if (construction is null || (reduced.Count == 0 && construction.Kind != "nominal") || (construction.Kind is "case" or "appositive" && pieces[i].IsNominal && !pieces[i - 1].IsNominal && pieces[i - 1].Kind != PieceKind.Bracketed))
            {
                reduced.Add(pieces[i++]);
                continue;
            }

            used?.Invoke(construction, pieces.Skip(i).Take(length));
            var last = pieces[i + length - 1];
            reduced.Add(new ClausePiece(PieceKind.Construction, construction.English, last.Tag is SejongTag.ETM or SejongTag.JKG ? SejongTag.ETM : SejongTag.EC, TextSpan.FromBounds(pieces[i].Span.Start, last.Span.End), last.Eojeol)
            {
                Construction = construction,
                Inner = [pieces[i]],
            });
            i += length;
        }

        return reduced;
    }

    /// <summary>이와 같은 becomes one determiner: form/TAG in the English column; several with + between them are put one after the other.</summary>
    private static void AddWords(List<ClausePiece> reduced, Construction construction, ClausePiece first, ClausePiece last)
    {
        var isFirst = true;
        foreach (var range in construction.English.AsSpan().Split('+'))
        {
            var word = construction.English[range];
            var slash = word.IndexOf('/', StringComparison.Ordinal);
            var tag = Enum.TryParse<SejongTag>(word[(slash + 1)..], out var parsed) ? parsed : throw construction.Row.Error("english", "form/TAG expected");
            var from = isFirst ? first : last;
            reduced.Add(new ClausePiece(PieceKind.Morpheme, word[..slash], tag, TextSpan.FromBounds(from.Span.Start, last.Span.End), isFirst && range.End.Value < construction.English.Length ? first.Eojeol : last.Eojeol) { Sentence = first.Sentence });
            isFirst = false;
        }
    }

    /// <summary>돌아가다 is a verb of its own, not 돌다 with an auxiliary.</summary>
    private bool IsInsideVerb(IReadOnlyList<ClausePiece> pieces, int i) =>
        i > 0 && i + 1 < pieces.Count && StemLemma.IsJoint(pieces[i]) && pieces[i + 1].Tag is SejongTag.VX or SejongTag.VV && pieces[i + 1].Eojeol == pieces[i - 1].Eojeol
        && pieces[i - 1].Kind == PieceKind.Morpheme && isVerb(StemLemma.Written(pieces[i - 1], pieces[i]) + pieces[i + 1].Form + "다");

    private (Construction? Construction, int Length) Longest(IReadOnlyList<ClausePiece> pieces, int at)
    {
        var best = ((Construction? Construction, int Length))default;
        if (pieces[at].Kind == PieceKind.Morpheme && byFirst.TryGetValue((pieces[at].Tag, pieces[at].Form), out var beginning))
        {
            best = Longest(beginning.Others, pieces, at, best);
            if (at + 1 < pieces.Count && pieces[at + 1].Kind == PieceKind.Morpheme && beginning.BySecond.TryGetValue((pieces[at + 1].Tag, pieces[at + 1].Form), out var candidates))
            {
                best = Longest(candidates, pieces, at, best);
            }
        }

        return best;
    }

    // Of two that are as long the later row wins.
    private static (Construction? Construction, int Length) Longest(Construction[] candidates, IReadOnlyList<ClausePiece> pieces, int at, (Construction? Construction, int Length) best)
    {
        foreach (var candidate in candidates)
        {
            var matched = candidate.Match(pieces, at);
            if (matched > 0 && (matched > best.Length || (matched == best.Length && candidate.Row.Line > best.Construction!.Row.Line)) && (candidate.Kind != "end" || at + matched == pieces.Count))
            {
                best = (candidate, matched);
            }
        }

        return best;
    }

    /// <summary>The constructions that begin with one piece: by the piece that must come second, and those of which that cannot be told.</summary>
    private sealed class Beginning
    {
        public Beginning(IEnumerable<Construction> constructions)
        {
            var all = constructions.ToList();
            Others = [.. all.Where(c => !c.Second.Any())];
            BySecond = all.SelectMany(c => c.Second.Distinct().Select(s => (Second: s, Construction: c))).GroupBy(p => p.Second).ToDictionary(g => g.Key, g => g.Select(p => p.Construction).ToArray());
        }

        public Construction[] Others { get; }

        public Dictionary<(SejongTag Tag, string Form), Construction[]> BySecond { get; }
    }
}
