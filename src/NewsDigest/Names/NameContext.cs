namespace NewsDigest.Names;

/// <summary>What the article is about, as far as it decides between namesakes: the countries that it names.</summary>
internal sealed class NameContext
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Counts a sign of a country.</summary>
    public void Count(string country, int weight = 1)
    {
        if (country.Length > 0)
        {
            counts[country] = counts.GetValueOrDefault(country) + weight;
        }
    }

    /// <summary>The country named most, Korea when none is; ties go to Korea, then to the alphabet.</summary>
    public string Main => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key == "KR" ? "" : c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault("KR");

    /// <summary>Whether names that nothing else explains are read as Chinese.</summary>
    public bool IsChinese => counts.GetValueOrDefault("CN") is > 2 and var chinese && chinese > counts.GetValueOrDefault("KR");

    /// <summary>Whether the country is named at all.</summary>
    public bool Has(string country) => counts.ContainsKey(country);
}
