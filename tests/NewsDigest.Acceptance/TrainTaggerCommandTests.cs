using System.Text;

namespace NewsDigest.Acceptance;

public sealed class TrainTaggerCommandTests
{
    private const string Sentence = "환상선단은 나루골에서 새 배를 띄웠다.";

    [Fact]
    public async Task TrainTagger_OwnSentences_GivesTheSameWeightsTwice_AndFactsUsesThem()
    {
        using var folder = new TemporaryFolder();
        var corpus = Path.Combine(folder.Path, "names.tsv");
        await File.WriteAllTextAsync(corpus, Corpus());
        var (first, second) = (Path.Combine(folder.Path, "a.tsv"), Path.Combine(folder.Path, "b.tsv"));
        foreach (var weights in (string[])[first, second])
        {
            var run = await ConsoleRun.Of("train-tagger", corpus, "-o", weights);
            Assert.True(run.ExitCode == 0, run.Error);
        }

        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
        var own = await ConsoleRun.WithInput(Sentence, "facts", "--tagger", first);
        var standard = await ConsoleRun.WithInput(Sentence, "facts");
        Assert.Equal((0, 0), (own.ExitCode, standard.ExitCode));
        Assert.Contains("\"ko\":\"환상선단\"", own.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ko\":\"환상선단\"", standard.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no tab here\n", "(1)")]
    [InlineData("가\tO\n나\tO\n", "no person")]
    public async Task TrainTagger_FileWithoutNames_SaysWhatIsWrong(string corpus, string message)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "names.tsv");
        await File.WriteAllTextAsync(path, corpus);
        var run = await ConsoleRun.Of("train-tagger", path, "-o", Path.Combine(folder.Path, "weights.tsv"));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_WeightsThatAreNone_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "weights.tsv");
        await File.WriteAllTextAsync(path, "feature\n");
        var run = await ConsoleRun.WithInput("가\n", "facts", "--tagger", path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("weights.tsv", run.Error, StringComparison.Ordinal);
    }

    // Fleets with invented names in the same few clauses, so that the word after the name tells.
    private static string Corpus()
    {
        var text = new StringBuilder();
        foreach (var name in (string[])["가온", "노을", "다솜", "라온", "마루", "바다", "사랑", "아침", "자람", "차오름", "하늘", "누리", "도담", "환상"])
        {
            foreach (var rest in (string[])["은 나루골에서 새 배를 띄웠다.", "은 어제 항구를 떠났다.", "이 고기를 잡았다."])
            {
                Mark(text, name + "선단", rest);
            }
        }

        return text.ToString();
    }

    private static void Mark(StringBuilder text, string name, string rest)
    {
        for (var i = 0; i < name.Length; i++)
        {
            text.Append(name[i]).Append(i == 0 ? "\tB-OG\n" : "\tI-OG\n");
        }

        foreach (var c in rest)
        {
            text.Append(c).Append("\tO\n");
        }

        text.Append('\n');
    }
}
