using System.Globalization;
using System.Text.Json;
using NewsDigest.Digests;

namespace NewsDigest.Writing;

/// <summary>A digest as JSON of the schema <c>newsdigest.digest/1</c>. Nothing in it depends on the clock, the machine or a path.</summary>
public static class DigestJson
{
    /// <summary>What <c>schema</c> says.</summary>
    public const string Schema = "newsdigest.digest/1";

    /// <summary>The digest in UTF-8 without a byte order mark and without a line end.</summary>
    public static byte[] Write(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return JsonOutput.Write(true, json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            List(json, "articles", digest.Articles, a => WriteArticle(json, a));
            List(json, "stories", digest.Stories, s => WriteStory(json, digest, s));
            List(json, "entities", digest.Entities, e => WriteEntity(json, digest, e));
            List(json, "figureTables", digest.Tables, t =>
            {
                json.WriteString("ko", t.Korean);
                json.WriteString("en", t.English);
                List(json, "figures", t.Figures, f => WriteFigure(json, digest, f));
            });
            List(json, "figures", digest.Figures, f => WriteFigure(json, digest, f));
            List(json, "timeline", digest.Timeline, t =>
            {
                json.WriteString("iso", t.Iso);
                WriteCitations(json, digest, t.Mentions);
            });
            List(json, "charts", digest.Charts, c =>
            {
                json.WriteString("ko", c.Korean);
                json.WriteString("en", c.English);
                json.WriteString("unit", c.Unit);
                json.WriteString("by", c.IsOverTime ? "time" : "place");
                List(json, "points", c.Points, p =>
                {
                    json.WriteString("label", p.Label);
                    WriteFigureFields(json, digest, p.Figure);
                });
            });
            json.WriteEndObject();
        });
    }

    private static void WriteArticle(Utf8JsonWriter json, DigestArticle article)
    {
        json.WriteString("id", article.Id);
        json.WriteString("inputSha256", article.Brief.Provenance.InputSha256);
        json.WriteText("titleKo", article.Brief.Source.Article.Title);
        json.WriteString("headline", article.Brief.Summary.Headline);
        json.WriteText("published", article.Brief.Source.Article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteText("source", article.Brief.Source.Article.Publisher);
        if (article.CopyOf is { } original)
        {
            json.WriteNumber("copyOf", original);
        }
        else
        {
            json.WriteNull("copyOf");
        }
    }

    private static void WriteStory(Utf8JsonWriter json, Digest digest, Story story)
    {
        json.WriteString("headline", story.Headline);
        json.WriteStartArray("articles");
        foreach (var article in story.Articles)
        {
            json.WriteNumberValue(article);
        }

        json.WriteEndArray();
        List(json, "sentences", story.Sentences, s =>
        {
            json.WriteString("en", s.English);
            WriteCitations(json, digest, s.Sources);
        });
        List(json, "conflicts", story.Conflicts, c =>
        {
            json.WriteString("about", c.About);
            List(json, "figures", c.Figures, f => WriteFigure(json, digest, f));
        });
    }

    private static void WriteEntity(Utf8JsonWriter json, Digest digest, DigestEntity entity)
    {
        json.WriteString("en", entity.English);
        json.WriteString("type", ContractWords.Of(entity.Type));
        json.WriteString("status", ContractWords.Of(entity.Status));
        json.WriteStrings("spellings", entity.Spellings);
        json.WriteStrings("hanja", entity.Hanja);
        json.WriteNumber("count", entity.Count);
        WriteCitations(json, digest, entity.Mentions);
    }

    private static void WriteFigure(Utf8JsonWriter json, Digest digest, FigureMention mention) => WriteFigureFields(json, digest, mention);

    private static void WriteFigureFields(Utf8JsonWriter json, Digest digest, FigureMention mention)
    {
        json.WriteString("ko", mention.Figure.Text);
        json.WriteString("en", mention.Figure.English);
        json.WriteExact("value", mention.Figure.Value);
        json.WriteExact("max", mention.Figure.Max);
        json.WriteString("unit", mention.Figure.Unit);
        json.WriteString("qualifier", ContractWords.Of(mention.Figure.Qualifier));
        json.WriteNumber("article", mention.Article);
        json.WriteString("id", digest.Articles[mention.Article].Id);
        json.WriteNumber("sentence", mention.Sentence);
        json.WriteNumber("start", mention.Figure.Span.Start);
        json.WriteNumber("length", mention.Figure.Span.Length);
    }

    private static void WriteCitations(Utf8JsonWriter json, Digest digest, IReadOnlyList<Citation> citations) => List(json, "sources", citations, c =>
    {
        json.WriteNumber("article", c.Article);
        json.WriteString("id", digest.Articles[c.Article].Id);
        json.WriteStartArray("sentences");
        foreach (var sentence in c.Sentences)
        {
            json.WriteNumberValue(sentence);
        }

        json.WriteEndArray();
    });

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
