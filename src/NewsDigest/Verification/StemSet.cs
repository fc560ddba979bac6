namespace NewsDigest.Verification;

/// <summary>English stems: those of the lexicon as bits, those of names and Latin words as they are. Written by one thread, then read by any.</summary>
internal sealed class StemSet(StemNumbers numbers)
{
    private const int First = 64;

    private ulong[] bits = new ulong[First];
    private HashSet<string>? others;

    public void Add(int[] stems)
    {
        foreach (var stem in stems)
        {
            if (stem >> 6 >= bits.Length)
            {
                Array.Resize(ref bits, (stem >> 6) + First);
            }

            bits[stem >> 6] |= 1UL << (stem & 63);
        }
    }

    // A name's stem gets no number: numbers would never end.
    public void Add(string stem) => (others ??= new(StringComparer.Ordinal)).Add(stem);

    public bool Contains(string stem) => Contains(stem, numbers.Known(stem));

    /// <summary>The same for one who has asked for the number: the stem's, -1 for none.</summary>
    public bool Contains(string stem, int number) =>
        (number >= 0 && number >> 6 < bits.Length && (bits[number >> 6] & (1UL << (number & 63))) != 0) || others?.Contains(stem) == true;
}
