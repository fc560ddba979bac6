using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>People who are named in Hangul only: a name before a title, with the body they work for between at most.</summary>
internal sealed class PersonFinder(NameTables tables)
{
    // Endings that make a word an adnominal, a josa phrase or an adverb rather than a name.
    internal const string NotLast = "은는이가을를의에와과도로된할될던적들고며서면게";

    private readonly ForeignPeople foreign = new(tables);

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
            if (end - i is >= 2 and <= 9 && IsFree(known, i, end) && At(sentence, text, i, end, context, known) is { } found)
            {
                yield return found;
                i = found.End;
            }
        }
    }

    private static bool IsFree(IReadOnlyList<NameCandidate> known, int start, int end)
    {
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i].Start < end && start < known[i].End && known[i].Kind is not ("surname" or "other"))
            {
                return false;
            }
        }

        return true;
    }

    private NameCandidate? At(int sentence, string text, int start, int end, NameContext context, IReadOnlyList<NameCandidate> known)
    {
        if (PersonCues.HiddenNameEnd(tables, text, start, end) is > 0 and var hidden)
        {
            return Person(sentence, text, start, hidden, tables.Korean.Surname(text[start..(hidden - 1)])!, [], "KR");
        }

        if (PersonCues.IsNounWithJosa(tables, text, start, end))
        {
            return null;
        }

        var word = text.AsSpan(start, end - start);
        var isKorean = IsKorean(word);
        if ((isKorean || (context.Has("CN") && IsChinese(word))) && (PersonCues.TitleFollows(tables, text, end) || PersonCues.IsBeforeAge(text, end)))
        {
            return East(sentence, text, start, end, text[start..end], context, known);
        }

        if (isKorean)
        {
            return null;
        }

        // 홍길동씨는: the title is joined to the name.
        if (word.Length >= 3 && word[^1] == '씨' && IsKorean(word[..^1]))
        {
            return East(sentence, text, start, end - 1, text[start..(end - 1)], context, known);
        }

        foreach (var stem in tables.Edges.StemEnds(text, start, end))
        {
            var core = text.AsSpan(start, stem - start);
            if (core.Length > 4 && tables.TitleAtEnd(core) is > 1 and var title && core.Length - title is 3 && IsKorean(core[..^title]) && !tables.Words.IsCompound(core))
            {
                return East(sentence, text, start, start + core.Length - title, core[..^title].ToString(), context, known);
            }
        }

        return foreign.At(text, start, end, known) is { } found ? Person(sentence, text, start, found.End, found.English, [], "") : null;
    }

    private bool IsKorean(ReadOnlySpan<char> word) =>
        word.Length is 3 or 4 && tables.Korean.CanBe(word) && !IsWord(word);

    private bool IsChinese(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 6 && word.ToString() is var hangul && ((word.Length == 3 && tables.Chinese.CanBeReadPerson(hangul)) || tables.Chinese.CanBeTranscribedPerson(hangul)) && !IsWord(word);

    private bool IsWord(ReadOnlySpan<char> word) =>
        tables.Words.IsCompound(word) || tables.TitleAtEnd(word) > 1 || tables.IsCommonWord(word)
        || foreign.IsOtherThing(word)
        || (NotLast.Contains(word[^1], StringComparison.Ordinal) && (tables.Words.IsNoun(word[..^1]) || tables.Words.IsStem(word[..^1])))
        || (word[^1] is '한' or '해' or '인' or '된' && word.Length > 2 && (tables.Words.IsNoun(word[..^1]) || tables.Words.IsStem(word[..^1].ToString() + "하")))
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
}
