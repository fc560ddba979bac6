using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Translation.English;

/// <summary>The adverb of an adjective.</summary>
internal static class EnglishAdverb
{
    private static readonly FrozenDictionary<string, string> Irregular =
        Table.Embedded("Translation/irregular-adverbs.tsv").Rows.ToFrozenDictionary(r => r["adjective"], r => r["adverb"], StringComparer.Ordinal);

    public static string Of(string adjective)
    {
        if (Irregular.TryGetValue(adjective, out var adverb))
        {
            return adverb;
        }

        if (DegreeAdverbs.Begin(adjective))
        {
            var blank = adjective.IndexOf(' ', StringComparison.Ordinal) + 1;
            return adjective[..blank] + Of(adjective[blank..]);
        }

        if (adjective is "overall" or "worldwide" or "nationwide" or "overnight" or "online" or "outside" or "inside")
        {
            return adjective;
        }

        if (adjective.EndsWith("ly", StringComparison.Ordinal) || adjective.Contains('-', StringComparison.Ordinal))
        {
            return "in a " + adjective + " way";
        }

        if (adjective.EndsWith("le", StringComparison.Ordinal) && adjective.Length > 3)
        {
            return adjective[..^1] + "y";
        }

        if (adjective.EndsWith('y'))
        {
            return adjective[..^1] + "ily";
        }

        return adjective.EndsWith("ic", StringComparison.Ordinal) ? adjective + "ally" : adjective + "ly";
    }
}
