using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>A row of Data/Facts/dates.tsv.</summary>
internal sealed record DateWord(string Form, string Kind, string Offset, string English, string Preposition)
{
    /// <summary>The offset as a number; 0 for parts of a year.</summary>
    public int Shift { get; } = int.TryParse(Offset, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0;

    /// <summary>The months of a part; (0, 0) for its end or start.</summary>
    public (int From, int To) Months { get; } = Offset.Split('-') is [{ Length: > 0 } a, var b]
        ? (int.Parse(a, System.Globalization.CultureInfo.InvariantCulture), int.Parse(b, System.Globalization.CultureInfo.InvariantCulture))
        : (0, 0);
}

/// <summary>The words of time. Immutable.</summary>
internal sealed class DateWords
{
    private readonly FormTable<DateWord> heads;
    private readonly FormTable<DateWord> parts;
    private readonly HashSet<char> firsts;

    public DateWords(Table table)
    {
        var kinds = table.Rows.Select(r => new DateWord(r["form"], r["kind"], r["offset"], r["english"], r["preposition"])).ToLookup(w => w.Kind, StringComparer.Ordinal);
        DateWord[] begin = [.. ((string[])["year", "yearhead", "yearfocus", "month", "monthfocus", "day", "dayfocus", "week"]).SelectMany(k => kinds[k])];
        DateWord[] inner = [.. kinds["part"], .. kinds["innerpart"]];
        heads = new(begin.Select(w => KeyValuePair.Create(w.Form, w)));
        parts = new(inner.Select(w => KeyValuePair.Create(w.Form, w)));
        firsts = [.. begin.Concat(inner).Select(w => w.Form[0])];
        DateWord[] Of(params string[] names) => [.. names.SelectMany(n => kinds[n]).OrderByDescending(w => w.Form.Length)];
        (Same, InMonth, InRelativeMonth, Lengths, Since) = (Of("same"), Of("inmonth"), Of("inrelativemonth"), Of("length"), Of("since"));
        (Weekdays, Weekends, Directions, OfFeast) = ([.. kinds["weekday"].OrderBy(w => w.Shift)], Of("weekend"), Of("direction"), Of("feastdays", "feastday"));
    }

    /// <summary>What a year before it has too: 같은 달.</summary>
    public DateWord[] Same { get; }

    /// <summary>Parts of a month with its number: 5월 중순.</summary>
    public DateWord[] InMonth { get; }

    /// <summary>Parts of a month without it: 지난달 중순.</summary>
    public DateWord[] InRelativeMonth { get; }

    /// <summary>Units of time: 개월.</summary>
    public DateWord[] Lengths { get; }

    /// <summary>Which way they are counted: 전.</summary>
    public DateWord[] Since { get; }

    /// <summary>The days of the week from Monday.</summary>
    public DateWord[] Weekdays { get; }

    public DateWord[] Weekends { get; }

    /// <summary>지난 and 오는 before another date.</summary>
    public DateWord[] Directions { get; }

    /// <summary>What makes a feast its days off or its day: 연휴, 당일.</summary>
    public DateWord[] OfFeast { get; }

    public bool IsFirst(char c) => firsts.Contains(c);

    public IEnumerable<(int End, DateWord Value)> HeadsAt(string text, int at) => heads.At(text, at);

    public IEnumerable<(int End, DateWord Value)> PartsAt(string text, int at) => parts.At(text, at);
}
