namespace NewsDigest.Morphology;

/// <summary>A morpheme without its place.</summary>
internal readonly record struct Piece(string Form, SejongTag Tag);

/// <summary>One way to read a surface: a morpheme, or several that are written as one.</summary>
/// <param name="Pieces">The morphemes.</param>
/// <param name="Left">Label of the first piece in <see cref="CostModel"/>.</param>
/// <param name="Right">Label of the last piece.</param>
/// <param name="Cost">Cost of the word itself, connections inside it included.</param>
/// <param name="After">The ends one of which must stand before it.</param>
/// <param name="AfterKinds">The kinds of stem one of which must stand before it; none: no matter.</param>
/// <param name="End">What it ends in.</param>
/// <param name="Open">Whether its last syllable may take a final from what follows.</param>
internal sealed record Word(Piece[] Pieces, int Left, int Right, int Cost, Sound After, Sound AfterKinds, Sound End, bool Open)
{
    /// <summary>The next word with the same surface; -1 for the last.</summary>
    public int Next { get; set; } = -1;
}
