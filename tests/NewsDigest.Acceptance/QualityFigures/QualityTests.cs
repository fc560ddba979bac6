using System.Globalization;
using System.Text.Json;
using Quality;
using Quality.Articles;
using Quality.Entities;
using Quality.Morphemes;
using Quality.Translation;

namespace NewsDigest.Acceptance.QualityFigures;

/// <summary>
/// The scorers of benchmarks/Quality over invented answers with faults in them. The figures were printed by the public scorers for the
/// same files: sacreBLEU's definitions for chrF, chrF++ and BLEU, exact spans for names, multisets of morphemes.
/// </summary>
public sealed class QualityTests
{
    private static string Sample(string name) => Path.Combine(ConsoleRun.Root, "tests", "NewsDigest.Acceptance", "QualityFigures", name);

    [Fact]
    public void Morphemes_OfASample_HaveTheKnownFigures()
    {
        var answers = GoldSentence.Read(Sample("answer.tsv")).Select(s => s.Morphemes.Select(m => m!).ToArray());
        var (strict, norm) = MorphemeTables.Score(GoldSentence.Read(Sample("gold.tsv")), answers);
        Assert.Equal("81.25 75.00 75.00 63.64 54.55", Figures(strict.Forms, strict.Morphemes, strict.Coarse, strict.ExactForms, strict.Exact));
        Assert.Equal("87.50 81.25 81.25 81.82 63.64", Figures(norm.Forms, norm.Morphemes, norm.Coarse, norm.ExactForms, norm.Exact));
        Assert.Equal(11, norm.Eojeols);
    }

    [Fact]
    public void Trees_WithWrongHeadsAndLabels_CountThem()
    {
        var gold = GoldSentence.Read(Sample("gold.tsv")).ToArray();
        var trees = gold.Select(s => ((IReadOnlyList<int>)[.. s.Heads.Select((h, i) => i == 0 ? 1 : h)], (IReadOnlyList<string>)[.. s.Labels.Select(l => l == "VP" ? "NP" : l)]));
        Assert.Equal((10, 7, 12), TreeTables.Score(gold, trees));
    }

    [Fact]
    public void Names_OfASample_HaveTheKnownFigures()
    {
        var answers = File.ReadAllLines(Sample("names.jsonl")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return (IReadOnlySet<NameSpan>)json.RootElement.List("entities").SelectMany(e => e.List("mentions").Select(m => new NameSpan(m.Place("start")!.Value, m.Place("length")!.Value, Kind(e.Text("type")!)))).Where(n => n.Kind.Length > 0).ToHashSet();
        }).ToArray();
        var rows = EntityTables.Score(NerSentence.Read(Sample("names.tsv")), answers).Select(r => $"{r.Kind} {Figures(r.Tally.F1, r.Tally.Precision, r.Tally.Recall)} {r.Tally.Hit} {r.Tally.Said} {r.Tally.Gold}");
        Assert.Equal(["PS 40.00 33.33 50.00 1 3 2", "LC 66.67 50.00 100.00 1 2 1", "OG 100.00 100.00 100.00 1 1 1", "all 60.00 50.00 75.00 3 6 4"], rows);
    }

    [Fact]
    public void Translations_OfASample_HaveTheKnownFigures()
    {
        var (chrf, plus, bleu) = TranslationTables.Score(File.ReadAllLines(Sample("answer.en")), File.ReadAllLines(Sample("reference.en")));
        Assert.Equal("47.69 44.32 28.37", Figures(chrf, plus, bleu));
    }

    [Fact]
    public void Articles_OfASample_HaveTheKnownFigures()
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Sample("own.gold.json")));
        using var brief = JsonDocument.Parse(File.ReadAllBytes(Sample("own.json")));
        var score = new ArticleScore();
        score.Add(gold.RootElement, brief.RootElement);
        string[] expected =
        [
            "| title | 100.00 | 100.00 | 100.00 | 1 | 1 | 1 |",
            "| dateline place | 100.00 | 100.00 | 100.00 | 1 | 1 | 1 |",
            "| author | 0.00 | 0.00 | 0.00 | 0 | 1 | 1 |",
            "| sentences | 75.00 | 75.00 | 75.00 | 3 | 4 | 4 |",
            "| boilerplate removed | 50.00 | 50.00 | 50.00 | 1 | 2 | 2 |",
            "| entities (untyped) | 66.67 | 66.67 | 66.67 | 2 | 3 | 3 |",
            "| entities (typed) | 66.67 | 66.67 | 66.67 | 2 | 3 | 3 |",
            "| entity English name | 50.00 | 50.00 | 50.00 | 1 | 2 | 2 |",
            "| of those with Hanja | 100.00 | 100.00 | 100.00 | 1 | 1 | 1 |",
            "| quantities | 57.14 | 50.00 | 66.67 | 2 | 4 | 3 |",
            "| money and percent (recall only) | 50.00 | 50.00 | 50.00 | 1 | 2 | 2 |",
            "| dates | 50.00 | 50.00 | 50.00 | 1 | 2 | 2 |",
            "| quotes with speaker | 66.67 | 100.00 | 50.00 | 1 | 1 | 2 |",
            "| chrF of 4 sentences | 65.52 |",
            "| chrF of briefs | 36.68 |",
            "| brief sources among the salient sentences | 1 of 3 |",
            "| words of a brief, mean | 10.00 |",
        ];
        var printed = ArticleTables.Write(score).Split('\n');
        Assert.All(expected, row => Assert.Contains(row, printed));
    }

    private static string Kind(string type) => type switch { "person" => "PS", "place" or "facility" => "LC", "organization" => "OG", _ => "" };

    private static string Figures(params double[] figures) => string.Join(' ', figures.Select(f => f.ToString("0.00", CultureInfo.InvariantCulture)));
}
