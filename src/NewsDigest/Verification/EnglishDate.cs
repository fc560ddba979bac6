using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>A date in an English sentence; what is not said is null.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record EnglishDate(TextSpan Span)
{
    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>1 to 31.</summary>
    public int? Day { get; init; }

    /// <summary>The last month of a quarter or half; <see cref="Month"/> is its first.</summary>
    public int? LastMonth { get; init; }

    /// <summary>The last year of a period such as 2021-2025; <see cref="Year"/> is its first.</summary>
    public int? LastYear { get; init; }

    /// <summary>The weekday.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The Korean words that say a relative date.</summary>
    public IReadOnlyList<string> Korean { get; init; } = [];

    /// <summary>Years after publication, for a relative year.</summary>
    public int? YearOffset { get; init; }

    /// <summary>Months after publication.</summary>
    public int? MonthOffset { get; init; }

    /// <summary>Days after publication.</summary>
    public int? DayOffset { get; init; }
}
