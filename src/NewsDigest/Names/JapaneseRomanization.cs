using System.Collections.Frozen;
using System.Text;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>
/// Hepburn from the official Hangul spelling of Japanese (외래어 표기법, table 4 of 1986) read backwards. The spelling drops long vowels and
/// writes k, t, ch at the start of a word like g, d, j: the voiceless letter is taken unless the first Hanja is known to be voiced.
/// </summary>
internal sealed class JapaneseRomanization
{
    private const int FinalN = 4;
    private const int FinalS = 19;

    private readonly FrozenDictionary<char, (string[] Initial, string[] Medial)> kana;
    private readonly FrozenSet<char> voiced;

    public JapaneseRomanization(Table kana, Table voicedInitials)
    {
        this.kana = kana.Rows.ToFrozenDictionary(r => r["hangul"][0], r => (r.List("initial", '|'), r.List("medial", '|')));
        voiced = voicedInitials.Rows.Select(r => r["hanja"][0]).ToFrozenSet();
    }

    /// <summary>Whether every syllable can be written for kana.</summary>
    public bool CanBeKana(string hangul) => hangul.Length > 0 && hangul.All(c => Hangul.IsSyllable(c) && Base(c, out _) is not null) && Hangul.Final(hangul[0]) is 0 or FinalN or FinalS;

    /// <summary>One capitalised word; null when a syllable is not kana.</summary>
    /// <param name="hangul">The printed Hangul, without blanks.</param>
    /// <param name="firstHanja">The first Hanja of the word, which tells g from k; <c>'\0'</c> when unknown.</param>
    public string? Word(string hangul, char firstHanja = '\0')
    {
        var latin = new StringBuilder();
        var isGeminate = false;
        for (var i = 0; i < hangul.Length; i++)
        {
            if (!Hangul.IsSyllable(hangul[i]) || Base(hangul[i], out var final) is not { } letters)
            {
                return null;
            }

            var choices = i == 0 ? letters.Initial : letters.Medial;
            var roman = i == 0 && voiced.Contains(firstHanja) ? choices[^1] : choices[0];
            if (isGeminate)
            {
                latin.Append(roman.StartsWith("ch", StringComparison.Ordinal) ? 't' : roman[0]);
            }

            latin.Append(roman);
            isGeminate = final == FinalS;
            if (final == FinalN)
            {
                latin.Append('n');
            }
        }

        return latin.Length == 0 ? null : char.ToUpperInvariant(latin[0]) + latin.ToString(1, latin.Length - 1);
    }

    private (string[] Initial, string[] Medial)? Base(char syllable, out int final)
    {
        final = Hangul.Final(syllable);
        return final is 0 or FinalN or FinalS && kana.TryGetValue(Hangul.WithFinal(syllable, 0), out var letters) ? letters : null;
    }
}
