using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsDigest.Reading;

/// <summary>An HTML page as lines of text and what its head says about the article.</summary>
/// <param name="Text">The article's element, one line a block.</param>
/// <param name="Hints">What the markup says about single lines, by line number.</param>
/// <param name="Title">The headline.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Author">The reporter.</param>
/// <param name="Publisher">The site's name.</param>
internal sealed record HtmlPage(string Text, IReadOnlyDictionary<int, LineHint> Hints, string? Title, DateOnly? Published, string? Author, string? Publisher)
{
    /// <summary>Reads a page that passed <see cref="HtmlScanner"/>. Nothing is fetched and no script runs.</summary>
    public static HtmlPage Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var metadata = new HtmlMetadata(document);
        var flattener = new HtmlFlattener();
        var root = HtmlRoot.Find(document);
        flattener.Add(root);
        return new HtmlPage(flattener.Text, flattener.Hints, metadata.Title, metadata.Published, metadata.Author, metadata.Publisher);
    }
}
