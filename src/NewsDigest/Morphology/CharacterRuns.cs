using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>Runs of characters that are no Hangul syllables: numbers, Latin, Hanja, symbols.</summary>
internal sealed class CharacterRuns
{
    private readonly Dictionary<char, SejongTag> symbols = [];

    public CharacterRuns(Table table)
    {
        foreach (var row in table.Rows)
        {
            symbols[row["symbol"][0]] = row.Enum<SejongTag>("tag");
        }
    }

    /// <summary>The end of the run that begins at <paramref name="start"/> and its tag. The run has no white space and no syllable.</summary>
    public int End(string text, int start, out SejongTag tag)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c) || c is >= '０' and <= '９')
        {
            tag = SejongTag.SN;
            return NumberEnd(text, start);
        }

        tag = TagOf(c);
        if (tag is SejongTag.SL or SejongTag.SH or SejongTag.NA)
        {
            var end = start + 1;
            while (end < text.Length && TagOf(text[end]) == tag && !char.IsSurrogate(text[end]) && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            return end;
        }

        return char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? start + 2 : start + 1;
    }

    private static int NumberEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (IsDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && IsDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    private SejongTag TagOf(char c) => c switch
    {
        _ when symbols.TryGetValue(c, out var tag) => tag,
        _ when char.IsAsciiLetter(c) || c is >= 'À' and <= 'ɏ' or >= 'Ａ' and <= 'ｚ' or >= 'Ͱ' and <= 'ӿ' => SejongTag.SL,
        >= '㐀' and <= '䶿' or >= '一' and <= '鿿' or >= '豈' and <= '﫿' => SejongTag.SH,
        >= 'ᄀ' and <= 'ᇿ' or >= 'ㄱ' and <= 'ㆎ' => SejongTag.NA,
        _ when Hangul.IsSyllable(c) => SejongTag.NNG,
        _ when char.IsAsciiDigit(c) => SejongTag.SN,
        _ => SejongTag.SW,
    };
}
