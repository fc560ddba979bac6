using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>The English of names that only the learnt tagger knows; unconfirmed unless the gazetteer has them.</summary>
internal sealed class LearntNameEnglish(NameTables tables)
{
    /// <summary>The candidate of a tagged span.</summary>
    public NameCandidate Build(int sentence, string text, TaggedSpan span, NameContext context)
    {
        var korean = text[span.Start..span.End];
        var known = Known(korean, span.Type);
        IReadOnlyList<string> english = known is not null ? [known.English] : span.Type switch
        {
            EntityType.Person => Person(korean, context),
            EntityType.Place => Place(korean, context),
            _ => [Organization(korean, context)],
        };
        return new NameCandidate
        {
            Sentence = sentence,
            Start = span.Start,
            End = span.End,
            Korean = korean,
            English = english[0],
            Others = [.. english.Skip(1)],
            Type = span.Type,
            Status = known is null ? NameStatus.Unconfirmed : NameStatus.Known,
            Country = known?.Country ?? "",
            // A surname alone is a name only where the weights say so.
            ShortForms = korean.Length > 1 ? [korean] : [],
        };
    }

    private GazetteerEntry? Known(string korean, EntityType type)
    {
        foreach (var entry in tables.Gazetteer.Find(korean))
        {
            if (entry.Type == type || (type == EntityType.Place && entry.Type == EntityType.Facility))
            {
                return entry;
            }
        }

        return null;
    }

    private IReadOnlyList<string> Person(string korean, NameContext context)
    {
        if (!korean.All(c => Hangul.IsSyllable(c) || c is ' ' or '·'))
        {
            return [korean];
        }

        if (korean.Length == 1 && tables.Korean.Surname(korean) is { } surname)
        {
            return [surname];
        }

        var people = context.IsChinese && korean.Length is > 1 and < 6 ? tables.Chinese.PeopleFromHangul(korean) : [];
        if (people.Count > 0)
        {
            return people;
        }

        return tables.Korean.CanBe(korean) || (korean.Length == 3 && tables.Korean.Split(korean) is not null && korean.All(tables.SinoKorean.IsReading)) ? [tables.Korean.English(korean)] : Foreign(korean);
    }

    private List<string> Place(string korean, NameContext context)
    {
        if (korean.Contains(' ', StringComparison.Ordinal) || !korean.All(Hangul.IsSyllable) || tables.English.IsKnown(korean))
        {
            return [tables.English.Phrase(korean, context.IsChinese, out _, context)];
        }

        return korean.All(tables.SinoKorean.IsReading) ? [RevisedRomanization.RomanizeName(korean)] : Foreign(korean);
    }

    private string Organization(string korean, NameContext context) =>
        tables.Words.IsInstitution(korean) ? tables.Words.English(korean)! : tables.Heads.AtEnd(korean) is { } head && head.Korean.Length < korean.Length
            ? tables.English.Compose(korean, head, context.IsChinese, out _, context)
            : tables.English.Phrase(korean, context.IsChinese, out _, context);

    // Each word by itself; the best of all words together, then with one word replaced by its second.
    private List<string> Foreign(string korean)
    {
        string[][] words = [.. korean.Split([' ', '·'], StringSplitOptions.RemoveEmptyEntries).Select(w => tables.Gazetteer.Find(w).FirstOrDefault(e => e.Type == EntityType.Person)?.English is { } known ? [known] : tables.Loanwords.Of(w).ToArray())];
        var first = words.Select(w => w[0]).ToArray();
        var all = new List<string> { string.Join(' ', first) };
        for (var i = 0; i < words.Length && all.Count < 4; i++)
        {
            if (words[i].Length > 1)
            {
                string[] other = [.. first];
                other[i] = words[i][1];
                all.Add(string.Join(' ', other));
            }
        }

        return all;
    }
}
