using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>Guesses for syllables that no table has: names and nouns, the longer the dearer.</summary>
internal sealed class UnknownWords
{
    /// <summary>Longer guesses are cut here, which keeps the work linear.</summary>
    public const int Longest = 16;

    private const int FirstSyllable = 850;
    private const int EachSyllable = 350;
    private const int ShortNoun = 250;
    private const int PersonalName = -250;

    private readonly HashSet<string> surnames;
    private readonly Dictionary<char, int> lastSyllables = [];

    public UnknownWords(Table surnames, Table lastSyllables)
    {
        this.surnames = surnames.Rows.Select(r => r["surname"]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in lastSyllables.Rows)
        {
            this.lastSyllables[row["syllable"][0]] = (int)row.Decimal("cost");
        }
    }

    /// <summary>What a guess costs.</summary>
    public int Cost(ReadOnlySpan<char> word, SejongTag tag)
    {
        var cost = FirstSyllable + (EachSyllable * word.Length);
        if (word.Length > 1 && lastSyllables.TryGetValue(word[^1], out var suspicion))
        {
            cost += suspicion;
        }

        if (tag is SejongTag.NNG)
        {
            return cost + ShortNoun + (word.Length >= 4 ? 200 : 0);
        }

        if (word.Length == 1)
        {
            cost += 400;
        }

        var isPerson = word.Length == 3 && surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..1]);
        return isPerson ? cost + PersonalName : cost;
    }
}
