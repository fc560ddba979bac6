using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>Reads one date at a place of a sentence; which words begin one is in Data/Facts/dates.tsv. Immutable.</summary>
internal sealed partial class DateReader
{
    /// <summary>A day without month this far ahead of a report is the last month's: on the 2nd, "28일" is past.</summary>
    private const int FarAhead = 20;

    /// <summary>A day takes over the month of a date just before it: 3월 6일부터 8일까지.</summary>
    private const int NearDay = 10;

    private readonly KoreanNumberReader numbers;
    private readonly Particles particles;
    private readonly DateWords words;
    private readonly Feasts feasts;
    private readonly FormTable<bool> durations;
    private readonly DateGuards guards;

    public DateReader(KoreanNumberReader numbers, Particles particles, DateWords words, Feasts feasts, Table durations, DateGuards guards)
    {
        (this.numbers, this.particles, this.words, this.feasts, this.guards) = (numbers, particles, words, feasts, guards);
        this.durations = new(durations.Rows.Select(r => KeyValuePair.Create(r["form"], true)));
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

        if (WordAt(words.Directions, text, at) is { } direction)
        {
            return ReadDirected(text, Space(text, at + direction.Form.Length), direction.Shift, context);
        }

        foreach (var (end, word) in words.PartsAt(text, at))
        {
            if (word.Kind == "part" && particles.CloseAt(text, end))
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
        if (ClosedAt(words.Same, text, at) is { } same)
        {
            var close = at + same.Form.Length;
            var focus = context.Focus;
            var iso = focus.Length == 0 ? Iso.Year(year) : Iso.ShiftYears(focus, year - int.Parse(focus.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture));
            return same.Offset == "month" && focus.Length != 7 && context.Published is null
                ? Unresolved(close)
                : new(close, iso, same.English + (char.IsAsciiDigit(english[0]) ? " of " : " ") + english, same.Preposition) { Comparison = true, Inferred = inferred };
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
}
