using System.Runtime.InteropServices;

namespace NewsDigest.Morphology;

/// <summary>One way to read a surface: a morpheme, or several that are written as one. Lies in a pack; the order of the fields is its format.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WordEntry
{
    /// <summary>Cost of the word itself, connections inside it included.</summary>
    public short Cost;

    /// <summary>Number of its <see cref="WordEntrance"/>.</summary>
    public ushort Entrance;

    /// <summary>Number of its <see cref="WordExit"/>.</summary>
    public ushort Exit;

    /// <summary>How many morphemes.</summary>
    public byte Pieces;

    /// <summary>1 when its last syllable may take a final from what follows.</summary>
    public byte Open;
}

/// <summary>What must stand before a word; many words share one. Lies in a pack.</summary>
/// <param name="After">The ends one of which must stand before it.</param>
/// <param name="AfterKinds">The kinds of stem one of which must stand before it; none: no matter.</param>
/// <param name="Left">Label of the first morpheme in <see cref="CostModel"/>.</param>
/// <param name="Tag">Tag of the first morpheme.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WordEntrance(Sound After, Sound AfterKinds, ushort Left, SejongTag Tag);

/// <summary>What a word leaves for the next; many words share one. Lies in a pack.</summary>
/// <param name="Ends">What it ends in.</param>
/// <param name="Right">Label of the last morpheme.</param>
/// <param name="Tag">Tag of the last morpheme.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WordExit(Sound Ends, ushort Right, SejongTag Tag);
