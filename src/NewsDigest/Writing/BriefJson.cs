using System.Globalization;
using System.Text.Json;
using NewsDigest.Briefs;

namespace NewsDigest.Writing;

/// <summary>A brief as JSON of the schema <c>newsdigest.brief/1</c>. Nothing in it depends on the clock, the machine or a path.</summary>
public static class BriefJson
{
    /// <summary>What <c>schema</c> says.</summary>
    public const string Schema = "newsdigest.brief/1";

    /// <summary>The brief in UTF-8 without a byte order mark and without a line end.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="indented">Over many lines, or in one.</param>
    public static byte[] Write(Brief brief, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return JsonOutput.Write(indented, json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            WriteArticle(json, brief);
            WriteSentences(json, brief);
            FactsJson.WriteEntities(json, brief.Source.Entities);
            FactsJson.WriteQuantities(json, brief.Source.Sentences);
            FactsJson.WriteDates(json, brief.Source.Sentences);
            WriteQuotes(json, brief);
            WriteSummary(json, brief);
            WriteVerification(json, brief);
            WriteProvenance(json, brief.Provenance);
            json.WriteEndObject();
        });
    }

    private static void WriteArticle(Utf8JsonWriter json, Brief brief)
    {
        var article = brief.Source.Article;
        json.WriteStartObject("article");
        json.WriteText("titleKo", article.Title);
        json.WriteText("titleEn", brief.TitleEnglish);
        json.WriteText("published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (article.IsYearInferred)
        {
            json.WriteBoolean("yearInferred", true);
        }

        json.WriteText("datelinePlaceEn", brief.Source.DatelinePlaceEnglish);
        json.WriteText("source", article.Publisher);
        json.WriteText("author", article.Author);
        json.WriteStartArray("removed");
        foreach (var removed in article.Removed)
        {
            json.WriteStartObject();
            json.WriteString("text", removed.Text);
            json.WriteString("reason", removed.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartArray("sentences");
        for (var i = 0; i < brief.Source.Article.Sentences.Count; i++)
        {
            var sentence = brief.Source.Article.Sentences[i];
            json.WriteStartObject();
            json.WriteNumber("index", i);
            json.WriteString("ko", sentence.Text);
            json.WriteString("en", brief.Translations[i].English);
            json.WriteNumber("confidence", brief.Translations[i].Confidence);
            json.WriteText("section", sentence.Section);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuotes(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartArray("quotes");
        for (var s = 0; s < brief.Source.Sentences.Count; s++)
        {
            for (var i = 0; i < brief.Source.Sentences[s].Quotations.Count; i++)
            {
                var english = brief.QuotationTranslations[s][i];
                FactsJson.WriteQuotation(json, brief.Source.Sentences[s].Quotations[i], english.English, english.Speaker, s);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartObject("brief");
        json.WriteString("headline", brief.Summary.Headline);
        json.WriteStartArray("sentences");
        foreach (var sentence in brief.Summary.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("en", sentence.English);
            json.WriteStartArray("sources");
            foreach (var source in sentence.Sources)
            {
                json.WriteNumberValue(source);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVerification(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartObject("verification");
        LedgerJson.WriteClaims(json, brief.Ledger);
        FactsJson.WriteChecks(json, "articleChecks", brief.Source.Checks);
        json.WriteEndObject();
    }

    private static void WriteProvenance(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("engine", provenance.Engine);
        if (provenance.Fallback is { } fallback)
        {
            json.WriteStartObject("fallback");
            json.WriteString("from", fallback.From);
            json.WriteString("reason", fallback.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("fallback");
        }

        json.WriteString("inputSha256", provenance.InputSha256);
        json.WriteString("version", provenance.Version);
        json.WriteEndObject();
    }
}
