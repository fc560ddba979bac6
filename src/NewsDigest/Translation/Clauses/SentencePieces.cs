using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>Cuts pieces after a full stop, question or exclamation mark that ends a predicate, and at the dots that join two halves of a headline.</summary>
internal static class SentencePieces
{
    /// <param name="pieces">The sentence.</param>
    /// <param name="isHeadline">Whether words quoted at its head stand by themselves.</param>
    public static IEnumerable<IReadOnlyList<ClausePiece>> Split(IReadOnlyList<ClausePiece> pieces, bool isHeadline = false)
    {
        var start = 0;
        if (isHeadline && pieces is [{ Kind: PieceKind.Quoted } said, var next, ..] && said.Inner.Any(p => p.IsEomi) && next.Eojeol > said.Eojeol)
        {
            yield return [said];
            start = 1;
        }

        for (var i = start; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Morpheme && pieces[i].Tag == SejongTag.SE && i + 1 < pieces.Count && i > start)
            {
                yield return [.. pieces.Skip(start).Take(i - start)];
                start = i + 1;
            }
            else if (pieces[i].Kind == PieceKind.Morpheme && pieces[i].Tag == SejongTag.SF && i + 1 < pieces.Count && i > start && pieces[i + 1].Eojeol > pieces[i].Eojeol && pieces[i - 1].IsEomi)
            {
                yield return [.. pieces.Skip(start).Take(i - start)];
                start = i + 1;
            }
        }

        yield return [.. pieces.Skip(start)];
    }
}
