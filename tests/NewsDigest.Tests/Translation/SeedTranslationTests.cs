using NewsDigest.Analysis;
using NewsDigest.Reading;
using NewsDigest.Text;

namespace NewsDigest.Tests.Translation;

/// <summary>What must hold for every sentence of the seeds, whatever its English.</summary>
public class SeedTranslationTests
{
    public static TheoryData<string> Names { get; } = [.. Repository.Seeds.Select(s => Path.GetFileName(s)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Translate_EverySentence_KeepsEveryFigureAndDate(string seed)
    {
        var lost = Analyze(seed).Sentences
            .Select(s => (s.Index, Missing: Engine.Translate(s).Missing.Where(m => m.Any(char.IsAsciiDigit)).ToArray()))
            .Where(s => s.Missing.Length > 0)
            .Select(s => $"{s.Index}: {string.Join(" | ", s.Missing)}");
        Assert.Empty(lost);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Translate_EverySentence_LeavesNoHangul(string seed) =>
        Assert.DoesNotContain(Analyze(seed).Sentences.Select(s => Engine.Translate(s).English), e => e.Any(Hangul.IsSyllable));

    [Theory]
    [MemberData(nameof(Names))]
    public void Translate_EverySentence_IsOneLineWithCapitalAndStop(string seed) =>
        Assert.All(Analyze(seed).Sentences.Select(s => Engine.Translate(s).English), e =>
        {
            Assert.DoesNotContain('\n', e);
            Assert.Matches("[.?!\"]$", e);
        });

    private static AnalyzedArticle Analyze(string seed) =>
        Engine.Analyzer.Value.Analyze(new ArticleReader().Read(File.ReadAllBytes(Path.Combine(Repository.Root, "seeds", seed))).Article!);
}
