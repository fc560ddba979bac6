using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Organizations, facilities and events that are built of a name and a head: 산시성 통계국, 하얼빈데이터센터, 세계 5G 대회.</summary>
internal sealed class OrganizationFinder(NameTables tables)
{
    private const int LongestGap = 3;

    private static readonly string[] EventStarts = ["세계", "국제", "글로벌", "아시아", "전국", "중국", "동계", "하계"];

    /// <summary>The names of a sentence.</summary>
    public IEnumerable<NameCandidate> Find(int sentence, string text, NameContext context)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = words[i];
            foreach (var stem in tables.Edges.StemEnds(text, start, end))
            {
                if (At(sentence, text, words, i, stem, context) is { } found)
                {
                    yield return found;
                    break;
                }
            }
        }
    }

    private NameCandidate? At(int sentence, string text, List<(int Start, int End)> words, int index, int stem, NameContext context)
    {
        var start = words[index].Start;
        var word = text[start..stem];
        if (tables.Heads.AtEnd(word) is not { Strength: not "never" } head || tables.Titles.ContainsKey(word) || (text.Length > stem && text[stem] == '(' && stem + 1 < text.Length && HanjaBracket.IsHanja(text[stem + 1])))
        {
            return null;
        }

        var core = word[..^head.Korean.Length];
        if (core.Length == 0 && tables.Gazetteer.Find(word).Length > 0 && head.Order is not ("gov" or "of" or "before"))
        {
            return null;
        }

        if (Extent(text, words, index, core, head, context) is not { } from)
        {
            return null;
        }

        var korean = text[from..stem];
        if (tables.Gazetteer.Find(korean).Length > 0)
        {
            return null;
        }

        if (head.Korean is "회사" or "그룹" && context.IsLearnt(core) && context.Find(core) is { Type: EntityType.Organization } same)
        {
            return Mention(sentence, from, stem, korean, same.English, head, same.Country, NameStatus.Known);
        }

        var english = tables.English.Compose(korean, head, context.IsChinese || HasChinesePlace(korean, context), out var isGuess, context);
        return Mention(sentence, from, stem, korean, english, head, HasChinesePlace(korean, context) ? "CN" : "", isGuess ? NameStatus.Unconfirmed : NameStatus.Known)
            with { ShortForms = from != start && core.Length >= 4 && head.Strength == "strong" ? [korean, word] : [korean] };
    }

    private static NameCandidate Mention(int sentence, int start, int end, string korean, string english, OrganizationHead head, string country, NameStatus status) => new()
    {
        Sentence = sentence,
        Start = start,
        End = end,
        Korean = korean,
        English = english,
        Type = head.Type,
        Status = status,
        Country = country,
        ShortForms = [korean],
    };

    // Where the name starts; null when it is no name.
    private int? Extent(string text, List<(int Start, int End)> words, int index, string core, OrganizationHead head, NameContext context)
    {
        var start = words[index].Start;
        var trigger = Trigger(text, words, index, head, context);
        if (head.Type == EntityType.Event)
        {
            return EventStart(text, words, index, core, trigger, context);
        }

        var (nameLength, name) = LeadingName(core, context);
        switch (head.Strength)
        {
            case "strong" when core.Length >= 2 && (nameLength > 0 || !tables.Words.IsCompound(core)):
                return trigger is not null && trigger == (index > 0 ? words[index - 1].Start : -1) && IsPublicBody(head) ? trigger : WithParent(text, words, index, head, context);
            case "brand":
                return core.Length >= 2 && (nameLength > 0 || !tables.English.IsOrganizationWord(core)) && !tables.Words.IsNoun(core + head.Korean) ? start : null;
            case "fused":
                return nameLength > 0 && nameLength == core.Length && (name!.Kind != "country" || head.Korean is "석유" or "전력" or "철도" or "항공") ? start : null;
            case "line":
                return trigger ?? (nameLength > 0 ? start : UnknownBefore(text, words, index));
            case "strong":
                return trigger ?? (core.Length >= 3 && head.Korean.Length >= 2 && head.Korean is "협회" or "학회" or "연합회" or "재단" or "상공회의소" or "총연맹" && core.Length >= 3 ? start : null);
            case "institute":
                return nameLength > 0 ? WithParent(text, words, index, head, context) : core.Length >= 4 ? trigger ?? start : trigger is not null && core.Length >= 2 ? trigger : null;
            case "place":
                return nameLength > 0 && (nameLength == core.Length || head.Korean is "역" or "항" or "공항" or "경기장" or "산업단지" or "무역관" or "발전소" || tables.Words.IsCompound(core.AsSpan()[nameLength..]))
                    && IsPlaceOrSchool(name, head) ? WithParent(text, words, index, head, context) : core.Length == 0 && head.Korean.Length > 1 && head.Type == EntityType.Organization ? trigger : null;
            case "gov" when core.Length < 2:
                return null;
            case "gov":
                return core.Length >= 2 && (nameLength > 0 && core.Length > nameLength + 1 || tables.Words.IsCompound(core)) && (trigger is not null || nameLength > 0) && head.Korean != "부" ? trigger ?? start : null;
            default:
                return nameLength > 0 && name!.Kind != "country" && (nameLength < core.Length ? tables.Words.IsCompound(core.AsSpan()[nameLength..]) || core.Length - nameLength > 2 : true) ? start
                    : trigger is not null && (core.Length >= 2 || head.Order is "gov" or "of") ? trigger
                    : core.Length == 0 && head.Type == EntityType.Facility ? UnknownBefore(text, words, index)
                    : null;
        }
    }

    // 헤이롱쟝성 IoT산업협회 belongs to the province; a company in a city does not have the city in its name.
    private static bool IsPublicBody(OrganizationHead head) =>
        head.Korean is "협회" or "산업협회" or "학회" or "연합회" or "재단" or "상공회의소" or "연구소" or "진흥원" or "유한회사" or "대학병원" || head.Order == "gov";

    // KOTRA 시안무역관: an organization right before an institute of its own belongs to the name.
    private static int WithParent(string text, List<(int Start, int End)> words, int index, OrganizationHead head, NameContext context)
    {
        var start = words[index].Start;
        if (head.Korean is not ("무역관" or "연구소" or "연구원" or "연구센터" or "실험실" or "대학원" or "병원" or "의대" or "학원" or "지사") || index == 0 || start - words[index - 1].End != 1 || text[start - 1] != ' ')
        {
            return start;
        }

        var (from, to) = words[index - 1];
        return context.Find(text[from..to]) is { Type: EntityType.Organization } ? from : start;
    }

    private static bool IsPlaceOrSchool(GazetteerEntry? name, OrganizationHead head) =>
        name!.Type == EntityType.Place && (name.Kind != "country" || head.Korean is "대사관" or "대" or "총영사관") || name.Type == EntityType.Organization && head.Korean is "병원" or "의대";

    // A place or organization in the words before, with no josa between; the words between must be nouns.
    private int? Trigger(string text, List<(int Start, int End)> words, int index, OrganizationHead head, NameContext context)
    {
        var start = words[index].Start;
        for (var i = index - 1; i >= 0 && index - i <= LongestGap; i--)
        {
            if (words[i + 1].Start - words[i].End != 1 || text[words[i].End] != ' ')
            {
                return i == index - 1 && IsBracketedAbbreviation(text, words, i, start) && context.Find(text[words[i - 1].Start..words[i - 1].End]) is { Type: EntityType.Organization } ? start : null;
            }

            var word = text[words[i].Start..words[i].End];
            var known = context.Find(word);
            if (known is not null)
            {
                if ((known.Kind is "country" || (known.Kind is "region" && known.Country.Length == 0)) && head.Order is not "before")
                {
                    return null;
                }

                return known.Type == EntityType.Place || i == index - 1 ? words[i].Start : null;
            }

            var isOrdinal = word[0] == '제' && word.Any(char.IsAsciiDigit);
            if (head.Strength is "place" || !(isOrdinal || tables.Words.IsCompound(word) || tables.Heads.AtEnd(word)?.Korean == word || word.All(char.IsAsciiLetterOrDigit)))
            {
                return null;
            }
        }

        return null;
    }

    // 과학기술부(과기부) 횃불…센터: the body that stands before is followed by its short name.
    private static bool IsBracketedAbbreviation(string text, List<(int Start, int End)> words, int i, int start) =>
        i > 0 && start - words[i].End == 2 && text[words[i].End] == ')' && words[i].Start - words[i - 1].End == 1 && text[words[i].Start - 1] == '(';

    private int? EventStart(string text, List<(int Start, int End)> words, int index, string core, int? trigger, NameContext context)
    {
        int? from = LeadingName(core, context).Length > 0 || EventStarts.Any(s => core.StartsWith(s, StringComparison.Ordinal) && core.Length > s.Length) ? words[index].Start : trigger;
        for (var i = index - 1; i >= 0 && index - i <= LongestGap; i--)
        {
            if (words[i + 1].Start - words[i].End != 1 || text[words[i].End] != ' ')
            {
                break;
            }

            var word = text[words[i].Start..words[i].End];
            if (EventStarts.Contains(word, StringComparer.Ordinal) || (word.Length == 4 && word.All(char.IsAsciiDigit)) || (word[0] == '제' && word.EndsWith('회')))
            {
                from = words[i].Start;
            }
            else if (context.Find(word) is not { Type: EntityType.Place } && !tables.Words.IsCompound(word) && !word.All(char.IsAsciiLetterOrDigit))
            {
                break;
            }
        }

        return from;
    }

    // 염가강 농장: a word that nothing knows before a facility.
    private int? UnknownBefore(string text, List<(int Start, int End)> words, int index)
    {
        if (index == 0 || words[index].Start - words[index - 1].End != 1)
        {
            return null;
        }

        var (start, end) = words[index - 1];
        var word = text[start..end];
        var isRoad = word.All(char.IsAsciiLetterOrDigit) && word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter);
        var isUnknown = word.Length is 3 or 4 && word.All(tables.SinoKorean.IsReading) && !tables.Words.IsCompound(word)
            && !"은는이가을를의에와과도로한된할될인던적들고며서면지게여해만"[..].Contains(word[^1], StringComparison.Ordinal);
        return isRoad || isUnknown ? start : null;
    }

    private static (int Length, GazetteerEntry? Entry) LeadingName(string core, NameContext context)
    {
        for (var length = core.Length; length > 1; length--)
        {
            if (context.Find(core[..length]) is { } entry)
            {
                return (length, entry);
            }
        }

        return (0, null);
    }

    private static bool HasChinesePlace(string korean, NameContext context) => LeadingName(korean.Split(' ')[0], context) is { Entry.Country: "CN" };

    // Runs of Hangul, Latin letters and digits.
    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordUnit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsWordUnit(text[i]))
            {
                i++;
            }

            words.Add((start, i));
        }

        return words;
    }

    private static bool IsWordUnit(char c) => Hangul.IsSyllable(c) || char.IsAsciiLetterOrDigit(c);
}
