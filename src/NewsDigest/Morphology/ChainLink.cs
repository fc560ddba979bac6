namespace NewsDigest.Morphology;

/// <summary>An eojeol on which one further to the left may lean, with what is known of its place in the tree.</summary>
internal record struct ChainLink
{
    /// <summary>The eojeol.</summary>
    public int Word;

    /// <summary>The link of its head; -1 for the root.</summary>
    public int Parent;

    /// <summary>Its leftmost child; -1 for none.</summary>
    public int First;

    /// <summary>The child after the leftmost.</summary>
    public int Second;

    /// <summary>How many children it has.</summary>
    public int Children;

    /// <summary>What its children are to it, as flags.</summary>
    public int Roles;

    /// <summary>No link.</summary>
    public static ChainLink None => new() { Word = -1, Parent = -1, First = -1, Second = -1 };
}
