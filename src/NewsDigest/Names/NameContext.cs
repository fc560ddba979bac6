namespace NewsDigest.Names;

/// <summary>What the article is about, as far as it decides between namesakes: the countries that it names.</summary>
internal sealed class NameContext(Gazetteer gazetteer, IReadOnlyDictionary<string, string> ambiguous)
{
    private readonly Dictionary<string, GazetteerEntry> local = new(StringComparer.Ordinal);
    private string? main;
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Counts a sign of a country.</summary>
    public void Count(string country)
    {
        if (country.Length > 0)
        {
            counts[country] = counts.GetValueOrDefault(country) + 1;
            main = null;
        }
    }

    /// <summary>The country named most, Korea when none is; ties go to Korea, then to the alphabet.</summary>
    public string Main => main ??= counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key == "KR" ? "" : c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault("KR");

    /// <summary>Whether names that nothing else explains are read as Chinese.</summary>
    public bool IsChinese => counts.GetValueOrDefault("CN") is > 2 and var chinese && chinese > counts.GetValueOrDefault("KR");

    /// <summary>Adds a name that the article itself explains, so that other names may be built on it.</summary>
    public void Learn(NameCandidate named)
    {
        if (named.Type is not (EntityType.Place or EntityType.Organization))
        {
            return;
        }

        foreach (var form in named.ShortForms.Where(f => f.Length > 1))
        {
            local.TryAdd(form, new GazetteerEntry(form, named.CoreEnglish is { } core && named.Korean.StartsWith(form + "(", StringComparison.Ordinal) ? core : named.English, named.Type, named.Kind, named.Country, named.Hanja ?? ""));
        }
    }

    /// <summary>The place or organization that a word names, the article's own names first; null when it names none.</summary>
    public GazetteerEntry? Find(string word)
    {
        if (local.TryGetValue(word, out var own))
        {
            return own;
        }

        var entries = gazetteer.Find(word);
        return entries.Length == 0 || ambiguous.GetValueOrDefault(word) is "word" or "quoted" ? null
            : GazetteerFinder.Choose(entries.RemoveAll(e => e.Type is not (EntityType.Place or EntityType.Organization) || e.Kind == "surname"), Main);
    }

    /// <summary>Whether the article itself explains the word.</summary>
    public bool IsLearnt(string word) => local.ContainsKey(word);

    /// <summary>Whether the country is named at all.</summary>
    public bool Has(string country) => counts.ContainsKey(country);
}
