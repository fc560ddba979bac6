namespace NewsDigest.Names;

/// <summary>A row of the gazetteer.</summary>
/// <param name="Korean">The commonest Korean spelling.</param>
/// <param name="English">The English that its owner or the press uses.</param>
/// <param name="Type">What it is in the product's terms.</param>
/// <param name="Kind">What it is more closely: country, city, company, leader ….</param>
/// <param name="Country">ISO 3166 alpha-2; empty when international.</param>
/// <param name="Hanja">Its Hanja; empty when none are known.</param>
internal sealed record GazetteerEntry(string Korean, string English, EntityType Type, string Kind, string Country, string Hanja)
{
    /// <summary>The table of the row; empty when it stands in the article.</summary>
    public string Table { get; init; } = "";

    /// <summary>1-based line in the table.</summary>
    public int Line { get; init; }
}
