using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>What the page's markup says about a line; plain text says nothing.</summary>
internal enum LineHint
{
    None,
    Heading,
    Caption,
    TableRow,
}

/// <summary>What a line is for the story.</summary>
internal enum LineKind
{
    Unknown,
    Body,
    Title,
    Subhead,
    Removed,
}

/// <summary>A non-blank line while it is being judged. Lives within one call of the reader.</summary>
internal sealed class PageLine(int index, string text, TextSpan span, LineHint hint)
{
    /// <summary>0-based place among the non-blank lines.</summary>
    public int Index { get; } = index;

    /// <summary>The words without the white space around them.</summary>
    public string Text { get; } = text;

    /// <summary>Where <see cref="Text"/> stands in the composed text.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What the markup said.</summary>
    public LineHint Hint { get; } = hint;

    /// <summary>The verdict so far.</summary>
    public LineKind Kind { get; set; }

    /// <summary>Why it is not body; null for body.</summary>
    public string? Reason { get; set; }

    /// <summary>The metadata that the line was read as; null when it is none.</summary>
    public MetaLine? Meta { get; set; }

    /// <summary>The rule that took the line out; null when none did.</summary>
    public BoilerplateRule? Rule { get; set; }

    /// <summary>The dateline that the line opens with; null when there is none.</summary>
    public Dateline? Dateline { get; set; }

    /// <summary>Where in <see cref="Text"/> a credit after the story's words begins; the line's length when there is none.</summary>
    public int BodyEnd { get; set; } = text.Length;

    /// <summary>Whether the line is made of sentences.</summary>
    public bool IsProse { get; } = LineShape.IsProse(text);

    /// <summary>Whether nobody has judged it yet.</summary>
    public bool IsOpen => Kind == LineKind.Unknown;

    /// <summary>Takes the line out of the story.</summary>
    public void Remove(string reason)
    {
        Kind = LineKind.Removed;
        Reason = reason;
    }
}
