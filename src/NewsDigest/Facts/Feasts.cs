using System.Globalization;
using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>A row of Data/Facts/holidays.tsv.</summary>
/// <param name="Name">Its first form.</param>
/// <param name="Calendar">kr, cn or solar.</param>
/// <param name="Day">Month and day in that calendar.</param>
/// <param name="Around">The days of the holiday around it, where the law fixes them.</param>
/// <param name="English">With its article.</param>
internal sealed record Feast(string Name, string Calendar, string Day, (int First, int Last)? Around, string English);

/// <summary>The feasts of Korea and China and their days in the Gregorian calendar. Immutable.</summary>
internal sealed class Feasts
{
    private readonly FormTable<Feast> forms;
    private readonly Dictionary<(string Feast, int Year), (DateOnly First, DateOnly Last)> periods = [];
    private readonly Dictionary<(string Calendar, int Year, string Day), DateOnly> lunar = [];

    public Feasts(Table feasts, Table days, Table announced)
    {
        forms = new(feasts.Rows.SelectMany(r => r.List("forms", '|').Select(f => KeyValuePair.Create(f, new Feast(
            r.List("forms", '|')[0], r["calendar"], r["day"], r["first"].Length > 0 ? ((int)r.Decimal("first"), (int)r.Decimal("last")) : null, r["english"])))));
        static DateOnly Parse(TableRow row, string column) => DateOnly.ParseExact(row["year"] + "-" + row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var row in announced.Rows)
        {
            periods[(row["feast"], (int)row.Decimal("year"))] = (Parse(row, "first"), Parse(row, "last"));
        }

        foreach (var row in days.Rows)
        {
            foreach (var day in days.Columns.Skip(2))
            {
                lunar[(row["calendar"], (int)row.Decimal("year"), day)] = Parse(row, day);
            }
        }
    }

    public bool IsFirst(char c) => forms.IsFirst(c);

    public bool TryRead(string text, int at, out int end, out Feast feast) => forms.TryLongest(text, at, out end, out feast);

    /// <summary>Its day in a year; null outside the table.</summary>
    public DateOnly? DayOf(Feast feast, int year)
    {
        if (feast.Calendar != "solar")
        {
            return lunar.TryGetValue((feast.Calendar, year, feast.Day), out var day) ? day : null;
        }

        var dash = feast.Day.IndexOf('-', StringComparison.Ordinal);
        return new DateOnly(year, int.Parse(feast.Day.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(feast.Day.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>The days off around it; null where neither law nor table tells them.</summary>
    public (DateOnly First, DateOnly Last)? HolidayOf(Feast feast, int year) =>
        feast.Around is var (first, last) && DayOf(feast, year) is { } day ? (day.AddDays(first), day.AddDays(last))
        : periods.TryGetValue((feast.Name, year), out var announced) ? announced : null;

    /// <summary>The year of the feast nearest to a day: before it, behind it, or either.</summary>
    public int NearestYear(Feast feast, DateOnly day, int direction) => Enumerable.Range(day.Year - 1, 3)
        .Select(y => (Year: y, Day: DayOf(feast, y)))
        .Where(x => x.Day is { } d && (direction == 0 || (direction < 0 ? d <= day : d >= day)))
        .OrderBy(x => Math.Abs(x.Day!.Value.DayNumber - day.DayNumber))
        .Select(x => x.Year)
        .DefaultIfEmpty(day.Year)
        .First();
}
