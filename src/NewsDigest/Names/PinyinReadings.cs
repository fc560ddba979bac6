using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>Toneless Pinyin of Hanja, traditional and simplified, from Unihan kMandarin with reviewed overrides for words and surnames.</summary>
internal sealed class PinyinReadings
{
    private readonly Packed<ushort> numbers;
    private readonly string[] syllables;
    private readonly FrozenDictionary<string, string[]> words;
    private readonly FrozenDictionary<string, string[]> surnames;
    private readonly int longestWord;

    /// <summary>The readings of a pack that <see cref="HanjaPack"/> wrote and that outlives them.</summary>
    public PinyinReadings(Pack pack, Table overrides)
    {
        numbers = pack.Section<ushort>(2);
        syllables = new string(pack.Section<char>(3).Span).Split('\n');
        words = Pick(overrides, "word");
        surnames = Pick(overrides, "surname");
        longestWord = words.Keys.Max(k => k.Length);
    }

    /// <summary>The reading of one character; null when it has none.</summary>
    public string? Of(char hanja) => numbers[hanja] is not 0 and var number ? syllables[number] : null;

    /// <summary>The syllables of a word, one a character; null when a character has no reading.</summary>
    public string[]? Of(string hanja)
    {
        var read = new List<string>(hanja.Length);
        for (var i = 0; i < hanja.Length;)
        {
            var word = WordAt(hanja, i);
            if (word is not null)
            {
                read.AddRange(word);
                i += word.Length;
                continue;
            }

            if (Of(hanja[i]) is not { } syllable)
            {
                return null;
            }

            read.Add(syllable);
            i++;
        }

        return [.. read];
    }

    /// <summary>The syllables of a surname, with the readings that only surnames have.</summary>
    public string[]? OfSurname(string hanja) => surnames.TryGetValue(hanja, out var special) ? special : Of(hanja);

    private static FrozenDictionary<string, string[]> Pick(Table overrides, string where) =>
        overrides.Rows.Where(r => r["where"] == where).ToFrozenDictionary(r => r["hanja"], r => r.List("pinyin", ' '), StringComparer.Ordinal);

    private string[]? WordAt(string hanja, int start)
    {
        for (var length = Math.Min(longestWord, hanja.Length - start); length > 0; length--)
        {
            if (words.TryGetValue(hanja.Substring(start, length), out var found))
            {
                return found;
            }
        }

        return null;
    }
}
