using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>Packs the readings of Hanja by character for <see cref="SinoKoreanReadings"/> and <see cref="PinyinReadings"/>.</summary>
internal static class HanjaPack
{
    /// <summary>Set for a character that is written so in China only.</summary>
    public const ushort Simplified = 0x8000;

    /// <summary>Set for a syllable that is a reading.</summary>
    public const ushort Reading = 0x4000;

    /// <summary>The number of a character's readings; 0 when it has none.</summary>
    public const ushort Number = 0x3FFF;

    /// <summary>The pack: for each UTF-16 unit its Korean readings' number and marks, those readings; its Pinyin's number, the syllables.</summary>
    /// <exception cref="TableException">There are too many different readings.</exception>
    public static byte[] Write(Table korean, Table pinyin)
    {
        var (read, said) = (new string[char.MaxValue + 1], new string[char.MaxValue + 1]);
        var marks = new ushort[char.MaxValue + 1];
        foreach (var row in korean.Rows)
        {
            var hangul = row["hangul"];
            marks[hangul[0]] |= Reading;
            foreach (var c in row["hanja"] + row["simplified"])
            {
                read[c] += hangul;
            }

            foreach (var c in row["simplified"])
            {
                marks[c] |= Simplified;
            }
        }

        foreach (var row in pinyin.Rows)
        {
            foreach (var c in row["hanja"])
            {
                said[c] = row["pinyin"];
            }
        }

        var (koreans, syllables) = (Different(read), Different(said));
        return new PackWriter()
            .Add<ushort>([.. read.Select((r, c) => (ushort)(marks[c] | NumberOf(koreans, r)))])
            .Add<char>(string.Join('\n', koreans))
            .Add<ushort>([.. said.Select(s => (ushort)NumberOf(syllables, s))])
            .Add<char>(string.Join('\n', syllables))
            .ToBytes();
    }

    // The first is for none.
    private static string[] Different(string?[] texts)
    {
        string[] different = ["", .. texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return different.Length <= Number ? different : throw new TableException($"{different.Length} different readings are more than a pack holds.");
    }

    private static int NumberOf(string[] different, string? text) => text is null ? 0 : Array.BinarySearch(different, text, StringComparer.Ordinal);
}
