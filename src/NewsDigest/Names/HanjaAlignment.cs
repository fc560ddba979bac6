using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>How the Hangul before a bracket reads the Hanja inside it.</summary>
internal enum HanjaReadingKind
{
    /// <summary>The official Hangul spelling of the Pinyin, to the letter.</summary>
    Transcription,
    /// <summary>A popular spelling of the Pinyin.</summary>
    LooseTranscription,
    /// <summary>The Korean reading of the Hanja.</summary>
    SinoKorean,
    /// <summary>Only table words of both languages meet (국가에너지국, 国家能源局).</summary>
    Words,
}

/// <summary>A stretch of Hangul that reads some Hanja.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Kind">The loosest reading used for any of its characters.</param>
internal readonly record struct HanjaMatch(int Start, HanjaReadingKind Kind);

/// <summary>Finds how much of the Hangul that ends at a place is the reading of given Hanja, character by character from the end.</summary>
internal sealed class HanjaAlignment
{
    private readonly PinyinReadings pinyin;
    private readonly ChineseTranscription transcription;
    private readonly SinoKoreanReadings sinoKorean;
    private readonly FrozenDictionary<string, string[]> words;
    private readonly int longestWord;

    public HanjaAlignment(PinyinReadings pinyin, ChineseTranscription transcription, SinoKoreanReadings sinoKorean, Table hanjaWords)
    {
        this.pinyin = pinyin;
        this.transcription = transcription;
        this.sinoKorean = sinoKorean;
        words = hanjaWords.Rows.ToFrozenDictionary(r => r["hanja"], r => r.List("ko", '|'), StringComparer.Ordinal);
        longestWord = words.Keys.Max(k => k.Length);
    }

    /// <summary>The reading that ends at <paramref name="end"/> and uses up all of <paramref name="hanja"/>; null when there is none.</summary>
    public HanjaMatch? Find(string hanja, string text, int end)
    {
        string[]?[] syllables = pinyin.OfSurname(hanja.Length is 2 or 3 ? hanja[..1] : "") is { Length: 1 } special && pinyin.Of(hanja) is { } plain
            ? [plain, [special[0], .. plain[1..]]]
            : [pinyin.Of(hanja)];
        HanjaMatch? best = null;
        foreach (var read in syllables)
        {
            var found = Back(hanja, hanja.Length, read, text, end, HanjaReadingKind.Transcription);
            if (found is { } match && (best is null || match.Kind < best.Value.Kind))
            {
                best = match;
            }
        }

        return best;
    }

    private HanjaMatch? Back(string hanja, int left, string[]? read, string text, int end, HanjaReadingKind worst)
    {
        if (left == 0)
        {
            return new HanjaMatch(end, worst);
        }

        while (end > 0 && text[end - 1] is ' ' or '·' && left < hanja.Length)
        {
            end--;
        }

        HanjaMatch? best = null;
        Try(Spelt(hanja, left, read, text, end, worst), ref best);
        Try(Sino(hanja, left, read, text, end, worst), ref best);
        for (var length = Math.Min(longestWord, left); length > 0; length--)
        {
            if (words.TryGetValue(hanja.Substring(left - length, length), out var spellings))
            {
                foreach (var ko in spellings.Where(ko => EndsWith(text, end, ko)))
                {
                    // Generic words such as 성 and 시 say nothing against an exact transcription of the rest.
                    var kind = left == length ? Max(worst, HanjaReadingKind.Words) : worst;
                    Try(Back(hanja, left - length, read, text, end - ko.Length, kind), ref best);
                }
            }
        }

        if (best is null && left == hanja.Length && left > 1 && hanja[^1] is '市' or '省' or '县' or '縣' or '区' or '區')
        {
            return Back(hanja, left - 1, read, text, end, worst);
        }

        return best;
    }

    private HanjaMatch? Spelt(string hanja, int left, string[]? read, string text, int end, HanjaReadingKind worst)
    {
        if (read is null || transcription.HangulOf(read[left - 1]) is not { } official || end < official.Length)
        {
            return null;
        }

        var printed = text.Substring(end - official.Length, official.Length);
        if (printed == official)
        {
            return Back(hanja, left - 1, read, text, end - official.Length, worst);
        }

        return ChineseTranscription.Fold(printed) == ChineseTranscription.Fold(official)
            ? Back(hanja, left - 1, read, text, end - official.Length, Max(worst, HanjaReadingKind.LooseTranscription))
            : null;
    }

    private HanjaMatch? Sino(string hanja, int left, string[]? read, string text, int end, HanjaReadingKind worst) =>
        end > 0 && sinoKorean.Reads(hanja[left - 1], text[end - 1])
            ? Back(hanja, left - 1, read, text, end - 1, Max(worst, HanjaReadingKind.SinoKorean))
            : null;

    private static void Try(HanjaMatch? found, ref HanjaMatch? best)
    {
        if (found is { } match && (best is null || match.Kind < best.Value.Kind))
        {
            best = found;
        }
    }

    private static bool EndsWith(string text, int end, string word) => end >= word.Length && text.AsSpan(end - word.Length, word.Length).SequenceEqual(word);

    private static HanjaReadingKind Max(HanjaReadingKind a, HanjaReadingKind b) => a > b ? a : b;
}
