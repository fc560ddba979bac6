using System.Text.Json;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace Quality.Morphemes;

/// <summary>
/// The share of content words in articles that no table of the library has: nouns, names, verbs, adjectives and adverbs in Hangul that the
/// analyser had to guess. Each occurrence counts.
/// </summary>
internal static class UnknownWords
{
    private const int Shown = 20;

    public static string Make(string answers)
    {
        var tokenizer = new KoreanTokenizer(KoreanLexicon.Embedded());
        var (all, unknown) = (0, new List<string>());
        foreach (var sentence in Directory.EnumerateFiles(answers, "*.gold.json").Order(StringComparer.Ordinal).SelectMany(Sentences))
        {
            foreach (var step in tokenizer.Explain(sentence))
            {
                var content = step.Morphemes.Where(IsContent).ToList();
                all += content.Count;
                unknown.AddRange(step.Table is null ? content.Select(m => m.Form) : []);
            }
        }

        var table = new MarkdownTable($"Content words of the articles' sentences: {all}", "", "count", "%");
        table.Row("unknown to the tables", MarkdownTable.Count(unknown.Count), MarkdownTable.Figure(100.0 * unknown.Count / Math.Max(1, all)));
        var frequent = unknown.CountBy(w => w, StringComparer.Ordinal).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(Shown);
        return $"{table}\nunknown, the most frequent: {string.Join(' ', frequent.Select(w => $"{w.Key} {w.Value}"))}\n";
    }

    private static List<string> Sentences(string path)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. gold.RootElement.GetProperty("body_sentences").EnumerateArray().Select(s => s.GetString()!)];
    }

    private static bool IsContent(Morpheme morpheme) =>
        morpheme.Tag is (SejongTag.NNG or SejongTag.NNP or SejongTag.VV or SejongTag.VA or SejongTag.MAG or SejongTag.XR) && morpheme.Form[0] is >= '가' and <= '힣';
}
