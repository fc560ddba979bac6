namespace NewsDigest.Reading;

/// <summary>What stands before the first sentence of a report, as in <c>(세종=한빛뉴스) 김도현 기자 =</c>.</summary>
/// <param name="Length">UTF-16 units from the start of the line to the first letter of the sentence.</param>
/// <param name="Place">Where the report was written.</param>
/// <param name="Publisher">The agency or paper.</param>
/// <param name="Author">The reporter.</param>
/// <param name="Month">The printed month; 0 when there is none.</param>
/// <param name="Day">The printed day of the month.</param>
/// <param name="Year">The printed year; 0 when there is none.</param>
internal sealed record Dateline(int Length, string? Place, string? Publisher, string? Author, int Month, int Day, int Year)
{
    /// <summary>Whether more than a publisher's name stands there, so that it opens a report and not just any line.</summary>
    public bool IsFull => Place is not null || Author is not null || Month > 0;
}
