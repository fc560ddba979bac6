using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>A morpheme as the analyser holds it: valid only while it is being visited, and nothing is allocated for it.</summary>
/// <param name="form">The form with what the spelling hides restored.</param>
/// <param name="tag">Its tag.</param>
/// <param name="span">Where it stands in the text.</param>
public readonly ref struct MorphemeView(ReadOnlySpan<char> form, SejongTag tag, TextSpan span)
{
    /// <summary>The form with what the spelling hides restored.</summary>
    public ReadOnlySpan<char> Form { get; } = form;

    /// <summary>Its tag.</summary>
    public SejongTag Tag { get; } = tag;

    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span { get; } = span;
}

/// <summary>Is shown the morphemes of a text one after another; see <see cref="KoreanTokenizer.Visit{TVisitor}"/>.</summary>
public interface IMorphemeVisitor
{
    /// <summary>The next morpheme.</summary>
    /// <param name="morpheme">Valid during this call.</param>
    void Visit(MorphemeView morpheme);
}
