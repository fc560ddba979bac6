namespace NewsDigest.Facts;

/// <summary>The part of <see cref="DateReader"/> for months: 3월, 3월 6일, 1~8월, 3월 말.</summary>
internal sealed partial class DateReader
{
    /// <summary>3월, 3월 6일, 1~8월, 3월 말; <paramref name="year"/> null when none is written before it.</summary>
    private DateReading? ReadMonth(string text, int at, int? year, string english, DateContext context)
    {
        if (!TryInt(text, at, out var end, out var month, out var digits) || digits > 2)
        {
            return null;
        }

        if (month is < 1 or > 12)
        {
            // 13월의 월급 is a figure of speech; with a day behind it, it is a slip.
            return Is(text, end, '월') && IsDayAfter(text, end + 1) ? Unresolved(DayEnd(text, end + 1)) with { Impossible = "month " + EnglishDate.Number(month) } : null;
        }

        var dash = Is(text, end, '월') ? end + 1 : end;
        int? toMonth = null;
        if (IsDash(text, dash) && TryInt(text, dash + 1, out var to, out var second, out _) && second > month && second <= 12 && Is(text, to, '월') && !IsDayAfter(text, to + 1))
        {
            (toMonth, end) = (second, to);
        }

        if (!Is(text, end, '월') || (year is null && IsGuarded(text, at, guards.Month)))
        {
            return null;
        }

        end++;
        var inferred = false;
        if (year is null)
        {
            if (YearOfMonth(text, at, month, context) is not { } guessed)
            {
                return IsDayAfter(text, end) ? Unresolved(DayEnd(text, end)) : particles.CloseAt(text, end) ? Unresolved(end) : null;
            }

            (year, inferred) = (guessed, context.Inferred);
        }

        if (toMonth is { } last)
        {
            return new(end, Iso.Months(year.Value, month, last), EnglishDate.Months(month, last, english), month == 1 ? "in" : "from") { Inferred = inferred };
        }

        var dayAt = Space(text, end);
        if (IsDayAfter(text, end) && TryInt(text, dayAt, out var dayEnd, out var day, out _))
        {
            return (DayRange(text, dayEnd, year.Value, month, day, english) ?? Day(dayEnd + 1, year.Value, month, day, english, monthNamed: true)) with { Inferred = inferred };
        }

        if (ClosedAt(words.InMonth, text, dayAt) is { } part)
        {
            var iso = part.Offset == "end" ? Iso.Day(new DateOnly(year.Value, month, DateTime.DaysInMonth(year.Value, month))) : Iso.Month(year.Value, month);
            return new(dayAt + part.Form.Length, iso, Before(part.English, EnglishDate.Month(month, english)), part.Preposition) { Inferred = inferred };
        }

        return particles.CloseAt(text, end) ? new(end, Iso.Month(year.Value, month), EnglishDate.Month(month, english), "in") { Inferred = inferred } : null;
    }

    /// <summary>The year of a month that has none: that of a month just named, else the report's, else the latest named.</summary>
    private int? YearOfMonth(string text, int at, int month, DateContext context)
    {
        if (context.Found is [.., { Iso.Length: >= 7 } last] && at - last.Span.End <= 20 && text.AsSpan(last.Span.End, at - last.Span.End).IndexOf('.') < 0
            && int.TryParse(last.Iso.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var near) && (context.Published is null || near < context.Published.Value.Year))
        {
            return near;
        }

        return context.Published is { } day ? (month - day.Month >= 9 ? day.Year - 1 : day.Month - month >= 9 && IsAhead(text, at) ? day.Year + 1 : day.Year) : context.Year;
    }

    /// <summary>Whether what follows is still to come: 1월 중순 돌아올 예정이다.</summary>
    private bool IsAhead(string text, int at)
    {
        foreach (var word in guards.Ahead)
        {
            if (text.AsSpan(at).Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a day of the month follows; one that no month has is a slip unless it measures a length: 4월 45일간.</summary>
    private bool IsDayAfter(string text, int at) =>
        TryInt(text, Space(text, at), out var end, out var day, out var digits) && digits <= 2
        && (Is(text, end, '일') ? day is >= 1 and <= 31 || (!IsDuration(text, end + 1) && particles.CloseAt(text, end + 1)) : day is >= 1 and <= 31 && IsDash(text, end) && TryInt(text, end + 1, out var to, out _, out _) && Is(text, to, '일'));

    /// <summary>Where the day, or the range of days, that <see cref="IsDayAfter"/> saw ends.</summary>
    private static int DayEnd(string text, int at)
    {
        var end = text.IndexOf('일', at) + 1;
        return IsDash(text, end) && TryInt(text, end + 1, out var to, out _, out _) && Is(text, to, '일') ? to + 1 : end;
    }
}
