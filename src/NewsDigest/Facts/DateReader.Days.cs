namespace NewsDigest.Facts;

/// <summary>The parts of <see cref="DateReader"/> for ranges and days.</summary>
internal sealed partial class DateReader
{
    /// <summary>So many years ago or ahead are an age of the world, not a date.</summary>
    private const int MaxYears = 300;

    /// <summary>2023~2025, 2021~2035년, 2021년~2035년.</summary>
    private static DateReading? ReadYearRange(string text, int end, int from)
    {
        var dash = Is(text, end, '년') ? end + 1 : end;
        if (!IsDash(text, dash) || !TryInt(text, dash + 1, out var to, out var second, out var digits) || digits != 4 || second <= from || from < 1500 || second > 2200)
        {
            return null;
        }

        var last = Is(text, to, '년') ? to + 1 : to;
        return last > to || dash > end || Particles.IsBoundary(text, to) || Starts(text, to, "시즌")
            ? new(last, Iso.Year(from) + "/" + Iso.Year(second), EnglishDate.Number(from) + "-" + EnglishDate.Number(second), "in") { ExplicitYear = from }
            : null;
    }

    /// <summary>2023.5.1, 2023-05-01, 2023. 5. 1.</summary>
    private static DateReading? ReadSeparated(string text, int end, int year)
    {
        if (end >= text.Length || text[end] is not ('.' or '-' or '/'))
        {
            return null;
        }

        var mark = text[end];
        if (!TryInt(text, Space(text, end + 1), out var monthEnd, out var month, out var digits) || digits > 2 || month is < 1 or > 12 || !Is(text, monthEnd, mark)
            || !TryInt(text, Space(text, monthEnd + 1), out var dayEnd, out var day, out digits) || digits > 2 || day is < 1 or > 31)
        {
            return null;
        }

        return Day(Is(text, dayEnd, '.') && mark == '.' && dayEnd + 1 < text.Length && text[dayEnd + 1] is ')' or '~' ? dayEnd + 1 : dayEnd, year, month, day, EnglishDate.Number(year), monthNamed: true) with { ExplicitYear = year };
    }

    /// <summary>6~8일 behind its month, and 6일~4월 2일.</summary>
    private static DateReading? DayRange(string text, int dayEnd, int year, int month, int day, string english)
    {
        var dash = Is(text, dayEnd, '일') ? dayEnd + 1 : dayEnd;
        if (!IsDash(text, dash) || !TryInt(text, dash + 1, out var to, out var second, out var digits) || digits > 2)
        {
            return null;
        }

        var toMonth = month;
        if (Is(text, to, '월') && TryInt(text, Space(text, to + 1), out var to2, out var day2, out _))
        {
            (toMonth, second, to) = (second, day2, to2);
        }

        if (!Is(text, to, '일') || toMonth is < 1 or > 12 || !Exists(year, month, day) || !Exists(year, toMonth, second))
        {
            return null;
        }

        var (a, b) = (new DateOnly(year, month, day), new DateOnly(year, toMonth, second));
        return b > a ? new(to + 1, Iso.Day(a) + "/" + Iso.Day(b), EnglishDate.Days(a, b, english), "on") : null;
    }

