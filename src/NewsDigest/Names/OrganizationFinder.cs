using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Organizations, facilities and events that are built of a name and a head: 산시성 통계국, 하얼빈데이터센터, 세계 5G 대회.</summary>
internal sealed class OrganizationFinder(NameTables tables)
{
    private readonly OrganizationExtent extent = new(tables);

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
        if (tables.Heads.AtEnd(text.AsSpan(start, stem - start)) is not { Strength: not "never" } head)
        {
            return null;
        }

        var word = text[start..stem];
        if (tables.Titles.ContainsKey(word) || (text.Length > stem && text[stem] == '(' && stem + 1 < text.Length && HanjaBracket.IsHanja(text[stem + 1])))
        {
            return null;
        }

        var core = word[..^head.Korean.Length];
        if (core.Length == 0 && tables.Gazetteer.Has(word) && head.Order is not ("gov" or "of" or "before"))
        {
            return null;
        }

        if (extent.Of(text, words, index, core, head, context) is not { } from)
        {
            return null;
        }

        var korean = text[from..stem];
        if (tables.Gazetteer.Has(korean))
        {
            return null;
        }

        if (head.Korean is "회사" or "그룹" && context.IsLearnt(core) && context.Find(core) is { Type: EntityType.Organization } same)
        {
            return Mention(sentence, from, stem, korean, same.English, head, same.Country, NameStatus.Known);
        }

        var english = tables.English.Compose(korean, head, context.IsChinese || OrganizationExtent.HasChinesePlace(korean, context), out var isGuess, context);
        return Mention(sentence, from, stem, korean, english, head, OrganizationExtent.HasChinesePlace(korean, context) ? "CN" : "", isGuess ? NameStatus.Unconfirmed : NameStatus.Known)
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
