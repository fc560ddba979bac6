using System.Text;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>
/// The Revised Romanization of Korean (국어의 로마자 표기법, 2000) with its sound changes between syllables. Pure and safe for many threads.
/// </summary>
public static class RevisedRomanization
{
    private const int Ieung = 11;
    private const int Hieut = 18;
    private const int Rieul = 5;

    private static readonly string[] Initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    private static readonly string[] Vowels = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    // What a final sounds like before a consonant or at the end, and what it hands to a following vowel.
    private static readonly string[] Closed = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", ""];
    private static readonly string[] Linked = ["", "g", "kk", "gs", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m", "b", "bs", "s", "ss", "ng", "j", "ch", "k", "t", "p", ""];

    /// <summary>Romanises Hangul with sound changes (신라 is <c>silla</c>); everything else is kept. All letters are lower case.</summary>
    public static string Romanize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var latin = new StringBuilder(text.Length * 2);
        var carried = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (!Hangul.IsSyllable(text[i]))
            {
                latin.Append(text[i]);
                continue;
            }

            var hasNext = i + 1 < text.Length && Hangul.IsSyllable(text[i + 1]);
            latin.Append(carried.Length > 0 ? carried : Initials[Hangul.Initial(text[i])] == "" ? "" : InitialOf(text, i));
            carried = "";
            latin.Append(Vowels[Hangul.Vowel(text[i])]);
            var final = Hangul.Final(text[i]);
            if (!hasNext)
            {
                latin.Append(Closed[final]);
                continue;
            }

            var (coda, onset) = Meet(final, Hangul.Initial(text[i + 1]), Hangul.Vowel(text[i + 1]));
            latin.Append(coda);
            carried = onset;
        }

        return latin.ToString();
    }

    /// <summary>Romanises a name: first letter upper case.</summary>
    public static string RomanizeName(string text)
    {
        var latin = Romanize(text);
        return latin.Length == 0 ? latin : char.ToUpperInvariant(latin[0]) + latin[1..];
    }

    /// <summary>Romanises syllable by syllable, joined by hyphens and without sound changes between them, as in given names (Min-seok).</summary>
    public static string RomanizeGivenName(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var parts = given.Where(Hangul.IsSyllable).Select(c => Romanize(c.ToString())).ToArray();
        return parts.Length == 0 ? "" : char.ToUpperInvariant(parts[0][0]) + string.Join('-', parts)[1..];
    }

    private static string InitialOf(string text, int i) => Initials[Hangul.Initial(text[i])];

    // Onset "" means: the next syllable writes its own initial.
    private static (string Coda, string Onset) Meet(int final, int initial, int vowel)
    {
        if (initial == Ieung)
        {
            return (final, vowel) switch
            {
                (0, _) => ("", ""),
                (21, _) => ("ng", ""),
                (7, 20) => ("", "j"),
                (25, 20) => ("", "ch"),
                _ => SplitLink(Linked[final]),
            };
        }

        var closed = Closed[final];
        if (initial == Rieul)
        {
            return closed switch
            {
                "l" or "n" => ("l", "l"),
                "k" => ("ng", "n"),
                "t" => ("n", "n"),
                "p" => ("m", "n"),
                "m" or "ng" => (closed, "n"),
                _ => (closed, ""),
            };
        }

        if (initial is 2 or 6)
        {
            return closed switch
            {
                "k" => ("ng", ""),
                "t" => ("n", ""),
                "p" => ("m", ""),
                "l" when initial == 2 => ("l", "l"),
                _ => (closed, ""),
            };
        }

        // ㅎ makes a following plain consonant aspirated (좋고 joko).
        return final is 27 or 6 or 15 && initial is 0 or 3 or 12 && final != 0
            ? (final == 27 ? "" : closed, initial == 0 ? "k" : initial == 3 ? "t" : "ch")
            : (closed, initial == Hieut && closed is "t" && final == 7 ? "ch" : "");
    }

    private static (string Coda, string Onset) SplitLink(string linked) => linked switch
    {
        "" => ("", ""),
        "kk" or "ss" or "ch" => ("", linked),
        { Length: 2 } => (linked[..1], linked[1..]),
        _ => ("", linked),
    };
}
