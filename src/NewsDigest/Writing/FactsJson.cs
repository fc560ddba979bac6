using System.Text.Json;
using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Writing;

/// <summary>The names, figures, dates and quotations of one sentence as JSON.</summary>
public static class FactsJson
{
    /// <summary>One line of UTF-8 without a line end; a sentence without facts gives empty lists. <c>checks</c> is there when something does not agree or cannot be resolved.</summary>
    /// <param name="sentence">The sentence; null for a blank line.</param>
    /// <param name="quotations">The English of its quotations, in order; fewer than there are leaves the others null.</param>
    public static byte[] Write(AnalyzedSentence? sentence, IReadOnlyList<string>? quotations = null) => JsonOutput.Write(indented: false, json =>
    {
        json.WriteStartObject();
        WriteEntities(json, sentence is null ? [] : EntitiesOf(sentence));
        WriteQuantities(json, sentence is null ? [] : [sentence]);
        WriteDates(json, sentence is null ? [] : [sentence]);
        json.WriteStartArray("quotes");
        for (var i = 0; i < (sentence?.Quotations.Count ?? 0); i++)
        {
            var quotation = sentence!.Quotations[i];
            WriteQuotation(json, quotation, i < quotations?.Count ? quotations[i] : null, quotation.Speaker?.English, 0);
        }

        json.WriteEndArray();
        if (sentence is { Checks.Count: > 0 })
        {
            WriteChecks(json, "checks", sentence.Checks);
        }

        json.WriteEndObject();
    });

    internal static void WriteChecks(Utf8JsonWriter json, string name, IEnumerable<ArticleCheck> checks)
    {
        json.WriteStartArray(name);
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("kind", check.Kind);
            json.WriteString("message", check.Message);
            WritePlace(json, check.Sentence, check.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteEntities(Utf8JsonWriter json, IEnumerable<Entity> entities)
    {
        json.WriteStartArray("entities");
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            json.WriteString("ko", entity.Korean);
            json.WriteText("hanja", entity.Hanja);
            json.WriteStrings("aliases", entity.Aliases);
            json.WriteString("en", entity.English);
            json.WriteString("type", ContractWords.Of(entity.Type));
            json.WriteString("status", ContractWords.Of(entity.Status));
            json.WriteStrings("candidates", entity.Candidates);
            json.WriteStartArray("mentions");
            foreach (var mention in entity.Mentions)
            {
                json.WriteStartObject();
                WritePlace(json, mention.Sentence, mention.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteQuantities(Utf8JsonWriter json, IEnumerable<AnalyzedSentence> sentences)
    {
        json.WriteStartArray("quantities");
        foreach (var (sentence, quantity) in sentences.SelectMany(s => s.Quantities.Select(q => (s.Index, q))))
        {
            json.WriteStartObject();
            json.WriteString("ko", quantity.Text);
            json.WriteExact("value", quantity.Value);
            json.WriteExact("max", quantity.Max);
            json.WriteString("unit", quantity.Unit);
            json.WriteString("qualifier", ContractWords.Of(quantity.Qualifier));
            json.WriteString("en", quantity.English);
            WritePlace(json, sentence, quantity.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteDates(Utf8JsonWriter json, IEnumerable<AnalyzedSentence> sentences)
    {
        json.WriteStartArray("dates");
        foreach (var (sentence, date) in sentences.SelectMany(s => s.Dates.Select(d => (s.Index, d))))
        {
            json.WriteStartObject();
            json.WriteString("ko", date.Text);
            json.WriteString("iso", date.Iso);
            json.WriteString("en", date.English);
            if (date.Inferred)
            {
                json.WriteBoolean("inferred", true);
            }

            WritePlace(json, sentence, date.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteQuotation(Utf8JsonWriter json, AnalyzedQuotation quotation, string? english, string? speaker, int sentence)
    {
        json.WriteStartObject();
        json.WriteString("ko", quotation.Fact.Text);
        json.WriteText("en", english);
        json.WriteText("speakerKo", quotation.Fact.Speaker.Length == 0 ? null : quotation.Fact.Speaker);
        json.WriteText("speakerEn", speaker);
        WritePlace(json, sentence, quotation.Fact.Span);
        json.WriteEndObject();
    }

    internal static void WritePlace(Utf8JsonWriter json, int sentence, TextSpan span)
    {
        json.WriteNumber("sentence", sentence);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
    }

    private static IEnumerable<Entity> EntitiesOf(AnalyzedSentence sentence) =>
        sentence.Names.Select(n => n.Entity).Distinct(ReferenceEqualityComparer.Instance).Cast<Entity>();
}
