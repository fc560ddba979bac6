using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>How Koreans read Hanja (Unihan kHangul), with the initial-sound law (리 is 이 and 녀 is 여 at the start of a word).</summary>
internal sealed class SinoKoreanReadings
{
    private const int Nieun = 2;
    private const int Rieul = 5;
    private const int Ieung = 11;

    private readonly FrozenDictionary<char, string> readings;
    private readonly FrozenSet<char> syllables;
    private readonly FrozenSet<char> simplified;

    public SinoKoreanReadings(Table table)
    {
        var map = new Dictionary<char, string>();
        var all = new HashSet<char>();
        var mainland = new HashSet<char>();
        foreach (var row in table.Rows)
        {
            var hangul = row["hangul"];
            all.Add(hangul[0]);
            foreach (var c in row["hanja"] + row["simplified"])
            {
                map[c] = map.GetValueOrDefault(c, "") + hangul;
            }

            mainland.UnionWith(row["simplified"]);
        }

        readings = map.ToFrozenDictionary();
        simplified = mainland.ToFrozenSet();
        syllables = all.ToFrozenSet();
    }

    /// <summary>Whether the syllable is the reading of any Hanja; loanwords are full of syllables that are not.</summary>
    public bool IsReading(char syllable) => syllables.Contains(syllable);

    /// <summary>Whether the character is written so in China only, so that a name with it is Chinese.</summary>
    public bool IsSimplified(char hanja) => simplified.Contains(hanja);

    /// <summary>The readings of the Hanja, also as they sound at the start of a word; empty when it has none.</summary>
    public IEnumerable<char> ReadingsOf(char hanja) => readings.TryGetValue(hanja, out var known) ? known.Concat(known.Select(SoftInitial)).Distinct() : [];

    /// <summary>Whether the syllable is a reading of the Hanja, the initial-sound law allowed for.</summary>
    public bool Reads(char hanja, char syllable)
    {
        if (!readings.TryGetValue(hanja, out var known) || !Hangul.IsSyllable(syllable))
        {
            return false;
        }

        foreach (var reading in known)
        {
            if (reading == syllable || SoftInitial(reading) == syllable || SoftInitial(reading) == SoftInitial(syllable))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The reading as at the start of a word: ㄹ becomes ㄴ or silent, ㄴ silent before i and y.</summary>
    public static char SoftInitial(char syllable)
    {
        var initial = Hangul.Initial(syllable);
        var vowel = Hangul.Vowel(syllable);
        var isPalatal = vowel is 2 or 3 or 6 or 7 or 12 or 17 or 20;
        var soft = initial switch
        {
            Rieul => isPalatal ? Ieung : Nieun,
            Nieun when isPalatal => Ieung,
            _ => initial,
        };
        return Hangul.Compose(soft, vowel, Hangul.Final(syllable));
    }
}
