namespace NewsDigest.Facts;

/// <summary>The part of <see cref="DateReader"/> for feasts: 올해 추석, 지난 설 연휴, 국경절 연휴.</summary>
internal sealed partial class DateReader
{
    /// <summary>A feast behind the words for its year.</summary>
    private DateReading? ReadFeastOf(string text, int at, int year, string english, bool inferred) =>
        feasts.TryRead(text, at, out var end, out var feast) && Holiday(text, end, out var last, out var isPeriod) is var marked && (marked || particles.CloseAt(text, last))
            ? Feast(feast, last, isPeriod, year, english) is { } reading ? reading with { Inferred = inferred } : null
            : null;

    /// <summary>A feast with no year; a direction is that of 지난 and 오는.</summary>
    private DateReading? ReadFeast(string text, int at, int direction, DateContext context)
    {
        if (!feasts.TryRead(text, at, out var end, out var feast))
        {
            return null;
        }

        var marked = Holiday(text, end, out var last, out var isPeriod);
        if (direction == 0 ? !IsTime(text, last) : !marked && !particles.CloseAt(text, last))
        {
            return null;
        }

        if (context.Published is { } published)
        {
            return Feast(feast, last, isPeriod, feasts.NearestYear(feast, published, direction), "");
        }

        return context.Year is { } year ? Feast(feast, last, isPeriod, year, "") is { } reading ? reading with { Inferred = true } : null : Unresolved(last);
    }

    /// <summary>Whether the word that ends here tells when: 추석에, 설 연휴 기간, but not 추석 선물.</summary>
    private bool IsTime(string text, int end) => text[end - 1] is '간' or '일' || Starts(text, end, " 동안") || Array.Exists(guards.FeastTime, m => Starts(text, end, m) && Particles.IsBoundary(text, end + m.Length));

    /// <summary>What behind a feast makes it a time: 연휴 (the days off), 당일 and 명절 (the day).</summary>
    private bool Holiday(string text, int end, out int last, out bool isPeriod)
    {
        var at = SkipGloss(text, end);
        at = Space(text, at);
        if (ClosedAt(words.OfFeast, text, at) is { } word)
        {
            (last, isPeriod) = (at + word.Form.Length, word.Kind == "feastdays");
            return true;
        }

        (last, isPeriod) = (end, false);
        return false;
    }

    /// <summary>춘절(春節): the bracket behind a feast.</summary>
    private static int SkipGloss(string text, int at) => Is(text, at, '(') && text.IndexOf(')', at) is var close and > 0 ? close + 1 : at;

    private DateReading? Feast(Feast feast, int end, bool isPeriod, int year, string english)
    {
        var name = (isPeriod && !feast.English.StartsWith("the ", StringComparison.Ordinal) ? "the " : "") + feast.English + (isPeriod ? " holiday" : "") + (english.Length == 0 ? "" : char.IsAsciiDigit(english[0]) ? " of " + english : " " + english);
        if (isPeriod)
        {
            return feasts.HolidayOf(feast, year) is var (first, last) ? new(end, Iso.Day(first) + "/" + Iso.Day(last), name, "during") : null;
        }

        return feasts.DayOf(feast, year) is { } day ? new(end, Iso.Day(day), name, "on") : null;
    }
}
