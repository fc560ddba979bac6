using System.Text;
using System.Text.Json;

namespace NewsDigest.Acceptance;

public sealed class LineCommandTests
{
    private const string Lines = "정부가 새 대책을 발표했다.\r\n\n수출이 지난해보다 5% 늘었다.\rmid\u2028line\u0085줄\n값은 3천원이다.";

    [Fact]
    public async Task Facts_DayThatDoesNotExist_HasACheck()
    {
        var run = await ConsoleRun.WithInput("2024년 2월 30일에 3억 위안을 들였다.\n", "facts");
        Assert.Contains("\"checks\":[{\"kind\":\"impossible-date\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Translate_Lines_GivesAsManyAsItGot()
    {
        var run = await ConsoleRun.WithInput(Lines, "translate");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Equal("", lines[1]);
        Assert.DoesNotContain(run.Output, c => c is '\r' or '\u2028' or '\u0085');
    }

    [Fact]
    public async Task Facts_Lines_GivesOneObjectEach()
    {
        var run = await ConsoleRun.WithInput(Lines, "facts", "--date", "2024-03-06");
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Equal("""{"entities":[],"quantities":[],"dates":[],"quotes":[]}""", lines[1]);
        using var json = JsonDocument.Parse(lines[2]);
        Assert.Equal("2023", json.RootElement.GetProperty("dates")[0].GetProperty("iso").GetString());
        Assert.Equal("percent", json.RootElement.GetProperty("quantities")[0].GetProperty("unit").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("quantities")[0].GetProperty("sentence").GetInt32());
    }

    [Fact]
    public async Task Explain_Sentence_ShowsEveryStage()
    {
        var run = await ConsoleRun.Of("explain", "정부가 3월 5일 대책을 발표했다.", "--date", "2024-03-06");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"정부\t정부/NNG\tData/[A-Za-z/-]+\.tsv\([0-9]+\)", run.Output);
        Assert.Contains("date\t3월 5일\t2024-03-05", run.Output, StringComparison.Ordinal);
        Assert.Contains("정부가\t5\tNP_SBJ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nEnglish (confidence 1)\n  ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_DateOfWords_NamesTheRowOfEach()
    {
        var run = await ConsoleRun.Of("explain", "지난달 중순 문을 열었다.", "--date", "2024-03-06");
        Assert.Matches(@"date\t지난달 중순\t2024-02\tthe middle of last month\tData/Facts/dates\.tsv\([0-9]+\) Data/Facts/dates\.tsv\([0-9]+\)", run.Output);
    }

    [Fact]
    public async Task Explain_DateOfFigures_HasNoRow() =>
        Assert.Contains("date\t3월 5일\t2024-03-05\tMarch 5\t-", (await ConsoleRun.Of("explain", "3월 5일 열었다.", "--date", "2024-03-06")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("brief", "--format", "xml", "md, json, html, text")]
    [InlineData("verify", "--format", "xml", "json, text")]
    [InlineData("brief", "--engine", "best", "offline, chat, auto")]
    [InlineData("brief", "--provider", "other", "openai, azure")]
    public async Task Option_ValueItDoesNotTake_NamesOptionValuesAndWhatWasGiven(string command, string option, string value, string values)
    {
        var run = await ConsoleRun.Of(command, "article.txt", option, value);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains($"newsdigest: {option} is one of {values}, not '{value}'.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sentences takes a whole number, not 'x'.", "brief", "article.txt", "--sentences", "x")]
    [InlineData("--max-cost takes a number, not 'x'.", "batch", "article.txt", "-o", "job", "--max-cost", "x")]
    [InlineData("INPUT is missing: what should 'brief' work on?", "brief")]
    [InlineData("SENTENCE is empty; give one Korean sentence in quotation marks.", "explain", " ")]
    public async Task Arguments_ThatCannotBe_AreNamedInTheUsersWords(string complaint, params string[] arguments)
    {
        var run = await ConsoleRun.Of(arguments);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"newsdigest: {complaint}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_Lines_GivesARowAWordAndAnEmptyLineASentence()
    {
        var run = await ConsoleRun.WithInput("정부가 발표했다.\n\n비가 왔다.\n", "analyze", "-");
        var lines = run.Output.Split('\n');
        Assert.Equal("2\t발표했다.\t발표 하 였 다 .\tNNG+XSV+EP+EF+SF", lines[1]);
        Assert.Equal(["", ""], lines[2..4]);
        Assert.StartsWith("1\t비가\t", lines[4], StringComparison.Ordinal);
        Assert.EndsWith("\n\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_DecomposedHangul_HasPositionsOfTheComposedLine()
    {
        var run = await ConsoleRun.WithInput("값은 3천원이다.".Normalize(NormalizationForm.FormD), "facts");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(3, json.RootElement.GetProperty("quantities")[0].GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Translate_KoreanWindowsFile_IsRead()
    {
        var korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes("비가 왔다.\n");
        Assert.Equal((await ConsoleRun.WithInput("비가 왔다.\n", "translate")).Output, (await ConsoleRun.WithInput(korean, "translate")).Output);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("translate")]
    [InlineData("facts")]
    public async Task LineCommand_NothingIn_GivesNothingOut(string command)
    {
        var run = await ConsoleRun.WithInput("", command);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task LineCommand_MissingFile_SaysSo()
    {
        var run = await ConsoleRun.Of("translate", "no-such-file.txt");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no-such-file.txt", run.Error, StringComparison.Ordinal);
    }
}
