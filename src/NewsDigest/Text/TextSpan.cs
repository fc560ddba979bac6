namespace NewsDigest.Text;

/// <summary>A stretch of a string in UTF-16 units.</summary>
/// <param name="Start">0-based index of the first unit.</param>
/// <param name="Length">Number of units; 0 is an empty place.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index just after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>The words of the span in <paramref name="text"/>.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }
}
