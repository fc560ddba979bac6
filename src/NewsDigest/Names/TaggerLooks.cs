using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>What the tables say of the looks of an eojeol.</summary>
internal sealed class TaggerLooks(NameTables tables)
{
    /// <summary>A hash of the class of the noun that the eojeol ends in (영화배우가: that of 배우); 0 for none.</summary>
    public int ClassAt(string text, int start, int run)
    {
        if (!Hangul.IsSyllable(text[start]))
        {
            return 0;
        }

        for (var stem = run; stem > start + 1 && stem > run - 3; stem--)
        {
            if (stem < run && !tables.Edges.IsJosa(text, stem, run))
            {
                continue;
            }

            for (var from = start; from <= stem - 2; from++)
            {
                if (tables.Words.ClassOf(text.AsSpan(from, stem - from)) is not 0 and var kind)
                {
                    return kind;
                }
            }
        }

        return 0;
    }

    /// <summary>Common word, Korean name, foreign syllables, title, and whether other letters follow the run, as one number.</summary>
    public int Of(string text, int start, int run, int end)
    {
        if (!Hangul.IsSyllable(text[start]))
        {
            return 1;
        }

        var (odd, common, name, title) = (0, 0, 0, 0);
        for (var i = start; i < run; i++)
        {
            odd += tables.SinoKorean.IsReading(text[i]) ? 0 : 1;
        }

        for (var stem = run; stem > start + 1 && stem > run - 4; stem--)
        {
            if (stem < run && !tables.Edges.IsJosa(text, stem, run))
            {
                continue;
            }

            var word = text.AsSpan(start, stem - start);
            common = common == 0 && tables.Words.IsCompound(word) ? 1 + (stem < run ? 1 : 0) : common;
            name = name == 0 && word.Length is 3 or 4 && tables.Korean.CanBe(word) ? word.Length : name;
            title = title == 0 && tables.TitleAtEnd(word) is > 0 and var length ? (length == word.Length ? 1 : 2) : title;
        }

        return 2 + Math.Min(odd, 3) + (4 * common) + (12 * name) + (60 * title) + (run < end ? 180 : 0);
    }
}
