namespace NewsDigest.Facts;

/// <summary>The part of <see cref="DateReader"/> for relative words and lengths of time ago.</summary>
internal sealed partial class DateReader
{
    /// <summary>A word of dates.tsv and what follows it.</summary>
    private DateReading? ReadHead(string text, int end, DateWord word, DateContext context)
    {
        switch (word.Kind)
        {
            case "year" or "yearhead" or "yearfocus":
                return ReadRelativeYear(text, end, word, context);
            case "month" or "monthfocus":
                return ReadRelativeMonth(text, end, word, context);
            case "day" or "dayfocus":
                if (!particles.CloseAt(text, end) || StartsAny(text, end, guards.NotDay))
                {
                    return null;
                }

                var origin = word.Kind == "day" ? context.Published : DayFocus(context);
                if (origin is not { } from)
                {
                    return Unresolved(end);
                }

                var day = from.AddDays(word.Shift);
                return new(end, Iso.Day(day), word.English.Length > 0 ? word.English : EnglishDate.Day(day, ""), word.Preposition) { Comparison = word.Shift != 0 };
            default:
                return ReadWeek(text, end, word, context);
        }
    }

    /// <summary>이날: the day of a narrative just told, else the article's day when it was named, else the day last named.</summary>
    private static DateOnly? DayFocus(DateContext context)
    {
        if (context.Day is not { } day)
        {
            return context.Published;
        }

        if (context.Published is not { } published || context.Sentence - context.DaySentence <= 1)
        {
            return day > context.Published ? context.Published : day;
        }

        return context.PublishedNamed || day > published ? published : day;
    }

    private DateReading? ReadRelativeYear(string text, int end, DateWord word, DateContext context)
    {
        var origin = word.Kind == "yearfocus" ? context.Year : context.BaseYear;
        var whole = word.Kind != "yearhead" && particles.CloseAt(text, end);
        if (origin is not { } from)
        {
            return whole ? Unresolved(end) : null;
        }

        var inferred = context.Inferred && word.Kind != "yearfocus";
        var year = from + word.Shift;
        if (ReadInYear(text, end, year, word.English, inferred, context) is { } inner)
        {
            return inner;
        }

        if (word.Kind == "yearhead")
        {
            var at = Space(text, end);
            return at > end && StartsAny(text, at, guards.YearBegun) ? new(end, Iso.Year(year), word.English, word.Preposition) { Inferred = inferred } : null;
        }

        return whole ? new(end, Iso.Year(year), word.English, word.Preposition) { Inferred = inferred } : null;
    }

