namespace NewsDigest.Names;

/// <summary>
/// The English of a policy's title as Chinese and Korean governments write theirs: place, kind of paper, what is to be done and to
/// what (Opinions on Promoting the High-Quality Development of …). Always unconfirmed.
/// </summary>
internal sealed class PolicyTitle(NameTables tables)
{
    // What stands between the subject of a paper and its kind.
    private static readonly string[] Links = ["에 관한", "에 대한", "을 위한", "를 위한", "하기 위한", "기 위한", "을 위하여", "를 위해"];

    private readonly PolicyPhrase phrase = new(tables);

    /// <summary>The kind of paper that a title ends in; null when in none.</summary>
    public static (string Korean, string English, string Order)? Head(NameTables tables, string title)
    {
        foreach (var head in tables.TitleHeads)
        {
            // A short word such as 법 ends a name only when the name is one word.
            if (title.EndsWith(head.Korean, StringComparison.Ordinal) && title.Length > head.Korean.Length && (head.Korean.Length > 1 || !title.Contains(' ', StringComparison.Ordinal)))
            {
                return head;
            }
        }

        return null;
    }

    /// <summary>The candidate of a title that stands at a place.</summary>
    public NameCandidate Build(int sentence, int start, int end, string korean, string? hanja, bool isChinese) => new()
    {
        Sentence = sentence,
        Start = start,
        End = end,
        Korean = korean,
        Hanja = hanja,
        English = English(korean, isChinese),
        Type = EntityType.Work,
        Status = NameStatus.Unconfirmed,
        ShortForms = [korean],
    };

    /// <summary>The title in English.</summary>
    public string English(string korean, bool isChinese)
    {
        if (Head(tables, korean) is not { } head)
        {
            return tables.English.Phrase(korean, isChinese, out _);
        }

        var (place, rest) = Place(korean[..^head.Korean.Length].Trim());
        var isBefore = head.Order == "before";
        var blank = isBefore ? head.English.LastIndexOf(' ') : -1;
        var (kind, joint) = blank > 0 ? (head.English[..blank], head.English[(blank + 1)..]) : (head.English, "for");
        (rest, kind) = PolicyNumber.Read(rest, kind);
        var (subject, isLinked, issuer) = Link(rest);
        (subject, kind) = phrase.Kind(subject, kind);
        kind = issuer.Length > 0 ? kind + " of the " + Issuer(issuer, isChinese) : kind;
        if (place.Length > 0 && kind.StartsWith("Several ", StringComparison.Ordinal))
        {
            (place, kind) = ("", kind + " of " + place);
        }

        // 디지털 경제 발전 계획 is a plan for doing something, 개인정보 보호법 the Act of that name.
        return isBefore || isLinked || (IsPlan(kind) && phrase.IsAct(subject))
            ? Words(place, kind, subject.Length > 0 ? joint : "", phrase.English(subject, isChinese))
            : Words(place, phrase.Attributive(subject, isChinese), kind);
    }

    private static bool IsPlan(string kind) => kind.EndsWith("Plan", StringComparison.Ordinal) || kind.EndsWith("Plans", StringComparison.Ordinal) || kind is "Roadmap" or "Strategy";

    private static string Words(params ReadOnlySpan<string> words)
    {
        var kept = new List<string>();
        foreach (var word in words)
        {
            if (word.Length > 0)
            {
                kept.Add(word);
            }
        }

        return string.Join(' ', kept);
    }

    private (string Place, string Body) Place(string body)
    {
        var blank = body.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 2)
        {
            return ("", body);
        }

        var word = body[blank - 1] == '의' && blank > 3 ? body[..(blank - 1)] : body[..blank];
        var known = tables.Gazetteer.Find(word).FirstOrDefault(e => e.Type == EntityType.Place && e.Kind != "country");
        return known is null ? ("", body) : (known.English.Replace(" Province", "", StringComparison.Ordinal), body[(blank + 1)..]);
    }

    private static (string Subject, bool IsLinked, string Issuer) Link(string rest)
    {
        foreach (var link in Links)
        {
            var at = rest.LastIndexOf(link, StringComparison.Ordinal);
            if (at > 0 && (at + link.Length == rest.Length || rest[at + link.Length] == ' '))
            {
                return (rest[..at].TrimEnd(), true, rest[(at + link.Length)..].Trim());
            }
        }

        return (rest, false, "");
    }

    // 선전시 인민정부 is the Shenzhen Municipal People's Government.
    private string Issuer(string korean, bool isChinese)
    {
        if (tables.Gazetteer.Find(korean) is [var known, ..])
        {
            return known.English;
        }

        return tables.Heads.AtEnd(korean) is { } head ? tables.English.Compose(korean, head, isChinese, out _) : tables.English.Phrase(korean, isChinese, out _);
    }
}
