namespace NewsDigest.Reading;

/// <summary>Which letters occur in a text, roughly, in 256 bits: tells cheaply that a word cannot occur in a line.</summary>
internal readonly struct LetterSketch
{
    private readonly UInt128 low;
    private readonly UInt128 high;

    private LetterSketch(UInt128 low, UInt128 high) => (this.low, this.high) = (low, high);

    public static LetterSketch Of(ReadOnlySpan<char> text)
    {
        Span<ulong> bits = stackalloc ulong[4];
        foreach (var letter in text)
        {
            bits[(letter >> 6) & 3] |= 1UL << (letter & 63);
        }

        return new LetterSketch(new UInt128(bits[0], bits[1]), new UInt128(bits[2], bits[3]));
    }

    /// <summary>False when a text with <paramref name="word"/>'s letters cannot be part of this one.</summary>
    public bool MayContain(in LetterSketch word) => (word.low & ~low) == 0 && (word.high & ~high) == 0;
}
