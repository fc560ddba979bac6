namespace NewsDigest.Morphology;

/// <summary>Which eojeol depends on which, with the labels of KLUE-DP (<c>NP_SBJ</c>, <c>VP_MOD</c> …). Korean is head-final: a head stands to the right.</summary>
/// <param name="Text">The eojeols.</param>
/// <param name="Heads">For each eojeol the 0-based index of its head; -1 for the root.</param>
/// <param name="Labels">For each eojeol what it is to its head.</param>
public sealed record DependencyTree(TokenizedText Text, IReadOnlyList<int> Heads, IReadOnlyList<string> Labels);
