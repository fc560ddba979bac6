using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>
/// The official Hangul spelling of Pinyin (외래어 표기법, table 5 of 1986) and back. The older and looser spellings of the press
/// (쟝 for 장, 롱 for 룽, 싼 for 산) are compared after folding.
/// </summary>
internal sealed class ChineseTranscription
{
    private readonly FrozenDictionary<string, string> hangulOf;
    private readonly FrozenDictionary<string, string[]> pinyinOf;

    public ChineseTranscription(Table table)
    {
        hangulOf = table.Rows.ToFrozenDictionary(r => r["pinyin"], r => r["hangul"], StringComparer.Ordinal);
        pinyinOf = table.Rows.GroupBy(r => r["hangul"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => r["pinyin"]).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The official Hangul of one Pinyin syllable; null for what is no syllable.</summary>
    public string? HangulOf(string pinyin) => hangulOf.GetValueOrDefault(pinyin);

    /// <summary>The Pinyin syllables that are spelt so; empty when none is.</summary>
    public string[] PinyinOf(string hangul) => pinyinOf.GetValueOrDefault(hangul, []);

    /// <summary>All ways to cut a Hangul word into <paramref name="count"/> spelt syllables (1 or 2 Hangul each); the first way, or null.</summary>
    public string[]? Cut(string hangul, int count)
    {
        if (hangul.Length < count || hangul.Length > count * 3)
        {
            return null;
        }

        if (count == 0)
        {
            return hangul.Length == 0 ? [] : null;
        }

        for (var length = Math.Min(3, hangul.Length); length > 0; length--)
        {
            if (pinyinOf.ContainsKey(hangul[..length]) && Cut(hangul[length..], count - 1) is { } rest)
            {
                return [hangul[..length], .. rest];
            }
        }

        return null;
    }

    /// <summary>A spelling with the differences between official and popular usage taken away.</summary>
    public static string Fold(string hangul) => string.Create(hangul.Length, hangul, static (span, text) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Fold(text[i]);
        }
    });

    private static char Fold(char c)
    {
        if (!Hangul.IsSyllable(c))
        {
            return c;
        }

        var initial = Hangul.Initial(c) switch { 1 => 0, 4 => 3, 8 => 7, 10 => 9, 13 => 12, var other => other };
        var vowel = Hangul.Vowel(c);
        if (initial is 12 or 14 or 9)
        {
            vowel = vowel switch { 2 => 0, 6 => 4, 7 => 5, 12 => 8, 17 => 13, 18 => 20, var other => other };
        }

        vowel = vowel switch { 1 => 5, 3 => 7, 13 => 8, 14 => 8, 11 => 5, 15 => 5, 10 => 5, var other => other };
        return Hangul.Compose(initial, vowel, Hangul.Final(c));
    }
}
