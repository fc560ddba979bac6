using System.Text.RegularExpressions;

namespace Quality.Translation;

/// <summary>BLEU (Papineni 2002) over a corpus, one reference, tokens of mteval-v13a, "exp" smoothing, as sacreBLEU 2 counts.</summary>
internal sealed class Bleu
{
    private const int Orders = 4;
    private static readonly Regex Marks = Linear(@"([!-&(-+/:-@\[-`{-~])");
    private static readonly Regex StopAfterOther = Linear("([^0-9])([.,])");
    private static readonly Regex StopBeforeOther = Linear("([.,])([^0-9])");
    private static readonly Regex HyphenAfterDigit = Linear("([0-9])(-)");

    private readonly long[] hit = new long[Orders];
    private readonly long[] said = new long[Orders];
    private long answerLength;
    private long referenceLength;

    public double Score
    {
        get
        {
            if (hit.All(h => h == 0) || said.Any(s => s == 0))
            {
                return 0;
            }

            var (smooth, logs) = (1.0, 0.0);
            for (var n = 0; n < Orders; n++)
            {
                smooth *= hit[n] == 0 ? 2 : 1;
                logs += hit[n] > 0 ? Math.Log(100.0 * hit[n] / said[n]) : Math.Log(100.0 / (smooth * said[n]));
            }

            var brevity = answerLength >= referenceLength ? 1 : Math.Exp(1 - ((double)referenceLength / answerLength));
            return brevity * Math.Exp(logs / Orders);
        }
    }

    public void Add(string answer, string reference)
    {
        var (given, wanted) = (Tokens(answer), Tokens(reference));
        answerLength += given.Count;
        referenceLength += wanted.Count;
        for (var n = 1; n <= Orders; n++)
        {
            var grams = Ngrams.Words(given, n);
            said[n - 1] += grams.Values.Sum();
            hit[n - 1] += Ngrams.Common(grams, Ngrams.Words(wanted, n));
        }
    }

    internal static List<string> Tokens(string line)
    {
        line = line.TrimEnd().Replace("<skipped>", "", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
        line = Marks.Replace($" {line} ", " $1 ");
        line = StopAfterOther.Replace(line, "$1 $2 ");
        line = StopBeforeOther.Replace(line, " $1 $2");
        line = HyphenAfterDigit.Replace(line, "$1 $2 ");
        return [.. WhiteSpace.Words(line)];
    }

    private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
