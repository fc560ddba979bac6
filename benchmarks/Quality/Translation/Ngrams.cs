using System.Runtime.InteropServices;
using System.Text;

namespace Quality.Translation;

/// <summary>Multisets of neighbours.</summary>
internal static class Ngrams
{
    /// <summary>Neighbouring letters, white space left out.</summary>
    public static Dictionary<string, int> Letters(string text, int order)
    {
        string[] letters = [.. WhiteSpace.Without(text).EnumerateRunes().Select(r => r.ToString())];
        return Of(letters, order, "");
    }

    public static Dictionary<string, int> Words(IReadOnlyList<string> words, int order) => Of(words, order, "\n");

    /// <summary>How many of one are in the other.</summary>
    public static int Common(Dictionary<string, int> one, Dictionary<string, int> other) =>
        one.Sum(g => Math.Min(g.Value, other.GetValueOrDefault(g.Key)));

    private static Dictionary<string, int> Of(IReadOnlyList<string> parts, int order, string separator)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var gram = new StringBuilder();
        for (var i = 0; i + order <= parts.Count; i++)
        {
            gram.Clear();
            for (var j = i; j < i + order; j++)
            {
                gram.Append(parts[j]).Append(separator);
            }

            CollectionsMarshal.GetValueRefOrAddDefault(counts, gram.ToString(), out _)++;
        }

        return counts;
    }
}
