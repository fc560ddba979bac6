namespace NewsDigest.Acceptance;

public sealed class HelpTests
{
    [Fact]
    public async Task Console_NothingAsked_PrintsHelpAndEndsWithThree()
    {
        var run = await ConsoleRun.Of();
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("newsdigest brief seeds", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("analyze")]
    [InlineData("translate")]
    [InlineData("facts")]
    [InlineData("explain")]
    [InlineData("verify")]
    public async Task Help_Command_EndsWithAnExampleOfIt(string command)
    {
        var run = await ConsoleRun.Of(command, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Contains("newsdigest " + command, lines[^1], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("Example", StringComparison.Ordinal));
    }
}
