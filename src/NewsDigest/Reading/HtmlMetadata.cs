using System.Text.Json;
using AngleSharp.Dom;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>Title, day, reporter and publisher of a page from its head, its linked data and its time elements.</summary>
internal sealed class HtmlMetadata(IDocument document)
{
    private readonly LinkedData linked = LinkedData.Of(document);

    public string? Title
    {
        get
        {
            var title = Meta("og:title", "twitter:title") ?? Text("[itemprop=headline]") ?? Text("h1") ?? linked.Headline ?? Text("title");
            return title is null ? null : HeadlineFinder.WithoutPublisher(title, Publisher);
        }
    }

    public DateOnly? Published =>
        Day(Meta("article:published_time", "og:article:published_time", "article:published", "pubdate", "publishdate", "date", "dc.date", "dc.date.issued", "datePublished", "parsely-pub-date"))
        ?? Day(document.QuerySelector("[itemprop=datePublished]")?.GetAttribute("content") ?? document.QuerySelector("[itemprop=datePublished]")?.GetAttribute("datetime"))
        ?? Day(linked.Published)
        ?? Day(document.QuerySelector("time[datetime]")?.GetAttribute("datetime"))
        ?? document.QuerySelectorAll("time, .date, .article_date, .view_date, .info, .article_info, .byline, .media_end_head_info_datestamp_time").Select(e => Day(e.TextContent)).FirstOrDefault(d => d is not null);

    public string? Author => Reporter(Meta("article:author", "author", "dable:author", "byl", "dc.creator", "og:article:author") ?? linked.Author ?? Text("[itemprop=author]"));

    public string? Publisher => Meta("og:article:author:publisher", "article:publisher:name", "og:site_name", "publisher", "twitter:creator", "dc.publisher") ?? linked.Publisher;

    private static DateOnly? Day(string? text) => text is null ? null : PrintedDate.First(text) ?? Compact(text);

    private static DateOnly? Compact(string text) =>
        text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 ? PrintedDate.Day(text[..4], text[4..6], text[6..8]) : null;

    /// <summary>A reporter's name without role and address; a publisher's name is none.</summary>
    private static string? Reporter(string? printed)
    {
        if (printed is null || printed.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        return MetaLine.Parse(printed) is { Author: { } author } ? author
            : PressNames.IsFullPerson(printed) ? printed
            : ContributorFinder.Byline(printed);
    }

    private string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var element in document.QuerySelectorAll("meta"))
            {
                var key = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
                if (name.Equals(key, StringComparison.OrdinalIgnoreCase) && Clean(element.GetAttribute("content")) is { } content)
                {
                    return content;
                }
            }
        }

        return null;
    }

    private string? Text(string selector) => Clean(document.QuerySelector(selector)?.TextContent);

    private static string? Clean(string? text)
    {
        var words = text is null ? string.Empty : string.Join(' ', SourceText.From(text).Composed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length is 0 or > 400 ? null : words;
    }
}
