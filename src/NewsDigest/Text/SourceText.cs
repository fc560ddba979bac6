namespace NewsDigest.Text;

/// <summary>
/// A text as it came and the same text in composed form (NFC for Hangul and CJK compatibility ideographs, by our own
/// tables and arithmetic, so that the result does not depend on ICU). Positions in the composed text lead back to the original.
/// Immutable and safe for many threads.
/// </summary>
public sealed class SourceText
{
    private readonly int[]? originalStarts;

    private SourceText(string original, string composed, int[]? originalStarts)
    {
        Original = original;
        Composed = composed;
        this.originalStarts = originalStarts;
    }

    /// <summary>The text as it was read.</summary>
    public string Original { get; }

    /// <summary>The composed text that all analysis works on; the same instance as <see cref="Original"/> when nothing changed.</summary>
    public string Composed { get; }

    /// <summary>Composes <paramref name="original"/> and remembers where each unit came from.</summary>
    public static SourceText From(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        return CanonicalComposition.Compose(original, out var starts) is { } composed
            ? new SourceText(original, composed, starts)
            : new SourceText(original, original, null);
    }

    /// <summary>The place in <see cref="Original"/> that a place in <see cref="Composed"/> came from.</summary>
    public TextSpan ToOriginal(TextSpan composed)
    {
        if (originalStarts is null)
        {
            return composed;
        }

        var start = originalStarts[composed.Start];
        return TextSpan.FromBounds(start, originalStarts[composed.End]);
    }
}
