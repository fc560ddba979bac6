using System.Text.Json;
using NewsDigest.Reading;
using NewsDigest.Verification;

namespace NewsDigest.Llm.Tests.Corpora;

/// <summary>An article with the right answers that people gave for it.</summary>
internal sealed record GoldArticle(string Stem, Article Article, IReadOnlyList<string> Brief, IReadOnlyList<string> References, IReadOnlyList<string> Body, IReadOnlyList<(string English, string Type)> Names)
{
    /// <summary>Where more articles and answers are; the tests that need them say why they are skipped without.</summary>
    public static string? Corpora => Environment.GetEnvironmentVariable("NEWSDIGEST_CORPORA");

    /// <summary>The seeds of the repository, and the articles of the corpora where they are at hand.</summary>
    public static IReadOnlyList<GoldArticle> All { get; } =
    [
        .. Load(Path.Combine(Sample.Root, "seeds", "gold"), Path.Combine(Sample.Root, "seeds")),
        .. Corpora is { } more ? Load(Path.Combine(more, "gold", "articles"), Path.Combine(more, "gold", "articles")) : [],
    ];

    private static IEnumerable<GoldArticle> Load(string answers, string texts)
    {
        foreach (var file in Directory.EnumerateFiles(answers, "*.gold.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var root = document.RootElement;
            var stem = Path.GetFileName(file).Replace(".gold.json", "", StringComparison.Ordinal);
            var names = root.GetProperty("entities").EnumerateArray().Select(e => (e.GetProperty("en").GetString()!, e.GetProperty("type").GetString()!)).ToArray();
            yield return new GoldArticle(
                stem,
                new ArticleReader().Read(File.ReadAllBytes(Path.Combine(texts, stem + ".txt"))).Article!,
                EnglishSentences.Split(root.GetProperty("brief_en").GetString()!),
                [.. root.GetProperty("reference_en").EnumerateArray().Select(e => e.GetString()!)],
                [.. root.GetProperty("body_sentences").EnumerateArray().Select(e => e.GetString()!)],
                names);
        }
    }
}
