using System.Globalization;
using NewsDigest.Analysis;

namespace NewsDigest.Verification;

/// <summary>Derives an English date from the dates of the article.</summary>
internal static class DateProof
{
    /// <summary>The length of 2024-08.</summary>
    private const int YearAndMonth = 7;

    /// <summary>The source date that says what the claim says; null when none does.</summary>
    public static Proof? Find(EnglishDate claim, string english, AnalyzedArticle article, SourceWindow window, string[] clause, Glosses glosses)
    {
        var wanted = Resolve(claim, article.Article.Published);
        var months = claim is { Month: not null, Day: null, Year: null, LastMonth: null } && !window.IsWhole ? Months(window) : [];
        foreach (var sentence in claim is { Month: not null, Day: not null } ? window.Everywhere() : claim is { Month: not null, Year: not null } ? window.Sentences().Concat(window.Near()) : window.Dated())
        {
            foreach (var date in sentence.Dates)
            {
                // The 1st in an article of September does not make its August a September.
                if (months.Count > 0 && !months.Contains(claim.Month!.Value) && date.Iso.Length != YearAndMonth)
                {
                    continue;
                }

                if ((wanted is not null && Says(date.Iso, wanted)) || date.English.Contains(english, StringComparison.OrdinalIgnoreCase))
                {
                    return new Proof(sentence.Index, date.Text, Weekday(claim, date.Iso, sentence.Text));
                }
            }
        }

        return (wanted is null ? null : (months.Count > 0 ? null : InPublication(wanted, article, window)) ?? InWords(wanted, window) ?? NextDoor(wanted, window, clause, glosses)) ?? InKorean(claim, window);
    }

    /// <summary>A weekday that the source does not name follows from its date.</summary>
    private static string? Weekday(EnglishDate claim, string iso, string text) =>
        claim.Weekday is not null && !text.Contains("요일", StringComparison.Ordinal) ? "the weekday of " + iso : null;

    /// <summary>A year of a neighbouring sentence, when that says what the clause of the year says.</summary>
    private static Proof? NextDoor(EnglishDate claim, SourceWindow window, string[] clause, Glosses glosses)
    {
        const int EnoughWords = 2;
        if (claim is not { Year: not null, Month: null, Day: null, LastYear: null })
        {
            return null;
        }

        foreach (var source in window.Near().Where(s => !window.Holds(s.Index) && clause.Count(glosses.Of(s).Contains) >= EnoughWords))
        {
            if (source.Dates.FirstOrDefault(d => Says(d.Iso, claim)) is { } date)
            {
                return new Proof(source.Index, date.Text);
            }
        }

        return null;
    }

    /// <summary>The months that the sentences name by number.</summary>
    private static HashSet<int> Months(SourceWindow window)
    {
        var months = new HashSet<int>();
        foreach (var text in window.Sentences().Where(s => s.Index >= 0).Select(s => s.Text))
        {
            for (var at = text.IndexOf('월', StringComparison.Ordinal); at > 0; at = text.IndexOf('월', at + 1))
            {
                var start = at;
                while (start > 0 && char.IsAsciiDigit(text[start - 1]))
                {
                    start--;
                }

                if (int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var month))
                {
                    months.Add(month);
                }
            }
        }

