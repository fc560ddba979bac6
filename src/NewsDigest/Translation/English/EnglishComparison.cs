namespace NewsDigest.Translation.English;

/// <summary>Positive, comparative or superlative.</summary>
internal enum Degree
{
    /// <summary>large.</summary>
    Positive,
    /// <summary>larger.</summary>
    Comparative,
    /// <summary>the largest.</summary>
    Superlative,
}

/// <summary>The comparison of adjectives: -er and -est for short ones, more and most for the rest.</summary>
internal static class EnglishComparison
{
    public static string Of(string adjective, Degree degree) => degree switch
    {
        Degree.Comparative => Irregular(adjective) is var (comparative, _) ? comparative : IsShort(adjective) ? Stem(adjective) + "er" : "more " + adjective,
        Degree.Superlative => "the " + SuperlativeOf(adjective),
        _ => adjective,
    };

    /// <summary>Without article.</summary>
    public static string SuperlativeOf(string adjective) =>
        Irregular(adjective) is var (_, superlative) ? superlative : IsShort(adjective) ? Stem(adjective) + "est" : "most " + adjective;

    private static (string Comparative, string Superlative)? Irregular(string adjective) => adjective switch
    {
        "good" => ("better", "best"),
        "bad" => ("worse", "worst"),
        "many" or "much" => ("more", "most"),
        "few" => ("fewer", "fewest"),
        "little" => ("less", "least"),
        "far" => ("farther", "farthest"),
        _ => null,
    };

    private static bool IsShort(string adjective)
    {
        if (adjective.Contains(' ', StringComparison.Ordinal) || adjective.Length < 2)
        {
            return false;
        }

        var groups = 0;
        var inVowel = false;
        foreach (var c in adjective)
        {
            var vowel = "aeiouy".Contains(c, StringComparison.Ordinal);
            groups += vowel && !inVowel ? 1 : 0;
            inVowel = vowel;
        }

        groups -= adjective.EndsWith('e') && groups > 1 ? 1 : 0;
        return groups == 1 || (groups == 2 && (adjective.EndsWith('y') || adjective.EndsWith("le", StringComparison.Ordinal)));
    }

    private static string Stem(string adjective)
    {
        if (adjective.EndsWith('e'))
        {
            return adjective[..^1];
        }

        if (adjective.EndsWith('y') && adjective.Length > 2)
        {
            return adjective[..^1] + "i";
        }

        var doubles = adjective.Length >= 3 && "bdgmnpt".Contains(adjective[^1], StringComparison.Ordinal) && "aeiou".Contains(adjective[^2], StringComparison.Ordinal) && !"aeiou".Contains(adjective[^3], StringComparison.Ordinal);
        return doubles ? adjective + adjective[^1] : adjective;
    }
}
