using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>Runs of characters that are no Hangul syllables: numbers, Latin, Hanja, symbols.</summary>
internal static class CharacterRuns
{
    /// <summary>The end of the run that begins at <paramref name="start"/> and its tag. The run has no white space and no syllable.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int longest, AnalyserModel model, out SejongTag tag)
    {
        var c = text[start];
        var limit = Math.Min(text.Length, start + longest);
        if (IsDigit(c))
        {
            tag = SejongTag.SN;
            return NumberEnd(text, start, limit);
        }

        tag = TagOf(c, model);
        if (tag is SejongTag.SL or SejongTag.SH or SejongTag.NA)
        {
            var end = start + 1;
            while (end < limit && !Blank.IsBlank(text[end]) && TagOf(text[end], model) == tag)
            {
                end++;
            }

            return end;
        }

        return char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? start + 2 : start + 1;
    }

    private static int NumberEnd(ReadOnlySpan<char> text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit && (IsDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && IsDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    private static SejongTag TagOf(char c, AnalyserModel model) => c switch
    {
        _ when char.IsAsciiLetter(c) => SejongTag.SL,
        _ when model.TryGetSymbol(c, out var tag) => tag,
        >= 'À' and <= 'ɏ' or >= 'Ａ' and <= 'ｚ' or >= 'Ͱ' and <= 'ӿ' => SejongTag.SL,
        >= '㐀' and <= '䶿' or >= '一' and <= '鿿' or >= '豈' and <= '﫿' => SejongTag.SH,
        >= 'ᄀ' and <= 'ᇿ' or >= 'ㄱ' and <= 'ㆎ' => SejongTag.NA,
        _ when Hangul.IsSyllable(c) => SejongTag.NNG,
        _ when char.IsAsciiDigit(c) => SejongTag.SN,
        _ => SejongTag.SW,
    };
}
