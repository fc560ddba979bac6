using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Translation.Transfer;

/// <summary>The preposition of an English noun, Data/Translation/noun-prepositions.tsv: a demand for, an answer to.</summary>
internal sealed class NounPrepositions
{
    private readonly FrozenDictionary<string, string> prepositions =
        Table.Embedded("Translation/noun-prepositions.tsv").Rows.ToFrozenDictionary(r => r["noun"], r => r["preposition"], StringComparer.Ordinal);

    /// <summary>What stands for 에 대한 after a phrase; on when the noun has none of its own.</summary>
    public string About(string words)
    {
        var of = words.IndexOf(" of ", StringComparison.Ordinal);
        var head = of < 0 ? words : words[..of];
        var noun = head[(head.LastIndexOf(' ') + 1)..];
        return prepositions.TryGetValue(noun, out var found) || (noun.EndsWith('s') && prepositions.TryGetValue(noun[..^1], out found)) || (noun.EndsWith("ies", StringComparison.Ordinal) && prepositions.TryGetValue(noun[..^3] + "y", out found)) ? found : "on";
    }
}
