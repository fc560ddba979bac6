using System.Runtime.InteropServices;

namespace NewsDigest.Morphology;

/// <summary>One way to read a surface: a morpheme, or several that are written as one. Lies in a pack; the order of the fields is its format.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WordEntry
{
    /// <summary>Cost of the word itself, connections inside it included.</summary>
    public int Cost;

    /// <summary>Index of its first piece.</summary>
    public int FirstPiece;

    /// <summary>The ends one of which must stand before it.</summary>
    public Sound After;

    /// <summary>The kinds of stem one of which must stand before it; none: no matter.</summary>
    public Sound AfterKinds;

    /// <summary>What it ends in.</summary>
    public Sound End;

    /// <summary>Label of the first piece in <see cref="CostModel"/>.</summary>
    public ushort Left;

    /// <summary>Label of the last piece.</summary>
    public ushort Right;

    /// <summary>Words with the same label and the same demands on what stands before them have the same number here.</summary>
    public ushort Entrance;

    /// <summary>How many morphemes.</summary>
    public byte Pieces;

    /// <summary>1 when its last syllable may take a final from what follows.</summary>
    public byte Open;

    /// <summary>Tag of the first piece.</summary>
    public SejongTag LeftTag;

    /// <summary>Tag of the last piece.</summary>
    public SejongTag RightTag;
}
