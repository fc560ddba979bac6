namespace NewsDigest.Batch.Storage;

/// <summary>What is known of a work: for a brief its place in a part, for a failure the place of its line in the journal.</summary>
internal readonly record struct KnownWork(EntryState State, int File, long Offset, int Length)
{
    /// <summary>Bytes of <see cref="Pack"/>.</summary>
    public const int PackedBytes = 12;

    private const int StateBits = 2;
    private const int FileBits = 26;
    private const int OffsetBits = 40;
    private const int LengthBits = 28;

    /// <summary>All of it in 96 bits: 67 million files of a terabyte each, and lines of 256 MB, are more than a job can come to.</summary>
    /// <exception cref="InvalidOperationException">The job has come to more.</exception>
    public UInt128 Pack() => File >> FileBits == 0 && Offset >> OffsetBits == 0 && Length >> LengthBits == 0
        ? ((((UInt128)(ulong)Offset << LengthBits | (uint)Length) << FileBits | (uint)File) << StateBits) | (byte)State
        : throw new InvalidOperationException("The job has more files, or larger ones, than its index can tell apart; begin a new job.");

    /// <summary>What <see cref="Pack"/> has made.</summary>
    public static KnownWork Unpack(UInt128 packed) => new(
        (EntryState)(byte)(packed & ((1u << StateBits) - 1)),
        (int)((packed >> StateBits) & ((1u << FileBits) - 1)),
        (long)((packed >> (StateBits + FileBits + LengthBits)) & ((1ul << OffsetBits) - 1)),
        (int)((packed >> (StateBits + FileBits)) & ((1u << LengthBits) - 1)));
}
