using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Translation.English;

/// <summary>The forms of English verbs and nouns: regular spelling rules, and Data/Translation/irregular-*.tsv for the rest.</summary>
internal sealed class EnglishInflection
{
    private readonly FrozenDictionary<string, (string Past, string Participle)> verbs;
    private readonly FrozenDictionary<string, string> plurals;

    public EnglishInflection()
    {
        verbs = Table.Embedded("Translation/irregular-verbs.tsv").Rows
            .ToFrozenDictionary(r => r["base"], r => (r["past"], r["participle"]), StringComparer.Ordinal);
        plurals = Table.Embedded("Translation/irregular-plurals.tsv").Rows
            .ToFrozenDictionary(r => r["singular"], r => r["plural"], StringComparer.Ordinal);
    }

    /// <summary>The past of the first word of a verb, the rest unchanged: carry out -> carried out.</summary>
    public string Past(string verb) => OnFirstWord(verb, w => verbs.TryGetValue(w, out var f) ? f.Past : Regular(w));

    public string Participle(string verb) => OnFirstWord(verb, w => verbs.TryGetValue(w, out var f) ? f.Participle : Regular(w));

    public string Gerund(string verb) => OnFirstWord(verb, GerundOf);

    public static string ThirdPerson(string verb) => OnFirstWord(verb, ThirdPersonOf);

    /// <summary>The plural of the last word of a noun phrase; of the word before "of", "in", "for" when it has one.</summary>
    public string Plural(string noun)
    {
        foreach (var link in (ReadOnlySpan<string>)[" of ", " in ", " for ", " to ", " on ", " at ", " with ", " from ", " by "])
        {
            var at = noun.IndexOf(link, StringComparison.Ordinal);
            if (at > 0)
            {
                return string.Concat(Plural(noun[..at]), noun.AsSpan(at));
            }
        }

        var cut = noun.LastIndexOfAny([' ', '-']) + 1;
        return string.Concat(noun.AsSpan(0, cut), PluralOf(noun[cut..]));
    }

    private static string OnFirstWord(string verb, Func<string, string> form)
    {
        var blank = verb.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? form(verb) : string.Concat(form(verb[..blank]), verb.AsSpan(blank));
    }

    private static string ThirdPersonOf(string word) => word switch
    {
        "be" => "is",
        "have" => "has",
        _ when EndsSibilant(word) || word.EndsWith('o') => word + "es",
        _ when EndsConsonantY(word) => word[..^1] + "ies",
        _ => word + "s",
    };

    private string GerundOf(string word)
    {
        if (word.EndsWith("ie", StringComparison.Ordinal))
        {
            return word[..^2] + "ying";
        }

        if (word.Length > 2 && word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) && !word.EndsWith("oe", StringComparison.Ordinal) && !word.EndsWith("ye", StringComparison.Ordinal))
        {
            return word[..^1] + "ing";
        }

        return (Doubles(word) && !HasUndoubledPast(word) ? word + word[^1] : word) + "ing";
    }

    private static string Regular(string word)
    {
        if (word.EndsWith('e'))
        {
            return word + "d";
        }

        if (EndsConsonantY(word))
        {
            return word[..^1] + "ied";
        }

        return (Doubles(word) ? word + word[^1] : word) + "ed";
    }

    /// <summary>The table says that a verb such as visit keeps its single consonant.</summary>
    private bool HasUndoubledPast(string word) =>
        verbs.TryGetValue(word, out var forms) && string.Equals(forms.Past, word + "ed", StringComparison.Ordinal);

    private string PluralOf(string word)
    {
        if (plurals.TryGetValue(word, out var plural))
        {
            return plural;
        }

        if (EndsSibilant(word))
        {
            return word + "es";
        }

        return EndsConsonantY(word) ? word[..^1] + "ies" : word + "s";
    }

    private static bool EndsSibilant(string word) =>
        word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);

    private static bool EndsConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    /// <summary>One syllable ending consonant-vowel-consonant (stop), or a last stressed syllable such as -mit, -fer, -cur, -pel.</summary>
    private static bool Doubles(string word)
    {
        if (word.Length < 3 || IsVowel(word[^1]) || word[^1] is 'w' or 'x' or 'y' || !IsVowel(word[^2]) || IsVowel(word[^3]))
        {
            return word.Length >= 4 && word[^1] is not ('w' or 'x' or 'y') && !IsVowel(word[^1]) && word[^3] == 'u' && word[^4] == 'q';
        }

        var vowels = word.Count(IsVowel);
        return vowels == 1 || EndsInAny(word, "mit", "fer", "cur", "pel", "bel", "gret", "lot", "ntrol", "xcel", "dmit", "gin", "bet");
    }

    private static bool EndsInAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
