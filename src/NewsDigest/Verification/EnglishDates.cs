using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Finds the dates of an English sentence: months, days, years, quarters, weekdays and phrases such as last year.</summary>
internal sealed class EnglishDates
{
    private static readonly FrozenSet<string> AfterMay = FrozenSet.ToFrozenSet(["in", "since", "until", "by", "of", "from", "last", "next", "this", "late", "early", "on", "to", "and"], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    private readonly FrozenDictionary<string, int> months = Table.Embedded("Verification/months.tsv").Rows
        .ToFrozenDictionary(r => r["word"], r => (int)r.Decimal("month"), StringComparer.Ordinal);

    private readonly ImmutableArray<(string Words, string Unit, int Offset, string[] Korean)> relative =
        [.. Table.Embedded("Verification/relative_dates.tsv").Rows
            .Select(r => (r["words"], r["unit"], (int)r.Decimal("offset"), r["ko"].Split('|')))
            .OrderByDescending(r => r.Item1.Length)];

    /// <summary>The dates in order of position, without overlap.</summary>
    public IReadOnlyList<EnglishDate> Find(string sentence, IReadOnlyList<EnglishWord> words)
    {
        var dates = new List<EnglishDate>();
        for (var i = 0; i < words.Count;)
        {
            var date = At(sentence, words, i, out var used);
            if (date is null)
            {
                i++;
                continue;
            }

            dates.Add(date);
            i += used;
        }

        return dates;
    }

    private EnglishDate? At(string sentence, IReadOnlyList<EnglishWord> words, int i, out int used) =>
        Relative(sentence, words, i, out used)
        ?? MonthFirst(words, i, out used)
        ?? DayFirst(words, i, out used)
        ?? PartOfYear(words, i, out used)
        ?? Weekday(words, i, out used)
        ?? YearAlone(words, i, out used);

    private EnglishDate? Relative(string sentence, IReadOnlyList<EnglishWord> words, int i, out int used)
    {
        used = 0;
        var start = words[i].Span.Start;
        foreach (var (phrase, unit, offset, korean) in relative)
        {
            var end = start + phrase.Length;
            if (string.Compare(sentence, start, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end])))
            {
                used = words.Skip(i).Count(w => w.Span.Start < end);
                return new EnglishDate(TextSpan.FromBounds(start, end))
                {
                    YearOffset = unit == "year" ? offset : null,
                    MonthOffset = unit == "month" ? offset : null,
                    DayOffset = unit == "day" ? offset : null,
                    Korean = korean,
                };
            }
        }

