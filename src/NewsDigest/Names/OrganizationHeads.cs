using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>The last word of an organization's, facility's or event's name.</summary>
/// <param name="Korean">The word.</param>
/// <param name="English">Its English.</param>
/// <param name="Type">What names that end so are.</param>
/// <param name="Strength">How much else must speak for a name: strong, weak, place, institute, gov, event, never.</param>
/// <param name="Order">Where it goes: after, of, gov, before.</param>
internal sealed record OrganizationHead(string Korean, string English, EntityType Type, string Strength, string Order);

/// <summary>The heads, found at the end of a word.</summary>
internal sealed class OrganizationHeads
{
    private readonly FrozenDictionary<string, OrganizationHead> heads;
    private readonly FrozenDictionary<string, OrganizationHead>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    public OrganizationHeads(Table table)
    {
        heads = table.Rows.ToFrozenDictionary(
            r => r["ko"], r => new OrganizationHead(r["ko"], r["en"], r.Enum<EntityType>("type"), r["strength"], r["order"]), StringComparer.Ordinal);
        lookup = heads.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = heads.Keys.Max(k => k.Length);
    }

    /// <summary>The longest head that the word ends in; null when in none.</summary>
    public OrganizationHead? AtEnd(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(longest, word.Length); length > 0; length--)
        {
            if (lookup.TryGetValue(word[^length..], out var head))
            {
                return head;
            }
        }

        return null;
    }
}
