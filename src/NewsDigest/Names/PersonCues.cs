using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>What around a word says that it names a person: a title after it or before it, an age, a josa of agents.</summary>
internal static class PersonCues
{
    private const int LongestOffice = 3;

    /// <summary>Whether a title follows, right after a blank or after the name of an office.</summary>
    public static bool TitleFollows(NameTables tables, string text, int after) => FollowingTitle(tables, text, after) is not null;

    /// <summary>Where that title stands; null when none does.</summary>
    public static Range? FollowingTitle(NameTables tables, string text, int after)
    {
        for (var (i, word) = (after, 0); i < text.Length && text[i] == ' ' && word <= LongestOffice; word++)
        {
            var start = i + 1;
            var end = WordEnd(text, start);
            var hangul = WordEdges.RunEnd(text, start);
            if (start < hangul || start < end)
            {
                foreach (var stem in tables.Edges.StemEnds(text, start, end))
                {
                    if (tables.TitleAtEnd(text.AsSpan(start, stem - start)) is > 0 and var length && (length > 1 || stem - start == 1) && (stem < end || end == text.Length || text[end] is ',' or '(' or '.' or '\'' or '"' or ')' or ' ' or '·' or '∙'))
                    {
                        return (stem - length)..stem;
                    }
                }
            }

            if (end == start || HasNounBeforeJosa(tables, text, start, end) && !tables.Words.IsCompound(text.AsSpan()[start..end]) && !tables.Gazetteer.Has(text.AsSpan(start, end - start)))
            {
                return null;
            }

            i = end;
        }

        return null;
    }

    /// <summary>Whether the rest of the word is a title (김씨는, 박시장이).</summary>
    public static bool TitleAdjoins(NameTables tables, string text, int after)
    {
        var end = WordEdges.RunEnd(text, after);
        if (end == after)
        {
            return false;
        }

        foreach (var stem in tables.Edges.StemEnds(text, after, end))
        {
            if (stem > after && tables.TitleAtEnd(text.AsSpan(after, stem - after)) == stem - after)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a surname with 모, by which papers hide a given name, ends before 씨, 군, 양 or an age (김모씨, 이모(34)); 0 when none stands there.</summary>
    public static int HiddenNameEnd(NameTables tables, string text, int start, int end)
    {
        var mark = text.IndexOf('모', start, Math.Min(3, end - start));
        return mark > start && tables.Korean.IsSurname(text.AsSpan(start, mark - start))
            && (mark + 1 == end ? IsBeforeAge(text, end) || (end + 1 < text.Length && text[end] == ' ' && IsAddress(text, end + 1)) : IsAddress(text, mark + 1))
            ? mark + 1 : 0;

        bool IsAddress(string letters, int at) => letters[at] is '씨' or '군' or '양' && tables.Edges.OnlyJosaFollows(letters, at + 1);
    }

    /// <summary>Whether a word is a noun of the lexicon and a josa of two syllables or more (때까지): too long an ending for chance.</summary>
    public static bool IsNounWithJosa(NameTables tables, string text, int start, int end)
    {
        foreach (var stem in tables.Edges.StemEnds(text, start, end))
        {
            if (end - stem > 1 && tables.Words.IsNoun(text.AsSpan(start, stem - start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNounBeforeJosa(NameTables tables, string text, int start, int end)
    {
        foreach (var stem in tables.Edges.StemEnds(text, start, end))
        {
            if (stem < end && tables.Words.IsNoun(text.AsSpan(start, stem - start)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word before is a title (주인 탕자오).</summary>
    public static bool TitlePrecedes(NameTables tables, string text, int start)
    {
        if (start < 3 || text[start - 1] != ' ')
        {
            return false;
        }

        var word = text[WordEdges.RunStart(text, start - 1)..(start - 1)];
        return word is "주인" or "남편" or "아내" or "아들" or "딸" or "농민" or "주민" or "직원" or "학생" or "시민" or "사장" || tables.TitleAtEnd(word) > 1;
    }

    /// <summary>Whether what follows is said of people: 은/는/이/가/씨.</summary>
    public static bool ActsAsPerson(string text, int after) =>
        after < text.Length && text[after] is '은' or '는' or '씨' or '이' or '가' && (after + 1 == text.Length || text[after + 1] is ' ' or ',' or '(' || text[after] == '씨');

    /// <summary>Whether an age in brackets follows.</summary>
    public static bool IsBeforeAge(string text, int end) =>
        end + 3 < text.Length && text[end] == '(' && char.IsAsciiDigit(text[end + 1]) && text.IndexOf(')', end) is var close && close - end is 3 or 4;

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (Hangul.IsSyllable(text[end]) || char.IsAsciiLetterOrDigit(text[end])))
        {
            end++;
        }

        return end;
    }
}
