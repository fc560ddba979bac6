using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>The words between figures that tie them together (Data/Facts/relations.tsv). Immutable.</summary>
internal sealed class Relations
{
    private readonly HashSet<string> shares;
    private readonly string[] wholes;
    private readonly string[] parts;
    private readonly string[] totals;
    private readonly HashSet<string> changes;

    public Relations(Table table)
    {
        string[] Forms(string kind) => [.. table.Rows.Where(r => r["kind"] == kind).Select(r => r["form"])];
        (shares, wholes, parts, totals, changes) = ([.. Forms("share")], Forms("whole"), Forms("parts"), Forms("total"), [.. Forms("change")]);
    }

    /// <summary>Whether what stands between a count and a percentage makes the one the other's share.</summary>
    public bool IsShare(ReadOnlySpan<char> gap) => shares.GetAlternateLookup<ReadOnlySpan<char>>().Contains(gap);

    /// <summary>Whether the figure before <paramref name="at"/> is marked as the whole of what follows.</summary>
    public bool IsWhole(string text, int at) => Array.Exists(wholes, w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);

    /// <summary>Where, before <paramref name="limit"/>, the words "of these" stand; -1 when they do not.</summary>
    public int PartsBefore(string text, int limit) => parts.Max(p => text.LastIndexOf(p, Math.Max(0, limit - 1), Math.Max(0, limit), StringComparison.Ordinal));

    /// <summary>Whether the words before a figure make it the total.</summary>
    public bool EndsInTotal(ReadOnlySpan<char> gap)
    {
        foreach (var total in totals)
        {
            if (gap.EndsWith(total, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the gap leads from an old value to the new one.</summary>
    public bool IsChange(ReadOnlySpan<char> gap) => changes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(gap);
}
