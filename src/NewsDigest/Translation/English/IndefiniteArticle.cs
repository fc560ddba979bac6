namespace NewsDigest.Translation.English;

/// <summary>a or an by the sound of the next word.</summary>
internal static class IndefiniteArticle
{
    private static readonly System.Buffers.SearchValues<char> InitialismLetters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ.");

    public static string For(string words)
    {
        var start = words.AsSpan().TrimStart(" \"'([");
        if (start.IsEmpty)
        {
            return "a";
        }

        var word = start[..(start.IndexOf(' ') is var blank and >= 0 ? blank : start.Length)];
        return BeginsWithVowelSound(word) ? "an" : "a";
    }

    private static bool BeginsWithVowelSound(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return word[0] == '8' || word.StartsWith("11", StringComparison.Ordinal) || word.StartsWith("18", StringComparison.Ordinal);
        }

        if (IsInitialism(word))
        {
            return "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal);
        }

        foreach (var consonantal in (ReadOnlySpan<string>)["uni", "use", "usu", "eu", "one", "once", "ubi", "uti"])
        {
            if (word.StartsWith(consonantal, StringComparison.OrdinalIgnoreCase))
            {
                return word.StartsWith("unin", StringComparison.OrdinalIgnoreCase) || word.StartsWith("unim", StringComparison.OrdinalIgnoreCase);
            }
        }

        foreach (var silent in (ReadOnlySpan<string>)["hour", "honor", "honest", "heir"])
        {
            if (word.StartsWith(silent, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return "aeiouAEIOU".Contains(word[0], StringComparison.Ordinal);
    }

    private static bool IsInitialism(ReadOnlySpan<char> word) => word.Length is > 1 and < 7 && char.IsAsciiLetterUpper(word[0]) && !word.ContainsAnyExcept(InitialismLetters);
}