    private DateReading? ReadRelativeMonth(string text, int end, DateWord word, DateContext context)
    {
        (int Year, int Month)? target = word.Kind == "monthfocus" ? context.Month : context.Published is { } day ? Iso.AddMonths(day, word.Shift) : null;
        if (target is not { } month)
        {
            return IsDayAfter(text, end) ? Unresolved(DayEnd(text, end)) : particles.CloseAt(text, end) ? Unresolved(end) : null;
        }

        if (IsDayAfter(text, end) && TryInt(text, Space(text, end), out var dayEnd, out var n, out _) && !(Is(text, dayEnd, '일') && IsDuration(text, dayEnd + 1)))
        {
            return DayRange(text, dayEnd, month.Year, month.Month, n, "") ?? Day(dayEnd + 1, month.Year, month.Month, n, "");
        }

        var at = Space(text, end);
        if (ClosedAt(words.InRelativeMonth, text, at) is { } part)
        {
            var iso = part.Offset == "end" ? Iso.Day(new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month))) : Iso.Month(month.Year, month.Month);
            return new(at + part.Form.Length, iso, Before(part.English, word.English), part.Preposition);
        }

        return particles.CloseAt(text, end) ? new(end, Iso.Month(month.Year, month.Month), word.English, word.Preposition) : null;
    }

    private DateReading? ReadWeek(string text, int end, DateWord word, DateContext context)
    {
        var at = Space(text, end);
        var weekday = Weekday(text, at);
        var written = WordAt(words.Weekends, text, at);
        var weekend = written is not null || (Is(text, end, '말') && word.Form.EndsWith('주'));
        if (weekday < 0 && !weekend && !particles.CloseAt(text, end))
        {
            return null;
        }

        var close = weekday >= 0 ? at + words.Weekdays[weekday].Form.Length : written is not null ? at + written.Form.Length : weekend ? end + 1 : end;
        if (context.Published is not { } published)
        {
            return Unresolved(close);
        }

        var monday = published.AddDays((7 * word.Shift) - (((int)published.DayOfWeek + 6) % 7));
        if (weekday >= 0)
        {
            var day = monday.AddDays(weekday);
            return new(close, Iso.Day(day), EnglishDate.Day(day, ""), "on");
        }

        var from = weekend ? monday.AddDays(5) : monday;
        var span = Iso.Day(from) + "/" + Iso.Day(monday.AddDays(6));
        return weekend ? new(close, span, word.Shift < 0 ? "last weekend" : word.Shift > 0 ? "next weekend" : "this weekend", "") : new(close, span, word.English, word.Preposition);
    }

    /// <summary>10년 전, 한 달 전, 사흘 뒤.</summary>
    private DateReading? ReadAgo(string text, int at, DateContext context)
    {
        if (!numbers.TryRead(text, at, out var number) || number.Max is not null || number.Formatted || number.Value is < 1 or > 9999 || number.About)
        {
            return null;
        }

        var n = (int)number.Value;
        var end = number.End;
        var (unit, name) = ('d', "day");
        if (!number.Days)
        {
            end = Space(text, end);
            if (WordAt(words.Lengths, text, end) is not { } length || (length.Offset == "d" && number.Spelled))
            {
                return null;
            }

            (unit, name, end) = (length.Offset[0], length.English, end + length.Form.Length);
        }

        if (WordAt(words.Since, text, Space(text, end)) is not { } since)
        {
            return null;
        }

        var ago = since.Shift < 0;
        end = Space(text, end) + since.Form.Length;
        if (!particles.CloseAt(text, end) || (!ago && unit is 'm' or 'w'))
        {
            return null;
        }

        var compared = StartsAny(text, end, guards.Compared) || (Is(text, end, ' ') && StartsAny(text, end + 1, guards.ComparedNext));
        var near = context.Found.Count > 0 || compared;
        var focus = near && unit == 'y' && ago ? context.Focus : "";
        var english = EnglishNumber.FormatInWords(n) + " " + name + (n == 1 ? "" : "s") + (ago && (compared || focus.Length > 0) ? " earlier" : " " + since.English);
        if (focus.Length > 0 && compared && int.Parse(focus.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) > n + 1)
        {
            return new(end, Iso.ShiftYears(focus, -n), english, "") { Comparison = true, Inferred = context.Inferred };
        }

        if (unit == 'y' && n > MaxYears)
        {
            return null;
        }

        // 2019년 … 2년 뒤: counted from the year of the narrative.
        if (!ago && unit == 'y' && context.Found.Count > 0 && context.Year is { } told)
        {
            return new(end, Iso.Year(told + n), english, "") { Comparison = true };
        }

        var origin = ago ? context.Published : DayFocus(context);
        if (origin is not { } day)
        {
            return unit == 'y' && ago && context.Year is { } year && year > n ? new(end, Iso.Year(year - n), english, "") { Comparison = true, Inferred = true } : null;
        }

        n = ago ? -n : n;
        var iso = unit switch
        {
            'y' when day.Year + n is >= 1 and <= 9999 => Iso.Year(day.Year + n),
            'm' when -n < 1200 => Iso.Month(Iso.AddMonths(day, n).Year, Iso.AddMonths(day, n).Month),
            'w' when -n < 5000 => Iso.Day(day.AddDays(7 * n)),
            'd' => Iso.Day(day.AddDays(n)),
            _ => "",
        };
        return iso.Length == 0 ? null : new(end, iso, english, "") { Comparison = true };
    }
}
