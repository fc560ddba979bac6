using System.Text.Json;
using NewsDigest.Summaries;

namespace NewsDigest.Llm;

/// <summary>A headline and sentences as a model gave them, not yet believed.</summary>
internal sealed record BriefAnswer(string Headline, IReadOnlyList<SummarySentence> Sentences);

/// <summary>Reads a model's answer to the letter of its schema. Nothing is repaired except one fence around the whole.</summary>
internal static class AnswerReader
{
    /// <summary>A longer sentence is none.</summary>
    private const int LongestSentence = 1200;

    private static readonly string[] Refusals =
        ["I'm sorry", "I am sorry", "Sorry,", "I can't", "I cannot", "I can not", "I'm unable", "I am unable", "I'm not able", "I won't", "As an AI", "I must decline", "Unfortunately, I can"];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The brief in an answer.</summary>
    /// <param name="content">What the model wrote.</param>
    /// <param name="sentences">How many sentences the article has.</param>
    /// <param name="most">How many sentences the brief may have; what is over is left off.</param>
    public static (BriefAnswer? Value, ChatFailure? Failure) Brief(string content, int sentences, int most) => Read(content, root =>
    {
        if (!HasExactly(root, "headline", "sentences") || Line(root.GetProperty("headline")) is not { } headline || root.GetProperty("sentences") is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var read = new List<SummarySentence>();
        foreach (var item in array.EnumerateArray())
        {
            if (!HasExactly(item, "en", "sources") || Line(item.GetProperty("en")) is not { } english || Sources(item.GetProperty("sources"), sentences) is not { } sources)
            {
                return null;
            }

            read.Add(new SummarySentence(english, sources));
        }

        return read.Count == 0 ? null : new BriefAnswer(headline, [.. read.Take(most)]);
    }, answer => EnglishText.IsEnglish([answer.Headline, .. answer.Sentences.Select(s => s.English)]));

    /// <summary>The sentence in an answer.</summary>
    public static (string? Value, ChatFailure? Failure) Sentence(string content) => Read(
        content,
        root => HasExactly(root, "en") ? Line(root.GetProperty("en")) : null,
        english => EnglishText.IsEnglish([english]));

    private static (T? Value, ChatFailure? Failure) Read<T>(string content, Func<JsonElement, T?> read, Func<T, bool> isEnglish)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutFence(content), Strict);
            return read(document.RootElement) is not { } value
                ? (null, new ChatFailure("llm.invalid", "the answer does not have the form that was asked for.", Repeat.Once))
                : isEnglish(value)
                ? (value, null)
                : (null, new ChatFailure("llm.language", "the answer is not in English.", Repeat.Once));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a lone surrogate cannot become a string.
            return IsRefusal(content) ? (null, new ChatFailure("llm.refused", "the model refused.")) : (null, new ChatFailure("llm.invalid", "the answer is not the JSON that was asked for.", Repeat.Once));
        }
    }

    /// <summary>Models that know no refusal field say it in words.</summary>
    private static bool IsRefusal(string content)
    {
        var start = content.Trim().Replace('’', '\'');
        return Array.Exists(Refusals, r => start.StartsWith(r, StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutFence(string content)
    {
        var text = content.Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal) || text.Length < 7)
        {
            return text;
        }

        var line = text.IndexOf('\n', StringComparison.Ordinal);
        return line < 0 || line > text.Length - 4 ? text : text[(line + 1)..^3];
    }

    private static bool HasExactly(JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object || element.GetPropertyCount() != names.Length)
        {
            return false;
        }

        foreach (var name in names)
        {
            if (!element.TryGetProperty(name, out _))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Line(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = element.GetString()!.ReplaceLineEndings(" ").Trim();
        return text.Length is > 0 and <= LongestSentence ? text : null;
    }

    private static int[]? Sources(JsonElement element, int sentences)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() > 64)
        {
            return null;
        }

        var sources = new List<int>();
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt32(out var source))
            {
                return null;
            }

            if (source >= 0 && source < sentences)
            {
                sources.Add(source);
            }
        }

        return [.. sources.Distinct().Order()];
    }
}
