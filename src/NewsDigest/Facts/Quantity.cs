using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>A figure with its unit, exact as a decimal.</summary>
public sealed record Quantity
{
    /// <summary>Number, counter and adjacent qualifier in the sentence.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The value in <see cref="Unit"/>; of a range the lower end.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; the second number of a score or ratio.</summary>
    public decimal? Max { get; init; }

    /// <summary>An ISO 4217 code for money, <c>percent</c>, <c>percentage_point</c>, <c>people</c>, <c>times</c>, <c>fraction</c> …: the unit column of Data/Facts/units.tsv.</summary>
    public required string Unit { get; init; }

    /// <summary>How exactly it is meant.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>The counter or unit as written (명, 개, 위안); empty when there is none.</summary>
    public string Counter { get; init; } = "";

    /// <summary>The English of the whole figure: <c>about 1.44 trillion yuan</c>.</summary>
    public required string English { get; init; }

    /// <summary>The number with its qualifier but without counter or unit: <c>about 1.44 trillion</c>, <c>five</c>; for phrases that name the counted thing themselves.</summary>
    public string NumberEnglish { get; init; } = "";
}
