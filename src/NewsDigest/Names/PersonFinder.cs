using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>People who are named in Hangul only: a name before a title, with the body they work for between at most.</summary>
internal sealed class PersonFinder(NameTables tables)
{
    private const int LongestOffice = 3;

    // Endings that make a word an adnominal, a josa phrase or an adverb rather than a name.
    private const string NotLast = "은는이가을를의에와과도로된할될던적들고며서면게";

    /// <summary>The people of a sentence.</summary>
    public IEnumerable<NameCandidate> Find(int sentence, string text, NameContext context, IReadOnlyList<NameCandidate> known)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Hangul.IsSyllable(text[i]) || (i > 0 && Hangul.IsSyllable(text[i - 1])))
            {
                continue;
            }

            var end = WordEdges.RunEnd(text, i);
            if (end - i is >= 2 and <= 9 && known.All(k => end <= k.Start || k.End <= i || k.Kind is "surname" or "other") && At(sentence, text, i, end, context, known) is { } found)
            {
                yield return found;
                i = found.End;
            }
        }
    }

    /// <summary>Whether a title follows, right after a blank or after the name of an office.</summary>
    public static bool TitleFollows(NameTables tables, string text, int after)
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
                        return true;
                    }
                }
            }

            if (end == start || tables.Edges.StemEnds(text, start, end).Skip(1).Any(stem => tables.Words.IsNoun(text[start..stem])) && !tables.Words.IsCompound(text.AsSpan()[start..end]) && tables.Gazetteer.Find(text.AsSpan(start, end - start)).Length == 0)
            {
                return false;
            }

            i = end;
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

    private NameCandidate? At(int sentence, string text, int start, int end, NameContext context, IReadOnlyList<NameCandidate> known)
    {
        var word = text[start..end];
        if (IsKorean(word) || (context.Has("CN") && IsChinese(word)))
        {
            if (TitleFollows(tables, text, end) || IsBeforeAge(text, end))
            {
                return East(sentence, text, start, end, word, context, known);
            }

            // 홍길동씨는: the title is joined to the name.
            return null;
        }

        if (word.Length >= 3 && word[^1] == '씨' && IsKorean(word[..^1]))
        {
            return East(sentence, text, start, end - 1, word[..^1], context, known);
        }

        foreach (var stem in tables.Edges.StemEnds(text, start, end))
        {
            var core = text[start..stem];
            if (core.Length > 4 && tables.TitleAtEnd(core) is > 1 and var title && core.Length - title is 3 && IsKorean(core[..^title]) && !tables.Words.IsCompound(core))
            {
                return East(sentence, text, start, start + core.Length - title, core[..^title], context, known);
            }
        }

        return West(sentence, text, start, end);
    }

    private bool IsKorean(string word) =>
        word.Length is 3 or 4 && tables.Korean.CanBe(word) && !IsWord(word);

    private bool IsChinese(string word) =>
        word.Length is >= 2 and <= 6 && ((word.Length == 3 && tables.Chinese.CanBeReadPerson(word)) || tables.Chinese.CanBeTranscribedPerson(word)) && !IsWord(word);

    private bool IsWord(string word) =>
        tables.Words.IsCompound(word) || tables.TitleAtEnd(word) > 1 || tables.Ambiguous.GetValueOrDefault(word) == "word"
        || tables.Gazetteer.Find(word).Any(e => e.Type != EntityType.Person)
        || (NotLast.Contains(word[^1], StringComparison.Ordinal) && (tables.Words.IsNoun(word[..^1]) || tables.Words.IsStem(word[..^1])))
        || (word[^1] is '한' or '해' or '인' or '된' && word.Length > 2 && (tables.Words.IsNoun(word[..^1]) || tables.Words.IsStem(word[..^1] + "하")))
        || (word.Length > 3 && tables.Words.IsNoun(word[..^2]) && !tables.Korean.IsSurname(word[..1]))
        || tables.Words.IsStem(word) || tables.Words.IsStem(word[..^1]);

    private NameCandidate East(int sentence, string text, int start, int end, string word, NameContext context, IReadOnlyList<NameCandidate> known)
    {
        // The body that stands nearest decides between 한설송 of Harbin and 한지수 of Seoul.
        var office = known.Where(k => k.Sentence == sentence && k.Country.Length > 0 && (k.End <= start && start - k.End < 12 || k.Start >= end && k.Start - end < 3))
            .OrderBy(k => k.End <= start ? start - k.End : k.Start - end).FirstOrDefault();
        var isChinese = (office?.Country ?? (context.IsChinese ? "CN" : "KR")) == "CN" || !tables.Korean.CanBe(word);
        var people = isChinese ? tables.Chinese.PeopleFromHangul(word) : [];
        var english = people.Count > 0 ? people[0] : tables.Korean.English(word);
        return Person(sentence, text, start, end, english, people.Count > 0 ? [.. people.Skip(1)] : [], people.Count > 0 ? "CN" : "KR");
    }

    // One to three loan words before a title, one of which is a known first or family name or plainly foreign.
    private NameCandidate? West(int sentence, string text, int start, int end)
    {
        var parts = new List<(int Start, int End)>();
        for (var (s, e) = (start, end); parts.Count < 3 && IsForeign(text[s..e]);)
        {
            parts.Add((s, e));
            if (e + 1 >= text.Length || text[e] is not (' ' or '·') || !Hangul.IsSyllable(text[e + 1]))
            {
                break;
            }

            (s, e) = (e + 1, WordEdges.RunEnd(text, e + 1));
        }

        if (parts.Count == 0 || (parts.Count == 1 && !IsFirstOrFamily(text[start..end]) && end - start < 3) || !TitleFollows(tables, text, parts[^1].End))
        {
            return null;
        }

        var names = parts.Select(p => Latin(text[p.Start..p.End]));
        return Person(sentence, text, start, parts[^1].End, string.Join(' ', names), [], "");
    }

    private bool IsForeign(string word)
    {
        // A past-tense ㅆ makes a verb.
        if (word.Any(c => Hangul.Final(c) == 20))
        {
            return false;
        }

        var odd = word.Count(c => !tables.SinoKorean.IsReading(c));
        var isKnown = IsFirstOrFamily(word);
        if (word.Length is < 2 or > 7 || (!isKnown && (odd == 0 || odd * 3 < word.Length || NotLast.Contains(word[^1], StringComparison.Ordinal))) || tables.Words.IsCompound(word) || IsVerbLike(word) || tables.TitleAtEnd(word) > 1 || tables.Gazetteer.Find(word).Any(e => e.Type != EntityType.Person) || tables.Heads.AtEnd(word) is { Strength: "strong" })
        {
            return false;
        }

        return true;
    }

    private bool IsVerbLike(string word)
    {
        for (var length = 1; length < word.Length; length++)
        {
            if (tables.Words.IsStem(word[..length]) || (tables.Words.IsNoun(word[..length]) && length > 1))
            {
                return true;
            }
        }

        return Hangul.Final(word[^1]) is 4 or 8 or 20 && word.Length < 3;
    }

    private bool IsFirstOrFamily(string word) => tables.Gazetteer.Find(word).Any(e => e.Type == EntityType.Person);

    private string Latin(string word) => tables.Gazetteer.Find(word).FirstOrDefault(e => e.Type == EntityType.Person)?.English ?? LoanwordGuess.Latin(word);

    private static bool IsBeforeAge(string text, int end) =>
        end + 3 < text.Length && text[end] == '(' && char.IsAsciiDigit(text[end + 1]) && text.IndexOf(')', end) is var close && close - end is 3 or 4;

    private static NameCandidate Person(int sentence, string text, int start, int end, string english, IReadOnlyList<string> others, string country) => new()
    {
        Sentence = sentence,
        Start = start,
        End = end,
        Korean = text[start..end],
        English = english,
        Type = EntityType.Person,
        Status = NameStatus.Unconfirmed,
        Others = others,
        Country = country,
        ShortForms = [text[start..end]],
    };

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
