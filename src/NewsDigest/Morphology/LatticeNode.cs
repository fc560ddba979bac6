namespace NewsDigest.Morphology;

/// <summary>A word at its place in a <see cref="Lattice{TCosts}"/> with the cheapest way to it.</summary>
internal struct LatticeNode
{
    /// <summary>The word; -1 for a guess or a run of characters, which is then the text itself with the tag <see cref="Tag"/>.</summary>
    public int Word;

    /// <summary>The place where it begins.</summary>
    public int Start;

    /// <summary>The place where it ends.</summary>
    public int End;

    /// <summary>The node before it on the way; -1 for the first.</summary>
    public int Previous;

    /// <summary>Another node that ends at the same place; -1 for none.</summary>
    public int NextHere;

    /// <summary>What the way costs up to its end.</summary>
    public int Cost;

    /// <summary>What it ends in.</summary>
    public Sound Ends;

    /// <summary>The label of its last morpheme.</summary>
    public ushort Right;

    public SejongTag Tag;
}
