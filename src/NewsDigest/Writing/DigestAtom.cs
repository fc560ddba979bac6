using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using NewsDigest.Digests;

namespace NewsDigest.Writing;

/// <summary>
/// A digest as an Atom feed (RFC 4287), one entry a story. Ids come from the hashes of the articles and times from their days of
/// publication, so that the same articles give the same feed.
/// </summary>
public static class DigestAtom
{
    private const string Space = "http://www.w3.org/2005/Atom";
    private static readonly DateOnly Undated = new(1970, 1, 1);

    /// <summary>The feed in UTF-8; a story without any date counts as published on January 1, 1970.</summary>
    public static byte[] Write(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Space);
            Text(xml, "title", "News digest");
            Text(xml, "id", Id(digest.Articles.Select(a => a.Brief.Provenance.InputSha256)));
            Text(xml, "updated", Time(digest, Enumerable.Range(0, digest.Articles.Count)));
            xml.WriteStartElement("author", Space);
            Text(xml, "name", "NewsDigest");
            xml.WriteEndElement();
            foreach (var story in digest.Stories)
            {
                WriteEntry(xml, digest, story);
            }

            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, Digest digest, Story story)
    {
        xml.WriteStartElement("entry", Space);
        Text(xml, "title", story.Headline);
        Text(xml, "id", Id(story.Articles.Order().Select(a => digest.Articles[a].Brief.Provenance.InputSha256)));
        Text(xml, "updated", Time(digest, story.Articles));
        Text(xml, "summary", story.Sentences.Count > 0 ? story.Sentences[0].English : story.Headline);
        var body = story.Sentences.Select(s => $"{s.English} [{string.Join("; ", s.Sources.Select(DigestView.Mark))}]");
        Text(xml, "content", string.Join("\n", body.Select(VisibleText.Clean)), keepLines: true);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text, bool keepLines = false)
    {
        xml.WriteStartElement(name, Space);
        xml.WriteString(keepLines ? text : VisibleText.Clean(text));
        xml.WriteEndElement();
    }

    private static string Time(Digest digest, IEnumerable<int> articles) =>
        (articles.Select(a => digest.Articles[a].Brief.Source.Article.Published).Max() ?? Undated).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>A UUID of version 8 (RFC 9562) made of a hash.</summary>
    private static string Id(IEnumerable<string> hashes)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', hashes)));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        var digits = Convert.ToHexStringLower(hash.AsSpan(0, 16));
        return $"urn:uuid:{digits[..8]}-{digits[8..12]}-{digits[12..16]}-{digits[16..20]}-{digits[20..]}";
    }
}
