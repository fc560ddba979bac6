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
        if (tables.Heads.AtEnd(word) is not { Strength: not "never" } head || tables.Titles.ContainsKey(word) || (text.Length > stem && text[stem] == '(' && HanjaBracket.In(text).Any(b => b.Open == stem)))
        {
            return null;
        }

        var core = word[..^head.Korean.Length];
        if (core.Length == 0 && tables.Gazetteer.Find(word).Length > 0 && head.Order is not ("gov" or "of" or "before"))
        {
            return null;
        }

        if (Extent(text, words, index, word, core, head) is not { } from)
        {
            return null;
        }

        var korean = text[from..stem];
        if (tables.Gazetteer.Find(korean).Length > 0)
        {
            return null;
        }

        var english = tables.English.Compose(korean, head, context.IsChinese || HasChinesePlace(korean), out var isGuess);
        return new NameCandidate
        {
            Sentence = sentence,
            Start = from,
            End = stem,
            Korean = korean,
            English = english,
            Type = head.Type,
            Status = isGuess ? NameStatus.Unconfirmed : NameStatus.Known,
            Country = HasChinesePlace(korean) ? "CN" : "",
            ShortForms = from == start ? [korean] : core.Length >= 4 && head.Strength == "strong" ? [korean, word] : [korean],
        };
    }

    // Where the name starts; null when it is no name.
    private int? Extent(string text, List<(int Start, int End)> words, int index, string word, string core, OrganizationHead head)
    {
        var start = words[index].Start;
        var trigger = Trigger(text, words, index, head);
        if (head.Type == EntityType.Event)
        {
            return EventStart(text, words, index, core, trigger);
        }

        var (nameLength, name) = LeadingName(core);
        switch (head.Strength)
        {
            case "strong" when core.Length >= 2 && !tables.Words.IsCompound(core):
                return nameLength == 0 && trigger is not null && core.Length < 2 ? trigger : start;
            case "strong":
                return trigger ?? (core.Length >= 3 && head.Korean.Length >= 2 && head.Korean is "협회" or "학회" or "연합회" or "재단" or "상공회의소" or "총연맹" && core.Length >= 3 ? start : null);
            case "institute":
                return nameLength > 0 ? start : core.Length >= 4 ? trigger ?? start : trigger is not null && core.Length >= 2 ? trigger : null;
            case "place":
                return nameLength > 0 && (nameLength == core.Length || head.Korean is "역" or "항" or "공항" or "경기장" or "산업단지" or "무역관" or "발전소" || tables.Words.IsCompound(core[nameLength..]))
                    && IsPlaceOrSchool(name, head) ? start : core.Length == 0 && head.Korean.Length > 1 ? trigger : null;
            case "gov":
                return core.Length >= 2 && (nameLength > 0 && core.Length > nameLength + 1 || tables.Words.IsCompound(core)) && (trigger is not null || nameLength > 0) && head.Korean != "부" ? trigger ?? start : null;
            default:
                return nameLength > 0 && name!.Kind != "country" && (nameLength < core.Length ? tables.Words.IsCompound(core[nameLength..]) || core.Length - nameLength > 2 : true) ? start
                    : trigger is not null && (core.Length >= 2 || head.Order is "gov" or "of") ? trigger
                    : core.Length == 0 && head.Type == EntityType.Facility ? UnknownBefore(text, words, index)
                    : null;
        }
    }

    private static bool IsPlaceOrSchool(GazetteerEntry? name, OrganizationHead head) =>
        name!.Type == EntityType.Place && (name.Kind != "country" || head.Korean is "대사관" or "대" or "총영사관") || name.Type == EntityType.Organization && head.Korean is "병원" or "의대";

    // A place or organization in the words before, with no josa between; the words between must be nouns.
    private int? Trigger(string text, List<(int Start, int End)> words, int index, OrganizationHead head)
    {
        for (var i = index - 1; i >= 0 && index - i <= LongestGap; i--)
        {
            if (words[i + 1].Start - words[i].End != 1 || text[words[i].End] != ' ')
            {
                return null;
            }

            var word = text[words[i].Start..words[i].End];
            var known = tables.Gazetteer.Find(word).FirstOrDefault(e => e.Type is EntityType.Place or EntityType.Organization && e.Kind is not "surname");
            if (known is not null && tables.Ambiguous.GetValueOrDefault(word) != "word")
            {
                if (known.Kind is "country" or "region" && head.Order is not "before")
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

    private int? EventStart(string text, List<(int Start, int End)> words, int index, string core, int? trigger)
    {
        int? from = LeadingName(core).Length > 0 || EventStarts.Any(s => core.StartsWith(s, StringComparison.Ordinal) && core.Length > s.Length) ? words[index].Start : trigger;
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
            else if (tables.Gazetteer.Find(word).All(e => e.Type != EntityType.Place) && !tables.Words.IsCompound(word) && !word.All(char.IsAsciiLetterOrDigit))
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

    private (int Length, GazetteerEntry? Entry) LeadingName(string core)
    {
        for (var length = core.Length; length > 1; length--)
        {
            var entry = tables.Gazetteer.Find(core.AsSpan(0, length)).FirstOrDefault(e => e.Type is EntityType.Place or EntityType.Organization && e.Kind != "surname");
            if (entry is not null && tables.Ambiguous.GetValueOrDefault(core[..length]) != "word")
            {
                return (length, entry);
            }
        }

        return (0, null);
    }

    private bool HasChinesePlace(string korean) => LeadingName(korean.Split(' ')[0]) is { Entry.Country: "CN" };

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
