using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;

namespace NewsDigest.Translation.Transfer;

/// <summary>One English word or phrase of a compound, with what it was made from.</summary>
internal sealed record NounUnit(string Text)
{
    public LexiconEntry? Entry { get; init; }

    public Entity? Entity { get; init; }

    public Quantity? Quantity { get; init; }

    public DateMention? Date { get; init; }

    public string SemanticClass { get; init; } = "";

    public string Lemma { get; init; } = "";

    public SejongTag Tag { get; init; }

    public string Gloss { get; init; } = "";

    public bool IsPlural { get; init; }

    public bool IsPrefix { get; init; }

    /// <summary>Whether the place after it is a direction: to China.</summary>
    public bool IsTo { get; init; }

    public bool IsAdjective { get; init; }

    /// <summary>per 10,000 people: stands behind what it measures.</summary>
    public bool IsPer { get; init; }

    public bool IsQuoted { get; init; }

    public string WithGloss() => Text + Gloss;

    public string AttributiveOr(string text) => Entry is not null && WordChoice.Code(Entry, "attr") is { Length: > 0 } attributive ? attributive : text;
}