        return null;
    }

    private EnglishDate? MonthFirst(IReadOnlyList<EnglishWord> words, int i, out int used)
    {
        used = 0;
        if (words[i].Text.Split('-') is [var from, var to] && months.TryGetValue(from, out var begin) && months.TryGetValue(to, out var last))
        {
            int? of = i + 1 < words.Count && !words[i].EndsPhrase ? YearOf(words[i + 1].Text) : null;
            used = of is null ? 1 : 2;
            return new EnglishDate(Over(words, i, used)) { Month = begin, LastMonth = last, Year = of };
        }

        if (!months.TryGetValue(words[i].Text, out var month))
        {
            return null;
        }

        // Jan–Aug 2024: one sign stands between.
        if (i + 1 < words.Count && words[i + 1].Span.Start == words[i].Span.End + 1 && words[i].EndsPhrase && months.TryGetValue(words[i + 1].Text, out var until))
        {
            int? of = i + 2 < words.Count && !words[i + 1].EndsPhrase ? YearOf(words[i + 2].Text) : null;
            used = of is null ? 2 : 3;
            return new EnglishDate(Over(words, i, used)) { Month = month, LastMonth = until, Year = of };
        }

        var next = i + 1;
        int? day = next < words.Count ? DayOf(words[next].Text) : null;
        next += day is null ? 0 : 1;
        int? year = next < words.Count && (day is not null || !words[next - 1].EndsPhrase || words[next - 1].Text.Length < 5) ? YearOf(words[next].Text) : null;
        next += year is null ? 0 : 1;
        // Lei Jun, Dec: a short form without its stop is a month only with a day or year.
        var isLoneShortForm = words[i].Text.Length <= 4 && words[i].Text is not ("May" or "June" or "July") && day is null && year is null && !words[i].EndsPhrase;
        if (isLoneShortForm || (words[i].Text == "Jun" && day is null && year is null))
        {
            return null;
        }

        var couldBeVerb = words[i].Text == "May" && day is null && year is null && (i == 0 || !AfterMay.Contains(words[i - 1].Text));
        used = next - i;
        return couldBeVerb ? null : new EnglishDate(Over(words, i, used)) { Month = month, Day = day, Year = year };
    }

    private EnglishDate? DayFirst(IReadOnlyList<EnglishWord> words, int i, out int used)
    {
        used = 0;
        if (DayOf(words[i].Text) is not { } day)
        {
            return null;
        }

        var next = i + 1 < words.Count && words[i + 1].Text == "of" ? i + 2 : i + 1;
        if (next < words.Count && !words[i].EndsPhrase && months.TryGetValue(words[next].Text, out var month))
        {
            int? year = next + 1 < words.Count ? YearOf(words[next + 1].Text) : null;
            used = next - i + (year is null ? 1 : 2);
            return new EnglishDate(Over(words, i, used)) { Day = day, Month = month, Year = year };
        }

        used = 1;
        var isOrdinalDay = !char.IsAsciiDigit(words[i].Text[^1]) && i > 0 && words[i - 1].Text == "the"
            && (i + 1 == words.Count || words[i].EndsPhrase || words[i + 1].Text is "of" or "and");
        return isOrdinalDay ? new EnglishDate(Over(words, i, 1)) { Day = day } : null;
    }

    private static EnglishDate? PartOfYear(IReadOnlyList<EnglishWord> words, int i, out int used)
    {
        used = 0;
        if (words[i].Text is ['Q' or 'H', >= '1' and <= '4'] part && (part[0] == 'Q' || part[1] < '3'))
        {
            var span = part[0] == 'Q' ? 3 : 6;
            int? said = i + 1 < words.Count ? YearOf(words[i + 1].Text) : null;
            used = said is null ? 1 : 2;
            return new EnglishDate(Over(words, i, used)) { Month = ((part[1] - '1') * span) + 1, LastMonth = (part[1] - '0') * span, Year = said };
        }

        var which = Array.FindIndex(Ordinals, o => string.Equals(o, words[i].Text, StringComparison.OrdinalIgnoreCase));
        if (which < 0 || i + 1 >= words.Count)
        {
            return null;
        }

        var length = words[i + 1].Text switch { "quarter" => 3, "half" when which < 2 => 6, _ => 0 };
        if (length == 0)
        {
            return null;
        }

        int? year = i + 3 < words.Count && words[i + 2].Text is "of" or "in" ? YearOf(words[i + 3].Text) : null;
        used = year is null ? 2 : 4;
        return new EnglishDate(Over(words, i, used)) { Month = (which * length) + 1, LastMonth = (which + 1) * length, Year = year };
    }

    private static EnglishDate? Weekday(IReadOnlyList<EnglishWord> words, int i, out int used)
    {
        used = 1;
        return words[i].IsCapitalised && Enum.TryParse<DayOfWeek>(words[i].Text, out var weekday) && !char.IsAsciiDigit(words[i].Text[0])
            ? new EnglishDate(Over(words, i, 1)) { Weekday = weekday }
            : null;
    }

    private static EnglishDate? YearAlone(IReadOnlyList<EnglishWord> words, int i, out int used)
    {
        used = 1;
        if (YearOf(words[i].Text) is { } year)
        {
            return new EnglishDate(Over(words, i, 1)) { Year = year };
        }

        var parts = words[i].Text.Split('-');
        return parts.Length == 2 && YearOf(parts[1]) is { } last
            ? new EnglishDate(Over(words, i, 1)) { Year = YearOf(parts[0]) ?? last, LastYear = YearOf(parts[0]) is null ? null : last }
            : null;
    }

    private static TextSpan Over(IReadOnlyList<EnglishWord> words, int first, int count) =>
        TextSpan.FromBounds(words[first].Span.Start, words[first + count - 1].Span.End);

    private static int? DayOf(string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        var digits = (hyphen < 0 ? word : word[..hyphen]).AsSpan().TrimEnd("stndrh");
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100 ? year : null;
}
