namespace NewsDigest.Lexicon;

/// <summary>Values that lie in a <see cref="Pack"/> and are read in place. The pack must outlive it.</summary>
internal readonly unsafe struct Packed<T>
    where T : unmanaged
{
    private readonly T* first;

    public Packed(byte* bytes, int length)
    {
        first = (T*)bytes;
        Length = length / sizeof(T);
    }

    public int Length { get; }

    /// <summary>The value; an index outside the section throws.</summary>
    public ref readonly T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Length)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return ref first[index];
        }
    }

    public ReadOnlySpan<T> Span => new(first, Length);

    public ReadOnlySpan<T> Slice(int start, int length) => Span.Slice(start, length);
}
