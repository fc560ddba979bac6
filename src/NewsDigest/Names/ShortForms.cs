using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Later mentions of what the article has named in full: 시징테크, 과기부, 레이 회장, 장 교수.</summary>
internal sealed class ShortForms
{
    private readonly NameTables tables;
    private readonly Dictionary<string, NameCandidate> spellings = new(StringComparer.Ordinal);
    private readonly List<(string Surname, NameCandidate Person)> surnames = [];

    public ShortForms(NameTables tables, IEnumerable<NameCandidate> named, IReadOnlyList<string> texts)
    {
        this.tables = tables;
        foreach (var candidate in named.OrderBy(c => c.Sentence).ThenBy(c => c.Start))
        {
            var defined = candidate.Type is EntityType.Organization or EntityType.Facility or EntityType.Product ? DefinedAbbreviations.After(texts[candidate.Sentence], candidate.End) : [];
            foreach (var form in candidate.ShortForms.Where(f => f.Length > 1 && !tables.Words.IsNoun(f)).Concat(defined))
            {
                spellings.TryAdd(form, candidate);
            }

            if (candidate.Type == EntityType.Person && candidate.Kind is not ("surname" or "other"))
            {
                surnames.AddRange(Families(candidate).Select(f => (f, candidate)));
                Parts(candidate);
            }
        }

        ForgetParents();
    }

    // A foreign person comes back under the first or the last of the names.
    private void Parts(NameCandidate person)
    {
        if (person.Country == "JP" || !person.Korean.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var part in person.Korean.Split(' ').Where(p => p.Length > 2 && !tables.Words.IsNoun(p) && tables.Gazetteer.Find(p).All(e => e.Type != EntityType.Place)))
        {
            // The candidate may itself stand there already, as one name alone.
            if (!spellings.TryGetValue(part, out var other) || other.Korean == part && other.Type == EntityType.Person)
            {
                spellings[part] = person;
            }
        }
    }

    /// <summary>Whether the candidate is a make or a body that has the name of a person of the article (페라리 after 루치아 페라리).</summary>
    public bool IsPartOfPerson(NameCandidate candidate) =>
        candidate.Type is EntityType.Organization or EntityType.Product && spellings.TryGetValue(candidate.Korean, out var person) && person.Type == EntityType.Person && person.Korean != candidate.Korean;

    /// <summary>The person of the article whom a surname or one of several names alone means; null when none.</summary>
    public NameCandidate? WithSurname(NameCandidate candidate)
    {
        if (candidate.Type != EntityType.Person || candidate.Hanja is not null)
        {
            return null;
        }

        if (candidate.Korean.Length > 1)
        {
            return spellings.TryGetValue(candidate.Korean, out var full) && full.Type == EntityType.Person && full.Korean.Length > candidate.Korean.Length
                ? Again(full, candidate.Sentence, candidate.Start, candidate.End, candidate.Korean) : null;
        }

        var (_, person) = surnames.LastOrDefault(s => s.Surname == candidate.Korean && s.Person.Korean.Length > 1 && s.Person.Sentence <= candidate.Sentence);
        return person is null ? null : Again(person, candidate.Sentence, candidate.Start, candidate.End, candidate.Korean);
    }

    private void ForgetParents()
    {
        foreach (var form in spellings.Where(s => IsParentAndShortForm(s.Value)).Select(s => s.Key).ToList())
        {
            spellings.Remove(form);
        }
    }

    /// <summary>Whether the candidate is only a body's name before a short form that the article defines (과기부 횃불센터).</summary>
    public bool IsParentAndShortForm(NameCandidate candidate) =>
        candidate.Korean.LastIndexOf(' ') is var blank and > 0 && spellings.TryGetValue(candidate.Korean[(blank + 1)..], out var named)
        && named.Korean != candidate.Korean && named.Sentence != candidate.Sentence;

    /// <summary>The mentions of a sentence.</summary>
    public IEnumerable<NameCandidate> Find(int sentence, string text)
    {
        foreach (var (form, named) in spellings)
        {
            for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
            {
                if (IsWholeName(text, at, at + form.Length, named.Type))
                {
                    yield return Again(named, sentence, at, at + form.Length, form);
                }
            }
        }

        foreach (var (surname, person) in surnames)
        {
            for (var at = text.IndexOf(surname + " ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(surname + " ", at + 1, StringComparison.Ordinal))
            {
                var end = at + surname.Length;
                if ((at == 0 || !Hangul.IsSyllable(text[at - 1])) && IsTitle(text, end + 1) && sentence >= person.Sentence)
                {
                    yield return Again(person, sentence, at, end, surname);
                }
            }
        }
    }

    private bool IsWholeName(string text, int start, int end, EntityType type)
    {
        var isLatin = char.IsAsciiLetterOrDigit(text[start]);
        var before = start == 0 ? ' ' : text[start - 1];
        return !(Hangul.IsSyllable(before) || (isLatin && char.IsAsciiLetterOrDigit(before)))
            && (end == text.Length || (char.IsAsciiLetterOrDigit(text[end - 1]) ? !char.IsAsciiLetterOrDigit(text[end]) : tables.Edges.NameMayEnd(text, end, type)));
    }

    private bool IsTitle(string text, int start)
    {
        var end = WordEdges.RunEnd(text, start);
        foreach (var stem in tables.Edges.StemEnds(text, start, end))
        {
            if (stem > start && (tables.Titles.ContainsKey(text[start..stem]) || (stem - start > 2 && tables.TitleAtEnd(text.AsSpan(start, stem - start)) > 1)))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<string> Families(NameCandidate person)
    {
        var korean = person.Korean;
        var blank = korean.LastIndexOf(' ');
        if (blank > 0)
        {
            yield return person.Country == "JP" ? korean[..korean.IndexOf(' ', StringComparison.Ordinal)] : korean[(blank + 1)..];
            yield break;
        }

        if (person.Hanja is { } hanja && tables.Pinyin.OfSurname(hanja[..Math.Max(1, tables.Chinese.SurnameLength(hanja))]) is { } read)
        {
            var spelt = string.Concat(read.Select(tables.Transcription.HangulOf));
            if (korean.StartsWith(spelt, StringComparison.Ordinal))
            {
                yield return spelt;
            }
        }

        if (tables.Korean.Split(korean) is { } name)
        {
            yield return name.Surname;
        }
    }

    private static NameCandidate Again(NameCandidate named, int sentence, int start, int end, string form) =>
        named with { Sentence = sentence, Start = start, End = end, Korean = form, Hanja = null };
}
