using System.Text.RegularExpressions;

namespace NewsDigest.Reading;

/// <summary>Finds who published the article in the judged lines, the most reliable place first.</summary>
internal sealed partial class PublisherFinder(List<PageLine> lines, int first, Dateline? dateline)
{
    private const string Copyright = "copyright";

    private IEnumerable<PageLine> Header => lines.Take(first);

    private IEnumerable<PageLine> Tail => lines.Skip(first);

    public string? Find()
    {
        var source = FirstOf(Header.Where(l => l.Meta?.Reason == "source line"));
        var office = source is null or "KOTRA" or "코트라" ? Office() : null;
        return office
            ?? source
            ?? dateline?.Publisher
            ?? lines.Where(l => l.Reason == "breadcrumb").Select(l => Trail.Publisher(l.Text)).FirstOrDefault(p => p is not null)
            ?? FirstOf(Header)
            ?? lines.Where(l => l.Reason == Copyright && l.Rule is not null).Select(l => CopyrightHolder.Of(l.Text)).FirstOrDefault(p => p is not null)
            ?? FirstOf(Tail.Where(l => l.Reason != "caption"))
            ?? lines.Where(l => l.Reason == "site footer").Select(l => SiteName().Match(l.Text)).FirstOrDefault(m => m.Success)?.Groups["name"].Value
            ?? Tail.Where(l => l.Reason is "photo credit" or "page notice" && l.Index > lines.FindLastIndex(b => b.Kind == LineKind.Body)).Select(l => CopyrightHolder.Of(l.Text)).LastOrDefault(p => p is not null);
    }

    private static string? FirstOf(IEnumerable<PageLine> lines) => lines.Select(l => l.Meta?.Publisher).FirstOrDefault(p => p is not null);

    /// <summary>KOTRA's reports are signed by an office abroad.</summary>
    private string? Office() =>
        lines.Where(l => l.Kind == LineKind.Removed && l.Reason is not "caption" && l.Text.Contains("무역관", StringComparison.Ordinal)).Select(l => OfficeName().Match(l.Text)).FirstOrDefault(m => m.Success) is { } office
        && lines.Exists(l => l.Text.Contains("KOTRA", StringComparison.OrdinalIgnoreCase) || l.Text.Contains("코트라", StringComparison.Ordinal) || l.Text.Contains("무역관 |", StringComparison.Ordinal))
            ? "KOTRA " + office.Groups["office"].Value
            : null;

    [GeneratedRegex(@"(?:KOTRA\s+|코트라\s+)?(?<office>[가-힣]{2,10}무역관)(?:장)?(?:[^가-힣]|$|\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfficeName();

    [GeneratedRegex(@"(?:제호|매체명|법인명|상호)\s?[:：]\s?(?:주식회사\s|\(주\)\s?)?(?<name>[^\s|,]{2,20})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SiteName();
}
