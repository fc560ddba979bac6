using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Llm.Tests.Corpora;

/// <summary>A sentence with one planted error.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="English">The false sentence.</param>
/// <param name="Start">Where the error begins.</param>
/// <param name="Length">Its length.</param>
internal sealed record Mutation(string Kind, string English, int Start, int Length);

/// <summary>Plants errors of every kind in a true sentence.</summary>
internal static partial class Mutations
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] ShortMonths = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
    private static readonly (string From, string To)[] Currencies = [("yuan", "won"), ("won", "yen"), ("dollars", "euros"), ("yen", "won"), ("euros", "dollars")];
    private static readonly (string From, string To)[] Units =
        [("percentage points", "percent"), ("percent", "percentage points"), ("%", " percentage points"), ("million", "billion"), ("billion", "trillion"), ("trillion", "billion"), ("millimeters", "centimeters"), ("kilometers", "meters"), ("km", "m"), ("hectares", "square kilometers"), ("tons", "kilograms")];

    /// <summary>All mutations of a sentence.</summary>
    /// <param name="sentence">The true sentence.</param>
    /// <param name="names">English names of the article with their type.</param>
    public static IEnumerable<Mutation> Of(string sentence, IReadOnlyList<(string English, string Type)> names)
    {
        foreach (Match m in Figure().Matches(sentence))
        {
            var isYear = m.Length == 4 && m.Value[0] is '1' or '2' && int.TryParse(m.Value, CultureInfo.InvariantCulture, out var year) && year is > 1980 and < 2060;
            var after = sentence[(m.Index + m.Length)..].TrimStart();
            if (isYear)
            {
                var y = int.Parse(m.Value, CultureInfo.InvariantCulture);
                yield return Put("year+1", sentence, m, (y + 1).ToString(CultureInfo.InvariantCulture));
                yield return Put("year-1", sentence, m, (y - 1).ToString(CultureInfo.InvariantCulture));
                continue;
            }

            if (IsDay(sentence, m.Index) || (m.Index > 0 && char.IsLetter(sentence[m.Index - 1])) || after.StartsWith('G'))
            {
                continue;
            }

            var value = decimal.Parse(m.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            if (value != 0)
            {
                yield return Put("x10", sentence, m, Write(value * 10));
                yield return Put("/10", sentence, m, Write(value / 10));
            }

            var swapped = Swap(m.Value);
            if (swapped != m.Value)
            {
                yield return Put("digit", sentence, m, swapped);
            }
        }

        foreach (var (from, to) in Currencies.Concat(Units))
        {
            foreach (Match m in Regex.Matches(sentence, @"(?<=\d[\d.,]* ?(?:(?:million|billion|trillion) )?)" + Regex.Escape(from) + (char.IsLetter(from[^1]) ? @"\b" : ""), RegexOptions.CultureInvariant, Limit))
            {
                yield return Put(Currencies.Contains((from, to)) ? "currency" : "unit", sentence, m, to);
            }
        }

        foreach (var table in new[] { Months, ShortMonths })
        {
            for (var i = 0; i < 12; i++)
            {
                if (table == ShortMonths && Months.Contains(ShortMonths[i]))
                {
                    continue;
                }

                foreach (Match m in Regex.Matches(sentence, @"\b" + Regex.Escape(table[i]) + (table[i] == "May" ? @"(?= \d)" : @"(?![a-z])"), RegexOptions.CultureInvariant, Limit))
                {
                    yield return Put("month", sentence, m, table[(i + 1) % 12]);
                }
            }
        }

        foreach (var (english, type) in names)
        {
            var at = sentence.IndexOf(english, StringComparison.Ordinal);
            if (at < 0 || (at + english.Length < sentence.Length && char.IsLetterOrDigit(sentence[at + english.Length])) || (at > 0 && char.IsLetterOrDigit(sentence[at - 1])) || names.Any(n => n.English != english && n.English.Contains(english, StringComparison.Ordinal) && sentence.Contains(n.English, StringComparison.Ordinal)))
            {
                continue;
            }

            if (names.FirstOrDefault(n => n.Type == type && n.English != english && !sentence.Contains(n.English, StringComparison.Ordinal) && !n.English.Contains(english, StringComparison.Ordinal) && !english.Contains(n.English, StringComparison.Ordinal)) is { English: { } other })
            {
                yield return new Mutation(sentence.Contains('"', StringComparison.Ordinal) && type == "PERSON" ? "speaker" : "name-other", sentence[..at] + other + sentence[(at + english.Length)..], at, other.Length);
            }

            var altered = Alter(english);
            yield return new Mutation("name-altered", sentence[..at] + altered + sentence[(at + english.Length)..], at, altered.Length);
        }

        // After a quotation that ends the sentence its closing mark must stay, or all that follows would be quoted.
        var stem = sentence.TrimEnd();
        stem = stem.EndsWith('"') ? stem[..^1].TrimEnd('.', ',') + ",\"" : stem.TrimEnd('.');
        const string Invented = "\"Nobody who saw the harbor that winter will ever forget the silence.\"";
        yield return new Mutation("quotation", stem + ", adding, " + Invented, stem.Length + 9, Invented.Length);
    }

    private static bool IsDay(string sentence, int at) =>
        Regex.IsMatch(sentence[..at], @"(January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) $", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit);

    private static Mutation Put(string kind, string sentence, Match m, string with) =>
        new(kind, sentence[..m.Index] + with + sentence[(m.Index + m.Length)..], m.Index, with.Length);

    private static string Write(decimal value) => (value / 1.000000000000000m).ToString(value == decimal.Truncate(value) ? "#,##0" : "0.########", CultureInfo.InvariantCulture);

    /// <summary>The first digit becomes the next one.</summary>
    private static string Swap(string figure) => figure.Length == 0 || !char.IsAsciiDigit(figure[0]) ? figure : (char)(figure[0] == '9' ? '1' : figure[0] + 1) + figure[1..];

    /// <summary>Another vowel in the longest word.</summary>
    private static string Alter(string name)
    {
        var word = name.Split(' ').MaxBy(w => w.Length)!;
        var at = name.IndexOf(word, StringComparison.Ordinal);
        for (var i = at + word.Length - 1; i > at; i--)
        {
            var vowel = "aeiou".IndexOf(name[i], StringComparison.Ordinal);
            if (vowel >= 0)
            {
                return name[..i] + "aeiou"[(vowel + 1) % 5] + name[(i + 1)..];
            }
        }

        return name + "a";
    }

    [GeneratedRegex(@"(?<![\d.,A-Za-z-])\d[\d,]*(?:\.\d+)?(?![\d])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Figure();
}
