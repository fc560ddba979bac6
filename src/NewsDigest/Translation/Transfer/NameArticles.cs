using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Translation.Transfer;

/// <summary>Which names take the, and which places have an adjective: the United States, U.S.</summary>
internal sealed class NameArticles
{
    private readonly FrozenSet<string> names = Table.Embedded("Translation/article-names.tsv").Rows.Select(r => r["name"]).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> heads = Table.Embedded("Translation/article-heads.tsv").Rows.Select(r => r["head"]).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> adjectives =
        Table.Embedded("Names/place-adjectives.tsv").Rows.ToFrozenDictionary(r => r["place"], r => r["adjective"], StringComparer.Ordinal);

    public string? Adjective(string place) => adjectives.GetValueOrDefault(place);

    /// <summary>By the name itself or by the noun it is built on: the Ministry of Trade, the Korea Chamber of Commerce.</summary>
    public bool TakesThe(string name)
    {
        if (names.Contains(name))
        {
            return true;
        }

        var of = name.IndexOf(" of ", StringComparison.Ordinal);
        var core = of < 0 ? name : name[..of];
        var last = core[(core.LastIndexOf(' ') + 1)..];
        return heads.Contains(last) && (of >= 0 || core.Contains(' ', StringComparison.Ordinal)) && !name.Contains('\'', StringComparison.Ordinal);
    }
}
