using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>How Koreans read Hanja (Unihan kHangul), with the initial-sound law (리 is 이 and 녀 is 여 at the start of a word).</summary>
internal sealed class SinoKoreanReadings
{
    private const int Nieun = 2;
    private const int Rieul = 5;
    private const int Ieung = 11;

    private readonly Packed<ushort> marks;
    private readonly string[] readings;

    /// <summary>The readings of a pack that <see cref="HanjaPack"/> wrote and that outlives them.</summary>
    public SinoKoreanReadings(Pack pack)
    {
        marks = pack.Section<ushort>(0);
        readings = new string(pack.Section<char>(1).Span).Split('\n');
    }

    /// <summary>Whether the syllable is the reading of any Hanja; loanwords are full of syllables that are not.</summary>
    public bool IsReading(char syllable) => (marks[syllable] & HanjaPack.Reading) != 0;

    /// <summary>Whether the character is written so in China only, so that a name with it is Chinese.</summary>
    public bool IsSimplified(char hanja) => (marks[hanja] & HanjaPack.Simplified) != 0;

    /// <summary>The readings of the Hanja, also as they sound at the start of a word; empty when it has none.</summary>
    public IEnumerable<char> ReadingsOf(char hanja) => Known(hanja) is { Length: > 0 } known ? known.Concat(known.Select(SoftInitial)).Distinct() : [];

    /// <summary>Whether the syllable is a reading of the Hanja, the initial-sound law allowed for.</summary>
    public bool Reads(char hanja, char syllable)
    {
        if (!Hangul.IsSyllable(syllable))
        {
            return false;
        }

        foreach (var reading in Known(hanja))
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

    private string Known(char hanja) => readings[marks[hanja] & HanjaPack.Number];
}
