using NewsDigest.Digests;
using NewsDigest.Writing.Page;

namespace NewsDigest.Writing;

/// <summary>A digest as one self-contained page: stories first, then figures, names, timeline and the articles.</summary>
public static class DigestHtml
{
    /// <summary>The page; lines end in LF.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="briefs">The address of each article's own page, relative to this one; null when there are none.</param>
    public static string Write(Digest digest, IReadOnlyList<string>? briefs = null)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var view = new DigestView(digest);
        var page = PageShell.Open("News digest", "digest");
        var sections = new DigestSections(view, briefs);
        page.Append("<main>\n<header class=\"top lead\">\n<h1>News digest</h1>\n<p class=\"dateline\">").Text(view.Extent).Append("</p>\n</header>\n");
        sections.AppendStories(page);
        sections.AppendCharts(page);
        sections.AppendFigures(page);
        new NameIndex(view, sections).Append(page);
        sections.AppendTimeline(page);
        sections.AppendArticles(page);
        page.Append("</main>\n");
        return PageShell.Close(page);
    }
}
