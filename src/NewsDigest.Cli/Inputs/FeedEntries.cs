using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsDigest.Reading;

namespace NewsDigest.Cli;

/// <summary>The entries of an RSS (0.9 to 2.0) or Atom file that carry the text of their articles. No entity is resolved, no address is opened.</summary>
internal static class FeedEntries
{
    private const int KoreanCodePage = 949;
    private static readonly string[] KoreanLabels = ["euc-kr", "ks_c_5601", "ksc5601", "cp949", "ms949", "windows-949", "x-windows-949"];
    private static readonly string[] BodyElements = ["encoded", "content", "description", "summary"];

    public static IEnumerable<ContainedArticle> Read(InputFile input, List<string> problems)
    {
        XDocument feed;
        try
        {
            feed = Parse(input.Read());
        }
        // The framework has no typed error for a declared charset that the bytes contradict.
        catch (Exception problem) when (problem is XmlException or ArgumentException)
        {
            problems.Add($"{input.Label}: is not well-formed XML ({problem.Message}); give an RSS or Atom file.");
            yield break;
        }

        var publisher = Child(feed.Root, "channel") is { } channel ? Text(channel, "title") : Text(feed.Root, "title");
        var number = 0;
        foreach (var entry in feed.Descendants().Where(e => e.Name.LocalName is "item" or "entry"))
        {
            number++;
            if (Body(entry) is not { Length: > 0 } body)
            {
                problems.Add($"{input.Label}: entry {number} carries no text; only what stands in the feed is read.");
                continue;
            }

            var known = new ReadingOptions
            {
                Title = Text(entry, "title"),
                Publisher = publisher,
                Published = PublicationDay.Parse(Text(entry, "pubDate") ?? Text(entry, "published") ?? Text(entry, "date") ?? Text(entry, "updated")),
            };
            yield return new ContainedArticle($"entry-{number:D4}.html", Encoding.UTF8.GetBytes(body), known);
        }
    }

    private static XDocument Parse(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 64L * 1024 * 1024 };
        using var reader = IsKoreanCodePage(bytes)
            ? XmlReader.Create(new StringReader(CodePagesEncodingProvider.Instance.GetEncoding(KoreanCodePage)!.GetString(bytes)), settings)
            : XmlReader.Create(new MemoryStream(bytes), settings);
        return XDocument.Load(reader);
    }

    /// <summary>The framework's euc-kr lacks syllables that pages use; all Korean labels mean code page 949.</summary>
    private static bool IsKoreanCodePage(byte[] bytes)
    {
        var declaration = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 200)).ToLowerInvariant();
        var end = declaration.IndexOf("?>", StringComparison.Ordinal);
        return end > 0 && KoreanLabels.Any(l => declaration.IndexOf(l, 0, end, StringComparison.Ordinal) >= 0);
    }

    /// <summary>The fullest text of an entry.</summary>
    private static string? Body(XElement entry) =>
        BodyElements.Select(n => Child(entry, n)).OfType<XElement>()
            .Select(e => e.HasElements ? string.Concat(e.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))) : e.Value)
            .MaxBy(t => t.Length)?.Trim();

    private static string? Text(XElement? parent, string name) => Child(parent, name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
