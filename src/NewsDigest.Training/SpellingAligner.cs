using NewsDigest.Names;

namespace NewsDigest.Training;

/// <summary>Aligns the sounds of Hangul words with the letters of their Latin spelling: best path under the present odds, counted again, some rounds.</summary>
internal sealed class SpellingAligner
{
    private const int Rounds = 6;
    private const int Longest = 4;

    // Worse than this a sound on average, the pair is no transcription (뮌헨 Munich, 교황 Francis).
    private const double Worst = -2.2;

    private static readonly string[] Vowels = ["a", "ae", "ya", "yae", "eo", "e", "ye", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    // Letters that the initials and finals may begin with in European names.
    private static readonly string[] Initials = ["gjk", "kcgq", "n", "dt", "t", "rl", "m", "bv", "p", "sczx", "s", "wyh", "jgz", "z", "ct", "kcqgx", "tdsz", "pfb", "hj"];
    private static readonly string[] Finals = ["kcgqx", "kcgqx", "k", "n", "n", "n", "td", "lr", "lr", "m", "l", "l", "l", "l", "l", "mn", "pbf", "p", "tsd", "t", "n", "td", "t", "kc", "td", "pf", "h"];

    private readonly Dictionary<(int Unit, string Letters), double> odds = [];

    /// <summary>The aligned pairs; those that are no transcriptions are left out.</summary>
    public List<(string Hangul, string[] Letters)> Align(IReadOnlyList<(string Hangul, string Latin)> pairs)
    {
        var aligned = new List<(string Hangul, string[] Letters)>();
        for (var round = 0; round < Rounds; round++)
        {
            aligned.Clear();
            foreach (var (hangul, latin) in pairs)
            {
                if (Best(LoanwordUnits.Of(hangul), latin) is { } best && (round < 2 || best.Score >= Worst))
                {
                    aligned.Add((hangul, best.Letters));
                }
            }

            Count(aligned);
        }

        return aligned;
    }

    private void Count(List<(string Hangul, string[] Letters)> aligned)
    {
        var counts = aligned.SelectMany(a => LoanwordUnits.Of(a.Hangul).Zip(a.Letters)).CountBy(p => (p.First, p.Second)).ToList();
        var totals = counts.GroupBy(c => c.Key.First).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        odds.Clear();
        foreach (var ((unit, letters), count) in counts)
        {
            odds[(unit, letters)] = count / (totals[unit] + 0.1);
        }
    }

    private (string[] Letters, double Score)? Best(List<int> units, string latin)
    {
        var best = new double[units.Count + 1, latin.Length + 1];
        var take = new int[units.Count + 1, latin.Length + 1];
        for (var i = 0; i <= units.Count; i++)
        {
            for (var j = 0; j <= latin.Length; j++)
            {
                best[i, j] = i == 0 && j == 0 ? 0 : double.NegativeInfinity;
                for (var length = 0; i > 0 && length <= Math.Min(Longest, j); length++)
                {
                    var score = best[i - 1, j - length] + Math.Log(Odds(units[i - 1], latin.Substring(j - length, length)));
                    if (score > best[i, j])
                    {
                        (best[i, j], take[i, j]) = (score, length);
                    }
                }
            }
        }

        if (double.IsNegativeInfinity(best[units.Count, latin.Length]))
        {
            return null;
        }

        var letters = new string[units.Count];
        for (var (i, j) = (units.Count, latin.Length); i > 0; i--)
        {
            letters[i - 1] = latin.Substring(j - take[i, j], take[i, j]);
            j -= take[i, j];
        }

        return (letters, best[units.Count, latin.Length] / units.Count);
    }

    private double Odds(int unit, string letters)
    {
        var mayBeSilent = unit is LoanwordUnits.Silent or LoanwordUnits.Eu || LoanwordUnits.IsFinal(unit);
        return (letters.Length > 0 || mayBeSilent ? odds.GetValueOrDefault((unit, letters)) : 0) + (First(unit, letters) * (odds.Count > 0 ? 0.02 : 1));
    }

    private static double First(int unit, string letters)
    {
        if (letters.Length == 0)
        {
            return unit switch { LoanwordUnits.Eu => 0.3, LoanwordUnits.Silent => 0.9, _ => LoanwordUnits.IsFinal(unit) ? 0.02 : 1e-9 };
        }

        double likeness;
        if (LoanwordUnits.IsVowel(unit))
        {
            likeness = letters.All(IsVowelLetter) ? (letters[0] == Vowels[unit - 20][0] ? 1 : 0.6) : IsVowelLetter(letters[0]) ? 0.05 : 0.001;
        }
        else
        {
            var usual = LoanwordUnits.IsFinal(unit) ? Finals[unit - 41] : Initials[unit - 1];
            var hasVowel = letters.Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u');
            likeness = hasVowel ? 0.0005 : usual.Contains(letters[0], StringComparison.Ordinal) ? 1 : 0.02;
        }

        return likeness * Math.Pow(0.4, Math.Abs(letters.Length - 1));
    }

    private static bool IsVowelLetter(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w';
}
