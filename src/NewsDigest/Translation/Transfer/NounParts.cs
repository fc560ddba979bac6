namespace NewsDigest.Translation.Transfer;

/// <summary>Splits a word into nouns of the lexicon, the fewest possible, each of at least two syllables.</summary>
internal static class NounParts
{
    private const int Longest = 6;

    public static IReadOnlyList<string>? Of(string word, WordChoice words)
    {
        var best = new List<string>?[word.Length + 1];
        best[0] = [];
        for (var end = 2; end <= word.Length; end++)
        {
            for (var start = Math.Max(0, end - Longest); start <= end - 2; start++)
            {
                if (best[start] is { } before && (best[end] is null || before.Count + 1 < best[end]!.Count) && words.Noun(word[start..end], [], "") is { Tag: "NNG" or "NNP" })
                {
                    best[end] = [.. before, word[start..end]];
                }
            }
        }

        return best[word.Length] is { Count: > 1 } parts ? parts : null;
    }
}
