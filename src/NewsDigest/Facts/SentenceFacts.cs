namespace NewsDigest.Facts;

/// <summary>The facts of one sentence, each list in order of position.</summary>
/// <param name="Quantities">Figures.</param>
/// <param name="Dates">Dates and periods.</param>
/// <param name="Quotations">Quotations.</param>
public sealed record SentenceFacts(IReadOnlyList<Quantity> Quantities, IReadOnlyList<DateMention> Dates, IReadOnlyList<Quotation> Quotations);