        return months;
    }

    /// <summary>The sentences with a date that says what the claim says.</summary>
    public static IEnumerable<int> Places(EnglishDate claim, AnalyzedArticle article) =>
        Resolve(claim, article.Article.Published) is { } wanted ? article.Sentences.Where(s => s.Dates.Any(d => Says(d.Iso, wanted))).Select(s => s.Index) : [];

    /// <summary>The claim with relative parts counted from the day of publication; null when that day is needed and unknown.</summary>
    private static EnglishDate? Resolve(EnglishDate claim, DateOnly? published)
    {
        if (claim is { YearOffset: null, MonthOffset: null, DayOffset: null })
        {
            return claim;
        }

        if (published is not { } day)
        {
            return null;
        }

        if (claim.YearOffset is { } years)
        {
            return claim with { Year = day.Year + years };
        }

        var resolved = claim.MonthOffset is { } months ? day.AddMonths(months) : day.AddDays(claim.DayOffset ?? 0);
        return claim with { Year = resolved.Year, Month = resolved.Month, Day = claim.MonthOffset is null ? resolved.Day : null };
    }

    private static bool Says(string iso, EnglishDate claim)
    {
        var slash = iso.IndexOf('/', StringComparison.Ordinal);
        var first = Parts(slash < 0 ? iso : iso[..slash]);
        var last = slash < 0 ? first : Parts(iso[(slash + 1)..]);
        return claim.LastMonth is { } lastMonth
            ? slash >= 0 && first.Month == claim.Month && last.Month == lastMonth && Agrees(claim.Year, last.Year)
            : claim.LastYear is { } lastYear
            ? first.Year == claim.Year && last.Year == lastYear
            : Agrees(claim, first) || Agrees(claim, last);
    }

    private static bool Agrees(EnglishDate claim, (int? Year, int? Month, int? Day) date) =>
        Agrees(claim.Year, date.Year) && Agrees(claim.Month, date.Month) && Agrees(claim.Day, date.Day)
        && (claim.Weekday is null || (date is { Year: { } y, Month: { } m, Day: { } d } && new DateOnly(y, m, d).DayOfWeek == claim.Weekday));

    private static bool Agrees(int? claimed, int? found) => claimed is null || claimed == found;

    private static (int? Year, int? Month, int? Day) Parts(string iso)
    {
        var parts = iso.Split('-');
        return (Number(parts, 0), Number(parts, 1), Number(parts, 2));
    }

    private static int? Number(string[] parts, int i) =>
        i < parts.Length && int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static Proof? InPublication(EnglishDate claim, AnalyzedArticle article, SourceWindow window) =>
        (claim.Day is not null || claim.Weekday is not null || !window.Sentences().Any(s => s.Index >= 0 && s.Dates.Any(d => IsOther(d.Iso, claim))))
        && article.Article.Published is { } day && claim.LastMonth is null && Agrees(claim, (day.Year, day.Month, day.Day))
            ? new Proof(-1, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;

    /// <summary>Whether a date of the source names a month, or a year, where the claim names another.</summary>
    private static bool IsOther(string iso, EnglishDate claim)
    {
        var (year, month, _) = Parts(iso.Split('/')[^1]);
        return claim.Month is not null ? month is not null && month != claim.Month : claim.Year is not null && year is not null && year != claim.Year;
    }

    /// <summary>Whether one year stands right before another: 2021~2035.</summary>
    private static bool AreRange(string text, string first, string last)
    {
        const int Apart = 4;
        for (var at = text.IndexOf(first, StringComparison.Ordinal); at >= 0; at = text.IndexOf(first, at + 1, StringComparison.Ordinal))
        {
            var end = at + first.Length;
            if (text.AsSpan(end, Math.Min(Apart + last.Length, text.Length - end)).Contains(last, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>전년 대비 is no date, but it says "from the previous year".</summary>
    private static Proof? InKorean(EnglishDate claim, SourceWindow window)
    {
        foreach (var source in window.Sentences())
        {
            if (claim.Korean.FirstOrDefault(k => source.Text.Contains(k, StringComparison.Ordinal)) is { } words)
            {
                return new Proof(source.Index, words.Trim());
            }
        }

        return null;
    }

    /// <summary>A bare year that is part of a name (2024 파리 올림픽) or of a word (2021년도) is no date of the source but stands there.</summary>
    private static Proof? InWords(EnglishDate claim, SourceWindow window)
    {
        if (claim is not { Year: { } year, Month: null, Day: null, Weekday: null })
        {
            return null;
        }

        var digits = year.ToString(CultureInfo.InvariantCulture);
        var last = claim.LastYear?.ToString(CultureInfo.InvariantCulture) ?? digits;
        return window.Dated().FirstOrDefault(s => SourceSentences.HasWord(s.Text, digits) && SourceSentences.HasWord(s.Text, last) && (claim.LastYear is null || AreRange(s.Text, digits, last))) is { } sentence
            ? new Proof(sentence.Index, digits)
            : null;
    }
}
