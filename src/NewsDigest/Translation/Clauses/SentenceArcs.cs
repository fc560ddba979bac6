namespace NewsDigest.Translation.Clauses;

/// <summary>The heads of the eojeols of a sentence, as the dependency parse has them.</summary>
/// <param name="heads">For each eojeol the index of its head; -1 for the root.</param>
internal sealed class SentenceArcs(IReadOnlyList<int> heads)
{
    /// <summary>Whether an eojeol depends on something up to another one, rather than on what comes later; null when the parse does not say.</summary>
    public bool? Reaches(int eojeol, int predicate) =>
        eojeol >= 0 && eojeol < heads.Count && heads[eojeol] > eojeol ? heads[eojeol] <= predicate : null;

    /// <summary>Whether the parse hangs an eojeol on another word than the one given.</summary>
    public bool Disputes(int eojeol, int head) =>
        eojeol >= 0 && eojeol < heads.Count && heads[eojeol] > eojeol && eojeol < head && heads[eojeol] != head;
}
