namespace NewsDigest.Translation.English;

/// <summary>Headline English: no articles, no full stop, halves joined by a semicolon; only names and the first word are capitalised.</summary>
internal static class HeadlineStyle
{
    public static string Of(string text)
    {
        var end = text.StartsWith('"') ? text.IndexOf(".\" ", StringComparison.Ordinal) : -1;
        if (end > 0)
        {
            var said = text[1..end];
            said = said.StartsWith("It ", StringComparison.Ordinal) ? char.ToUpperInvariant(said[3]) + said[4..] : said;
            return "\"" + said + "\": " + Halves(text[(end + 3)..]);
        }

        return Halves(text);
    }

    private static string Halves(string text)
    {
        var halves = Orthography.Trimmed(text).Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(h => WithoutArticles(h.TrimEnd('.')))
            .Where(h => h.Length > 0)
            .ToArray();
        for (var i = 1; i < halves.Length; i++)
        {
            halves[i] = LowerFirst(halves[i]);
        }

        return Orthography.Sentence(string.Join("; ", halves), isFragment: true);
    }

    private static string WithoutArticles(string half)
    {
        var words = half.Split(' ');
        var isQuoted = false;
        var kept = new List<string>(words.Length);
        foreach (var word in words)
        {
            isQuoted ^= word.Count(c => c == '"') % 2 == 1;
            if (isQuoted || word is not ("the" or "The" or "a" or "A" or "an" or "An") )
            {
                kept.Add(word);
            }
        }

        if (kept.Count > 1 && kept[0] is "It" or "it")
        {
            kept.RemoveAt(0);
        }

        return string.Join(' ', kept);
    }

    /// <summary>A half that begins with an ordinary word and not a name; sentences were capitalised one by one.</summary>
    private static string LowerFirst(string half) =>
        half.Length > 1 && char.IsAsciiLetterUpper(half[0]) && char.IsAsciiLetterLower(half[1]) && !half[1..].Split(' ')[0].Any(char.IsAsciiLetterUpper) && IsOrdinary(half)
            ? char.ToLowerInvariant(half[0]) + half[1..]
            : half;

    private static bool IsOrdinary(string half)
    {
        var first = half.Split(' ')[0];
        return first is "In" or "On" or "At" or "By" or "More" or "Last" or "This" or "Next" or "Demand" or "Exports" or "Imports" or "Prices" or "Government" or "Company" or "Sales";
    }
}
