using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>Reads one date at a place of a sentence; which words begin one is in Data/Facts/dates.tsv. Immutable.</summary>
internal sealed partial class DateReader
{
    /// <summary>A day without month this far ahead of a report is the last month's: on the 2nd, "28일" is past.</summary>
    private const int FarAhead = 20;

    /// <summary>A day takes over the month of a date just before it: 3월 6일부터 8일까지.</summary>
    private const int NearDay = 10;

    /// <summary>Words of what has not happened yet.</summary>
    private static readonly string[] Ahead = ["예정", "계획", "전망", "까지", "것이", "것으로", "방침", "목표", "겠다"];

    private readonly KoreanNumberReader numbers;
    private readonly Particles particles;
    private readonly DateWords words;
    private readonly Feasts feasts;
    private readonly FormTable<bool> durations;
    private readonly string[] dayGuards;
    private readonly string[] monthGuards;

    public DateReader(KoreanNumberReader numbers, Particles particles, DateWords words, Feasts feasts, Table durations, Table guards)
    {
        (this.numbers, this.particles, this.words, this.feasts) = (numbers, particles, words, feasts);
        this.durations = new(durations.Rows.Select(r => KeyValuePair.Create(r["form"], true)));
        dayGuards = [.. guards.Rows.Where(r => r["kind"] == "day").Select(r => r["form"])];
        monthGuards = [.. guards.Rows.Where(r => r["kind"] == "month").Select(r => r["form"])];
    }

    /// <summary>The date that begins at <paramref name="at"/>; its ISO string is empty when it has no anchor.</summary>
    public DateReading? ReadAt(string text, int at, DateContext context)
    {
        if (KoreanNumberReader.Digit(text[at]) >= 0)
        {
            return ReadDigits(text, at, context);
        }

        if (text[at] is '\'' or '’' or '‘')
        {
            return TryInt(text, at + 1, out var end, out var year, out var digits) && digits == 2 && Is(text, end, '년') ? ReadYear(text, end + 1, 2000 + year, context) : null;
        }

        foreach (var (end, word) in words.HeadsAt(text, at))
        {
            if (ReadHead(text, end, word, context) is { } reading)
            {
                return reading;
            }
        }

        if (Starts(text, at, "지난") || Starts(text, at, "오는"))
        {
            return ReadDirected(text, Space(text, at + 2), text[at] == '지' ? -1 : 1, context);
        }

        foreach (var (end, word) in words.PartsAt(text, at))
        {
            if (word.Form.Length >= 2 && word.Form is not ("초반" or "중반" or "여름" or "가을" or "겨울") && particles.CloseAt(text, end))
            {
                return context.BaseYear is { } year ? Part(text, end, word, year, "", context.Inferred, null) : Unresolved(end);
            }
        }

        return ReadFeast(text, at, 0, context) ?? ReadAgo(text, at, context);
    }

    private DateReading? ReadDigits(string text, int at, DateContext context)
    {
        if (!TryInt(text, at, out var end, out var n, out var digits))
        {
            return null;
        }

        if (digits == 4 && n is > 999 and < 2200)
        {
            if (ReadYearRange(text, end, n) is { } range)
            {
                return range;
            }

            if (ReadSeparated(text, end, n) is { } separated)
            {
                return separated;
            }

            var after = Space(text, end);
            return Is(text, after, '년') && !Starts(text, after, "년간") && !Starts(text, after, "년 전") ? ReadYear(text, after + 1, n, context) : ReadAgo(text, at, context);
        }

        if (digits <= 2 && Is(text, end, '년') && TryInt(text, Space(text, end + 1), out var monthEnd, out var month, out _) && month is >= 1 and <= 12 && Is(text, monthEnd, '월'))
        {
            return ReadYear(text, end + 1, n < 50 ? 2000 + n : 1900 + n, context);
        }

        if (digits <= 2 && ReadMonth(text, at, null, "", context) is { } withMonth)
        {
            return withMonth;
        }

        foreach (var (partEnd, part) in words.PartsAt(text, at))
        {
            if (!IsDuration(text, partEnd) && particles.CloseAt(text, partEnd))
            {
                return context.BaseYear is { } year
                    ? Part(text, partEnd, part, context.Published is { } p && part.Months.From - p.Month >= 9 ? year - 1 : year, "", context.Inferred, null)
                    : Unresolved(partEnd);
            }
        }

        return (digits <= 2 ? ReadDay(text, at, context) : null) ?? ReadAgo(text, at, context);
    }

    /// <summary>What follows an explicit year and its 년.</summary>
    private DateReading? ReadYear(string text, int end, int year, DateContext context)
    {
        var english = EnglishDate.Number(year);
        if (Is(text, end, '대') && year % 10 == 0 && particles.CloseAt(text, end + 1))
        {
            return new(end + 1, Iso.Year(year) + "/" + Iso.Year(year + 9), "the " + english + "s", "in") { ExplicitYear = year, Comparison = true };
        }

        return ReadInYear(text, end, year, english, inferred: false, context) is { } inner
            ? inner with { ExplicitYear = year }
            : Starts(text, end, "도") || particles.CloseAt(text, end) ? new(end, Iso.Year(year), english, "in") { ExplicitYear = year } : null;
    }