    private static bool Exists(int year, int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>A day of a month; one that does not exist goes back to the last month that has it, unless the month itself is named.</summary>
    private static DateReading Day(int end, int year, int month, int day, string english, bool monthNamed = false)
    {
        string? impossible = null;
        if (day is < 1 or > 31 || (monthNamed && !Exists(year, month, day)))
        {
            return new(end, Iso.Month(year, month), EnglishDate.Month(month, english), "in") { Impossible = Iso.Month(year, month) + "-" + EnglishDate.Number(day) };
        }

        while (!Exists(year, month, day))
        {
            impossible ??= Iso.Month(year, month) + "-" + EnglishDate.Number(day);
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
        }

        var date = new DateOnly(year, month, day);
        return new(end, Iso.Day(date), EnglishDate.Day(date, english), "on") { Impossible = impossible };
    }

    /// <summary>8일 and 6~8일 without a month.</summary>
    private DateReading? ReadDay(string text, int at, DateContext context)
    {
        if (!TryInt(text, at, out var end, out var day, out _) || day is < 1 or > 31)
        {
            return null;
        }

        var range = IsDash(text, end) && TryInt(text, end + 1, out var to, out var second, out _) && second > day && second <= 31 && Is(text, to, '일') ? to : -1;
        var last = (range > 0 ? range : end) + 1;
        if (!Is(text, last - 1, '일') || IsDuration(text, last) || !particles.CloseAt(text, last) || IsGuarded(text, at, guards.Day) || (at > 1 && text[at - 1] == ' ' && text[at - 2] == '박'))
        {
            return null;
        }

        if (context.Found is [.., { Iso.Length: 10 } near] && at - near.Span.End <= NearDay && !near.English.StartsWith("the end", StringComparison.Ordinal))
        {
            var anchor = DateOnly.ParseExact(near.Iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            if (Exists(anchor.Year, anchor.Month, day) && day > anchor.Day)
            {
                return (DayRange(text, end, anchor.Year, anchor.Month, day, "") ?? Day(last, anchor.Year, anchor.Month, day, "")) with { Inferred = near.Inferred };
            }
        }

        if (context.Published is not { } published)
        {
            return Unresolved(last);
        }

        var month = (published.Year, published.Month);
        var ahead = Starts(text, last, "까지") || Starts(text, last, "부터") || text.AsSpan(last).Contains("예정", StringComparison.Ordinal) || text.AsSpan(last).Contains("계획", StringComparison.Ordinal);
        if (!Exists(published.Year, published.Month, day) || (day - published.Day > FarAhead && !ahead))
        {
            month = Iso.AddMonths(published, -1);
        }

        return DayRange(text, end, month.Year, month.Month, day, "") ?? Day(last, month.Year, month.Month, day, "");
    }

    /// <summary>지난 22일, 오는 13일, 지난 3월, 오는 10월 2일, 지난 월요일, 지난 2분기.</summary>
    private DateReading? ReadDirected(string text, int at, int direction, DateContext context)
    {
        if (Weekday(text, at) is var weekday and >= 0)
        {
            if (context.Published is not { } from)
            {
                return Unresolved(at + 3);
            }

            var distance = (weekday - ((int)from.DayOfWeek + 6) % 7) % 7;
            var target = from.AddDays(direction < 0 ? (distance >= 0 ? distance - 7 : distance) : (distance <= 0 ? distance + 7 : distance));
            return new(at + 3, Iso.Day(target), EnglishDate.Day(target, ""), "on");
        }

        if (context.Published is { } published)
        {
            foreach (var (end, part) in words.PartsAt(text, at))
            {
                if (part.Months.From > 0 && particles.CloseAt(text, end) && !IsDuration(text, end))
                {
                    // 지난 상반기 is over, 오는 상반기 has not begun.
                    var late = direction < 0 ? part.Months.To >= published.Month : part.Months.From > published.Month;
                    return Part(text, end, part, published.Year + (direction < 0 && late ? -1 : direction > 0 && !late ? 1 : 0), "", inferred: false, null);
                }
            }
        }

        if (ReadFeast(text, at, direction, context) is { } feast)
        {
            return feast;
        }

        if (at >= text.Length || !TryInt(text, at, out var after, out var n, out var digits) || digits > 2)
        {
            return null;
        }

        if (context.Published is not { } day)
        {
            return ReadMonth(text, at, context.Year, "", context) is { } inferred && Is(text, after, '월') ? inferred with { Inferred = true } : Is(text, after, '일') && !IsDuration(text, after + 1) ? Unresolved(after + 1) : null;
        }

        if (Is(text, after, '월') && n is >= 1 and <= 12)
        {
            var year = day.Year + (direction < 0 && n > day.Month ? -1 : direction > 0 && n < day.Month ? 1 : 0);
            return ReadMonth(text, at, year, "", context);
        }

        var range = IsDash(text, after) && TryInt(text, after + 1, out var to, out _, out _) && Is(text, to, '일');
        if ((!range && !Is(text, after, '일')) || n is < 1 or > 31 || (!range && (IsDuration(text, after + 1) || !particles.CloseAt(text, after + 1))))
        {
            return null;
        }

        var (y, m) = direction < 0 ? Iso.AddMonths(day, n <= day.Day ? 0 : -1) : Iso.AddMonths(day, n >= day.Day ? 0 : 1);
        return DayRange(text, after, y, m, n, "") ?? Day(after + 1, y, m, n, "");
    }

    /// <summary>The day of the week in brackets at <paramref name="at"/>: (수), (수요일).</summary>
    public bool WeekdayInBrackets(string text, int at, out DayOfWeek day)
    {
        day = default;
        var index = Is(text, at, '(') && at + 2 < text.Length ? Array.FindIndex(words.Weekdays, w => w.Form[0] == text[at + 1]) : -1;
        if (index < 0 || !(text[at + 2] == ')' || (Starts(text, at + 2, "요일") && Is(text, at + 4, ')'))))
        {
            return false;
        }

        day = (DayOfWeek)((index + 1) % 7);
        return true;
    }

    private int Weekday(string text, int at)
    {
        for (var i = 0; i < words.Weekdays.Length; i++)
        {
            if (Starts(text, at, words.Weekdays[i].Form))
            {
                return i;
            }
        }

        return -1;
    }
}
