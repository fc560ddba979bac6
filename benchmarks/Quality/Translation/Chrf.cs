namespace Quality.Translation;

/// <summary>
/// chrF and chrF++ (Popović 2015, 2017) over a corpus, as sacreBLEU 2 counts: six orders of letters, for chrF++ two of words besides,
/// beta 2, precision and recall averaged over the orders that both sides have.
/// </summary>
internal sealed class Chrf(int wordOrders = 0)
{
    private const int LetterOrders = 6;
    private const double BetaSquared = 4;

    private readonly long[] said = new long[LetterOrders + wordOrders];
    private readonly long[] gold = new long[LetterOrders + wordOrders];
    private readonly long[] hit = new long[LetterOrders + wordOrders];

    public double Score
    {
        get
        {
            var used = Enumerable.Range(0, said.Length).Where(n => said[n] > 0 && gold[n] > 0).ToArray();
            if (used.Length == 0)
            {
                return 0;
            }

            var precision = used.Sum(n => (double)hit[n] / said[n]) / used.Length;
            var recall = used.Sum(n => (double)hit[n] / gold[n]) / used.Length;
            return precision + recall == 0 ? 0 : 100 * (1 + BetaSquared) * precision * recall / ((BetaSquared * precision) + recall);
        }
    }

    public void Add(string answer, string reference)
    {
        for (var n = 1; n <= LetterOrders; n++)
        {
            Add(n - 1, Ngrams.Letters(answer, n), Ngrams.Letters(reference, n));
        }

        for (var n = 1; n <= wordOrders; n++)
        {
            Add(LetterOrders + n - 1, Ngrams.Words(Words(answer), n), Ngrams.Words(Words(reference), n));
        }
    }

    private void Add(int at, Dictionary<string, int> answer, Dictionary<string, int> reference)
    {
        var all = reference.Values.Sum();
        gold[at] += all;
        // A line whose reference has no n-gram of the order does not count.
        said[at] += all > 0 ? answer.Values.Sum() : 0;
        hit[at] += Ngrams.Common(answer, reference);
    }

    /// <summary>One mark at the end of a word is split off, else one at its beginning.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in WhiteSpace.Words(text))
        {
            if (word.Length > 1 && IsMark(word[^1]))
            {
                words.AddRange([word[..^1], word[^1..]]);
            }
            else if (word.Length > 1 && IsMark(word[0]))
            {
                words.AddRange([word[..1], word[1..]]);
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static bool IsMark(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));
}
