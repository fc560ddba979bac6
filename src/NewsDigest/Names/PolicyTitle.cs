namespace NewsDigest.Names;

/// <summary>The English of a policy's title: the kind of paper first or last, the rest word by word, always unconfirmed.</summary>
internal static class PolicyTitle
{
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
    public static NameCandidate Build(NameTables tables, int sentence, int start, int end, string korean, string? hanja, bool isChinese) => new()
    {
        Sentence = sentence,
        Start = start,
        End = end,
        Korean = korean,
        Hanja = hanja,
        English = English(tables, korean, isChinese),
        Type = EntityType.Work,
        Status = NameStatus.Unconfirmed,
        ShortForms = [korean],
    };

    private static string English(NameTables tables, string korean, bool isChinese)
    {
        var head = Head(tables, korean);
        var body = (head is null ? korean : korean[..^head.Value.Korean.Length]).Trim();
        var words = new List<string>();
        foreach (var word in body.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = WordEdges.RunEnd(word, 0) == word.Length ? word.Length : 0;
            var bare = end == 0 ? word : tables.Edges.StemEnds(word, 0, end).Select(stem => word[..stem]).FirstOrDefault(tables.English.IsKnown) ?? word;

            if (bare is "및" or "와" or "과")
            {
                words.Add("and");
            }
            else if (bare is not ("관한" or "위한" or "대한" or "에" or "위하여" or "위해"))
            {
                words.Add(tables.English.Phrase(bare, isChinese, out _));
            }
        }

        var text = string.Join(' ', words);
        return head is null ? text : head.Value.Order == "before" ? $"{head.Value.English} {text}" : $"{text} {head.Value.English}";
    }
}
