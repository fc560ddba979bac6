namespace NewsDigest.Acceptance.Network;

/// <summary>Offline means offline: even with a model in the environment, no command but those that were asked to opens an internet socket.</summary>
public sealed class OfflineTests
{
    /// <summary>A host that is looked up and refused where anybody tries; nothing listens there.</summary>
    private static readonly Dictionary<string, string?> Environment = new(StringComparer.Ordinal)
    {
        ["NEWSDIGEST_ENDPOINT"] = "http://127.0.0.1:9/v1",
        ["NEWSDIGEST_MODEL"] = "m",
        ["NEWSDIGEST_API_KEY"] = "test-key-0123456789",
    };

    /// <summary>What is run: the arguments, with OUT for a folder of its own; what matters is that none needs a network.</summary>
    public static TheoryData<string> Commands =>
    [
        "brief seeds --format html -o OUT",
        "brief seeds --format json",
        "digest seeds -o OUT",
        "translate",
        "facts",
        "analyze -",
        "explain 해든시가_도서관을_짓는다고_밝혔다.",
        "verify OUT/brief.txt --source OUT/article.txt",
        "batch seeds -o OUT/job",
        "batch seeds -o OUT/job --dry-run",
    ];

    [NamespaceTheory]
    [MemberData(nameof(Commands))]
    public async Task Command_WithoutAnyInterface_WritesWhatItAlwaysWrites(string command)
    {
        using var with = Folder();
        using var without = Folder();
        var usual = await RunAsync([], command, with);
        var cut = await RunAsync(Isolation.Namespace!, command, without);
        Assert.True(usual.ExitCode == 0, usual.Error);
        Assert.Equal((usual.ExitCode, Plain(usual.Output, with)), (cut.ExitCode, Plain(cut.Output, without)));
        Assert.Equal(Files(with), Files(without));
    }

    [TraceTheory]
    [MemberData(nameof(Commands))]
    public async Task Command_Watched_OpensNoInternetSocket(string command)
    {
        using var folder = Folder();
        Assert.Empty(await InternetCallsAsync(command, folder));
    }

    [TraceFact]
    public async Task Watch_SeesACommandThatAsksAModel()
    {
        using var folder = Folder();
        Assert.NotEmpty(await InternetCallsAsync("brief OUT/article.txt --engine auto", folder));
    }

    private static async Task<string[]> InternetCallsAsync(string command, TemporaryFolder folder)
    {
        var log = Path.Combine(folder.Path, "calls.log");
        var run = await RunAsync(["strace", "-f", "-qq", "-o", log, "-e", "trace=connect,socket,sendto"], command, folder);
        Assert.True(run.ExitCode == 0, run.Error);
        return [.. (await File.ReadAllLinesAsync(log)).Where(l => l.Contains("AF_INET", StringComparison.Ordinal))];
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.File("article.txt", "해든시, 강변에 새 도서관 짓는다\n\n해든시가 강변에 새 도서관을 짓는다고 6일 밝혔다. 공사에는 예산 300억원이 든다. 도서관은 2026년 문을 열 계획이다.\n");
        folder.File("brief.txt", "The library costs 30 billion won. It opens in 2026.");
        return folder;
    }

    private static Task<ConsoleRun> RunAsync(IReadOnlyList<string> before, string command, TemporaryFolder folder)
    {
        string[] line =
        [
            .. before, "dotnet", Path.Combine(AppContext.BaseDirectory, "NewsDigest.Cli.dll"),
            .. command.Split(' ').Select(a => a.Replace("OUT", folder.Path, StringComparison.Ordinal).Replace('_', ' ')),
        ];
        return ConsoleRun.Program(line[0], ConsoleRun.Root, "수출이 지난해보다 5% 늘었다.\n"u8.ToArray(), Environment, line[1..]);
    }

    private static string Plain(string output, TemporaryFolder folder) => output.Replace(folder.Path, "OUT", StringComparison.Ordinal);

    /// <summary>What a command left that does not tell the time it took.</summary>
    private static string[] Files(TemporaryFolder folder) =>
        [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder.Path, f))
            .Where(f => Path.GetExtension(f) is ".html" or ".md" or ".json" or ".atom" || f.EndsWith("briefs.jsonl", StringComparison.Ordinal))
            .Where(f => Path.GetFileName(f) is not "job.json" and not "summary.json")
            .Order(StringComparer.Ordinal)
            .Select(f => f + " " + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.Path, f)))))];
}
