using System.Text;
using NewsDigest.Analysis;
using NewsDigest.Reading;
using NewsDigest.Tests.Translation;
using NewsDigest.Writing;

namespace NewsDigest.Tests.Golden;

/// <summary>What each stage makes of each seed; the first stage that differs is where the fault is.</summary>
public class SeedStageTests
{
    public static TheoryData<string> Stems { get; } = [.. Repository.Seeds.Select(s => Path.GetFileNameWithoutExtension(s)!)];

    [Theory]
    [MemberData(nameof(Stems))]
    public void Reading(string stem)
    {
        var article = Read(stem);
        var text = new StringBuilder();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"title\t{article.Title}\npublished\t{article.Published:yyyy-MM-dd}\nplace\t{article.DatelinePlace}\npublisher\t{article.Publisher}\nauthor\t{article.Author}\n");
        foreach (var sentence in article.Sentences)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{sentence.Index}\t{sentence.Section}\t{sentence.Text}\n");
        }

        foreach (var removed in article.Removed)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"removed\t{removed.Reason}\t{removed.Text}\n");
        }

        GoldenFile.Check(stem, "1-reading", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Morphology(string stem) => GoldenFile.Check(stem, "2-morphology", string.Join('\n', Analyze(stem).Sentences.Select(s =>
        string.Join(' ', s.Tokens.Eojeols.Select(e => string.Join('+', e.Morphemes.Select(m => m.Form + "/" + m.Tag)))))));

    [Theory]
    [MemberData(nameof(Stems))]
    public void Facts(string stem)
    {
        var article = Analyze(stem);
        var text = new StringBuilder();
        foreach (var sentence in article.Sentences)
        {
            foreach (var q in sentence.Quantities)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{sentence.Index}\tquantity\t{q.Text}\t{q.Value}\t{q.Max}\t{q.Unit}\t{q.Qualifier}\t{q.English}\n");
            }

            foreach (var d in sentence.Dates)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{sentence.Index}\tdate\t{d.Text}\t{d.Iso}\t{d.English}{(d.Inferred ? "\tinferred" : "")}\n");
            }

            foreach (var q in sentence.Quotations)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{sentence.Index}\tquotation\t{q.Fact.Speaker}\t{q.Fact.Text}\n");
            }
        }

        foreach (var check in article.Checks)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{check.Sentence}\tcheck\t{check.Kind}\t{check.Message}\n");
        }

        GoldenFile.Check(stem, "3-facts", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Names(string stem) => GoldenFile.Check(stem, "4-names", string.Join('\n', Analyze(stem).Entities.Select(e =>
        $"{e.Korean}\t{e.Hanja}\t{e.English}\t{e.Type}\t{e.Status}\t{string.Join('|', e.Aliases)}\t{string.Join(' ', e.Mentions.Select(m => $"{m.Sentence}:{m.Span.Start}+{m.Span.Length}"))}")));

    [Theory]
    [MemberData(nameof(Stems))]
    public void Translation(string stem) => GoldenFile.Check(stem, "5-translation", string.Join('\n', Analyze(stem).Sentences.Select(s => s.Text + "\n  " + Engine.Translate(s).English)));

    [Theory]
    [MemberData(nameof(Stems))]
    public async Task Brief(string stem)
    {
        var outcome = await Digester.Value.BriefAsync(File.ReadAllBytes(PathOf(stem)));
        GoldenFile.Check(stem, "6-brief", BriefMarkdown.Write(outcome.Brief!));
    }

    private static readonly Lazy<NewsDigester> Digester = new(NewsDigester.Create);

    private static Article Read(string stem) => new ArticleReader().Read(File.ReadAllBytes(PathOf(stem))).Article!;

    private static AnalyzedArticle Analyze(string stem) => Engine.Analyzer.Value.Analyze(Read(stem));

    private static string PathOf(string stem) => Path.Combine(Repository.Root, "seeds", stem + ".txt");
}