    /// <summary>Month, day, quarter, half, season, end or beginning behind a year.</summary>
    private DateReading? ReadInYear(string text, int end, int year, string english, bool inferred, DateContext context)
    {
        var at = Space(text, end);
        foreach (var same in (ReadOnlySpan<string>)["같은 달", "같은달", "동월", "같은 기간", "같은기간", "동기", "같은 분기"])
        {
            if (Starts(text, at, same) && particles.CloseAt(text, at + same.Length))
            {
                var focus = context.Focus;
                var iso = focus.Length == 0 ? Iso.Year(year) : Iso.ShiftYears(focus, year - int.Parse(focus.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture));
                var month = same.Contains('달', StringComparison.Ordinal) || same == "동월";
                return month && focus.Length != 7 && context.Published is null
                    ? Unresolved(at + same.Length)
                    : new(at + same.Length, iso, (month ? "the same month " : same == "같은 분기" ? "the same quarter " : "the same period ") + (char.IsAsciiDigit(english[0]) ? "of " : "") + english, "in") { Comparison = true, Inferred = inferred };
            }
        }

        foreach (var (e, part) in words.PartsAt(text, at))
        {
            if (particles.CloseAt(text, e) && !IsDuration(text, e))
            {
                return Part(text, e, part, year, english, inferred, year);
            }
        }

        return ReadMonth(text, at, year, english, context) is { } month2 ? month2 with { Inferred = inferred } : ReadFeastOf(text, at, year, english, inferred);
    }

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

        if (!Is(text, end, '월') || (year is null && IsGuarded(text, at, monthGuards)))
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

        foreach (var (form, prefix, isEnd) in (ReadOnlySpan<(string, string, bool)>)[("말", "the end of ", true), ("초순", "early ", false), ("초", "early ", false), ("상순", "early ", false), ("중순", "mid-", false), ("하순", "late ", false)])
        {
            if (Starts(text, dayAt, form) && particles.CloseAt(text, dayAt + form.Length))
            {
                var name = prefix + EnglishDate.Month(month, english);
                return isEnd
                    ? new(dayAt + form.Length, Iso.Day(new DateOnly(year.Value, month, DateTime.DaysInMonth(year.Value, month))), name, "at") { Inferred = inferred }
                    : new(dayAt + form.Length, Iso.Month(year.Value, month), name, "in") { Inferred = inferred };
            }
        }

        return particles.CloseAt(text, end) ? new(end, Iso.Month(year.Value, month), EnglishDate.Month(month, english), "in") { Inferred = inferred } : null;
    }

    /// <summary>The year of a month that has none: that of a month just named, else the report's, else the latest named.</summary>
    private static int? YearOfMonth(string text, int at, int month, DateContext context)
    {
        if (context.Found is [.., { Iso.Length: >= 7 } last] && at - last.Span.End <= 20 && text.AsSpan(last.Span.End, at - last.Span.End).IndexOf('.') < 0
            && int.TryParse(last.Iso.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var near) && (context.Published is null || near < context.Published.Value.Year))
        {
            return near;
        }

        return context.Published is { } day ? (month - day.Month >= 9 ? day.Year - 1 : day.Month - month >= 9 && IsAhead(text, at) ? day.Year + 1 : day.Year) : context.Year;
    }

    /// <summary>Whether what follows is still to come: 1월 중순 돌아올 예정이다.</summary>
    private static bool IsAhead(string text, int at) => Ahead.Any(w => text.AsSpan(at).Contains(w, StringComparison.Ordinal));

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

    private bool IsDuration(string text, int at) => durations.TryLongest(text, at, out _, out _) || (Is(text, at, ' ') && durations.At(text, at + 1).Any(d => d.End - at > 2 || Particles.IsBoundary(text, d.End)));

    private static bool IsGuarded(string text, int at, string[] guards)
    {
        var end = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        foreach (var guard in guards)
        {
            var from = end - guard.Length;
            if (from >= 0 && Starts(text, from, guard) && Particles.IsStart(text, from))
            {
                return true;
            }
        }

        return false;
    }

    private DateReading Part(string text, int end, DateWord part, int year, string english, bool inferred, int? explicitYear)
    {
        // 1분기 말, 올해 상반기 말
        var close = part.Months.From > 0 ? Space(text, end) : end;
        if (close > end && Is(text, close, '말') && particles.CloseAt(text, close + 1))
        {
            var (lastYear, lastMonth) = part.Months.To > 12 ? (year + 1, part.Months.To - 12) : (year, part.Months.To);
            return new(close + 1, Iso.Day(new DateOnly(lastYear, lastMonth, DateTime.DaysInMonth(lastYear, lastMonth))), "the end of " + EnglishDate.Part(part.English, english), "at") { Inferred = inferred, ExplicitYear = explicitYear };
        }

        var iso = part.Offset switch
        {
            "end" => Iso.Year(year) + "-12-31",
            "start" => Iso.Year(year),
            _ => Iso.Months(year, part.Months.From, part.Months.To),
        };
        var phrase = EnglishDate.Part(part.English, english);
        var relative = part.Offset == "start" && english.Length > 0 && !char.IsAsciiDigit(english[0]) && part.English == "early";
        return new(end, iso, phrase, relative ? "" : part.Preposition) { Inferred = inferred, ExplicitYear = explicitYear };
    }

    private static DateReading Unresolved(int end) => new(end, "", "", "");

    private static bool TryInt(string text, int at, out int end, out int value, out int digits)
    {
        (end, value, digits) = (at, 0, 0);
        while (end < text.Length && KoreanNumberReader.Digit(text[end]) is var d and >= 0)
        {
            if (++digits > 4)
            {
                return false;
            }

            value = (value * 10) + d;
            end++;
        }

        return digits > 0;
    }

    private static bool Is(string text, int at, char c) => at < text.Length && text[at] == c;

    private static bool IsDash(string text, int at) => at < text.Length && text[at] is '~' or '∼' or '～' or '〜' or '-' or '–' or '˜';

    private static int Space(string text, int at) => at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;

    private static bool Starts(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
