using System.Text.RegularExpressions;

namespace NewsDigest.Reading;

/// <summary>What a page's markup or its caller says about the article, before its lines are read.</summary>
internal sealed record KnownMetadata(string? Title, DateOnly? Published, string? Author, string? Publisher);

/// <summary>Puts together publisher, author and day from the judged lines, the most reliable place first.</summary>
internal sealed partial class PageMetadata(List<PageLine> lines, int first, KnownMetadata known)
{
    private const int LeadLines = 6;

    private readonly Dateline? dateline = Settled(lines);

    private IEnumerable<PageLine> Header => lines.Take(first);

    private IEnumerable<PageLine> Tail => lines.Skip(first);

    public string? Place => dateline?.Place ?? lines.Select(l => l.Meta?.Place).FirstOrDefault(p => p is not null);

    public string? Publisher => known.Publisher ?? new PublisherFinder(lines, first, dateline).Find();

    public string? Author =>
        known.Author
        ?? dateline?.Author
        ?? Header.Select(l => l.Meta?.Author).FirstOrDefault(a => a is not null)
        ?? Tail.Select(l => l.Meta?.Author).FirstOrDefault(a => a is not null);

    public DateOnly? Published => Printed ?? InferredDateline() ?? Address();

    /// <summary>Whether the page prints month and day only, and the year is one that the lead names.</summary>
    public bool IsYearInferred => Printed is null && InferredDateline() is not null;

    private DateOnly? Printed =>
        known.Published
        ?? Header.Where(l => l.Reason != "caption").Select(l => l.Meta?.Published).FirstOrDefault(d => d is not null)
        ?? FullDateline()
        ?? Tail.Select(l => l.Meta?.Published).FirstOrDefault(d => d is not null);

    /// <summary>The story's dateline. What stands for its place is the publisher when the page's copyright line names it.</summary>
    private static Dateline? Settled(List<PageLine> lines) =>
        lines.Find(l => l.Kind == LineKind.Body && l.Dateline is not null)?.Dateline is not { } found ? null
        : found is { Publisher: null, Place: { } name } && !PressNames.IsPlace(name) && lines.Exists(l => l.Reason == "copyright" && l.Rule is not null && CopyrightHolder.Of(l.Text) == name) ? found with { Publisher = name, Place = null }
        : found;

    private DateOnly? FullDateline() => dateline is { Year: > 0 } d ? PrintedDate.Day(Text(d.Year), Text(d.Month), Text(d.Day)) : null;

    /// <summary>A dateline with month and day takes the year of an event named in the lead; plans (까지, 목표) do not count.</summary>
    private DateOnly? InferredDateline()
    {
        if (dateline is not { Month: > 0 } d)
        {
            return null;
        }

        var lead = string.Join('\n', lines.Where(l => l.Kind == LineKind.Body).Take(LeadLines).Select(l => l.Text));
        var years = Year().Matches(lead).Select(m => (Year: m.Groups["y"].Value, Next: lead[(m.Index + m.Length)..Math.Min(lead.Length, m.Index + m.Length + 6)])).ToList();
        var events = years.Where(y => y.Next.Length > 0 && !y.Next.StartsWith('년')).ToList();
        var past = events.Count > 0 ? events : years.Where(y => !y.Next.Contains("까지", StringComparison.Ordinal) && !y.Next.Contains("목표", StringComparison.Ordinal)).ToList();
        return past.Count == 0 ? null : PrintedDate.Day(past.MaxBy(y => y.Year, StringComparer.Ordinal).Year, Text(d.Month), Text(d.Day));
    }

    /// <summary>Addresses of news pages often hold the day; it must agree with the dateline's when there is one.</summary>
    private DateOnly? Address()
    {
        foreach (var line in lines.Where(l => l.Reason is "link"))
        {
            var match = AddressDay().Match(line.Text);
            if (match.Success && PrintedDate.Day(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) is { } day
                && (dateline is not { Month: > 0 } d || (d.Month == day.Month && d.Day == day.Day)))
            {
                return day;
            }
        }

        return null;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:^|[^0-9])(?<y>20[0-9]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"[/=_-](?<y>20[0-9]{2})[/-]?(?<m>0[1-9]|1[0-2])[/-]?(?<d>[0-3][0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressDay();
}
