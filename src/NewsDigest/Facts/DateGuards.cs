using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>The words around a date that decide what it is (Data/Facts/date_guards.tsv), by what they do. Immutable.</summary>
internal sealed class DateGuards
{
    public DateGuards(Table table)
    {
        var kinds = table.Rows.ToLookup(r => r["kind"], r => r["form"], StringComparer.Ordinal);
        (Day, Month, Ahead, Compared, ComparedNext) = ([.. kinds["day"]], [.. kinds["month"]], [.. kinds["ahead"]], [.. kinds["compared"]], [.. kinds["comparednext"]]);
        (NotDay, YearBegun, FeastTime) = ([.. kinds["notday"]], [.. kinds["yearbegun"]], [.. kinds["feasttime"]]);
    }

    /// <summary>Before a number of days: a length of time.</summary>
    public string[] Day { get; }

    /// <summary>Before a month: a habit.</summary>
    public string[] Month { get; }

    /// <summary>Behind a month: still to come.</summary>
    public string[] Ahead { get; }

    /// <summary>Behind a length of time, in its word: measured against.</summary>
    public string[] Compared { get; }

    /// <summary>The same in the next word.</summary>
    public string[] ComparedNext { get; }

    /// <summary>Behind a word for a day: no day.</summary>
    public string[] NotDay { get; }

    /// <summary>Behind the head of a year: the year.</summary>
    public string[] YearBegun { get; }

    /// <summary>Behind a feast: when.</summary>
    public string[] FeastTime { get; }
}
