using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsDigest.Acceptance.Hardening;

/// <summary>Inputs that are no articles but attacks or accidents: refused or done within ten seconds and 400 MB.</summary>
public sealed class GiantInputTests
{
    private const int Hundred = 100 * 1024 * 1024;
    private const double MostMegabytes = 400;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);
    private static readonly byte[] Sentence = Encoding.UTF8.GetBytes("정부는 지난달 30일 서울에서 새 대책을 발표했다고 김도현 장관이 밝혔으며 ");

    public static TheoryData<string, string> Inputs => new()
    {
        { "line.txt", "brief @ --format json" },
        { "line.txt", "translate @" },
        { "line.txt", "facts @" },
        { "line.txt", "analyze @" },
        { "line.txt", "verify @ --source @" },
        { "line.txt", "digest @ -o out" },
        { "line.jsonl", "brief @ --format json" },
        { "line.jsonl", "batch @ -o job" },
        { "long.txt", "translate @" },
        { "long.txt", "facts @" },
        { "marks.txt", "translate @" },
        { "story.txt", "brief @ --format json" },
        { "sentences.txt", "brief @ --format json" },
        { "deep.html", "brief @ --format json" },
        { "wide.html", "brief @ --format json" },
        { "references.html", "brief @ --format json" },
        { "bomb.xml", "brief @ --format json" },
        { "bomb.zip", "brief @ --format json" },
        { "bomb.jsonl.gz", "batch @ -o job" },
        { "deep.json", "verify @ --source story.txt" },
        { "deep.jsonl", "brief @ --format json" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Giant_IsRefusedOrDone_InTimeAndMemory(string name, string command)
    {
        using var folder = new TemporaryFolder();
        Write(folder, name);
        if (command.Contains("story.txt", StringComparison.Ordinal))
        {
            Write(folder, "story.txt");
        }

        var clock = Stopwatch.StartNew();
        var (code, megabytes) = await MeasuredAsync(folder.Path, [.. command.Replace("@", name, StringComparison.Ordinal).Split(' ')]);
        Assert.True(code is 0 or 2 or 3, $"ended with {code}");
        Assert.True(clock.Elapsed <= MostTime, $"took {clock.Elapsed}");
        Assert.True(megabytes <= MostMegabytes, string.Create(CultureInfo.InvariantCulture, $"took {megabytes:0} MB"));
    }

    private static void Write(TemporaryFolder folder, string name)
    {
        using var file = File.Create(Path.Combine(folder.Path, name));
        switch (name)
        {
            case "line.txt":
                Repeat(file, Sentence, Hundred);
                break;
            case "line.jsonl":
                file.Write("{\"id\":\"1\",\"text\":\""u8);
                Repeat(file, Sentence, Hundred);
                file.Write("\"}\n"u8);
                break;
            case "long.txt":
                Repeat(file, Sentence, 600_000);
                break;
            case "marks.txt":
                Repeat(file, "“‘(["u8.ToArray(), 200_000);
                break;
            case "story.txt":
                file.Write("새 대책 발표\n입력 2024-08-02\n"u8);
                Repeat(file, "정부는 지난달 30일 서울에서 새 대책을 발표했다고 김도현 장관이 밝혔다.\n"u8.ToArray(), 9_000_000);
                break;
            case "sentences.txt":
                file.Write("새 대책 발표\n입력 2024-08-02\n"u8);
                Repeat(file, Sentence, 9_000_000);
                break;
            case "deep.html":
                file.Write("<html><body><p>정부는 새 대책을 발표했다.</p>"u8);
                Repeat(file, "<div>"u8.ToArray(), 5_000_000);
                break;
            case "wide.html":
                file.Write("<html><body>"u8);
                Repeat(file, "<p>정부는 새 대책을 발표했다.<br>"u8.ToArray(), 9_000_000);
                break;
            case "references.html":
                file.Write("<html><body><p>정부는 새 대책을 발표했다. "u8);
                Repeat(file, "&#44032;&amp;&nbsp;"u8.ToArray(), 9_000_000);
                break;
            case "bomb.xml":
                file.Write("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"가나다라마바사아자차\">"u8);
                for (var c = 'b'; c <= 'k'; c++)
                {
                    file.Write(Encoding.ASCII.GetBytes($"<!ENTITY {c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">"));
                }

                file.Write("]><rss><channel><item><description>&k;</description></item></channel></rss>"u8);
                break;
            case "bomb.zip":
                WriteZip(file);
                break;
            case "bomb.jsonl.gz":
                using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
                {
                    Repeat(gzip, new byte[1024 * 1024], 1024L * 1024 * 1024);
                }

                break;
            default:
                Repeat(file, "{\"brief\":["u8.ToArray(), 5_000_000);
                break;
        }
    }

    private static void WriteZip(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        for (var i = 0; i < 20; i++)
        {
            using var entry = zip.CreateEntry($"{i}.html", CompressionLevel.Fastest).Open();
            Repeat(entry, new byte[1024 * 1024], 100L * 1024 * 1024);
        }
    }

    private static void Repeat(Stream to, byte[] piece, long length)
    {
        var block = Enumerable.Repeat(piece, Math.Max(1, 65536 / piece.Length)).SelectMany(p => p).ToArray();
        for (long written = 0; written < length; written += block.Length)
        {
            to.Write(block);
        }
    }

    /// <summary>The exit status, and the peak of resident memory where the system tells it.</summary>
    private static async Task<(int Code, double Megabytes)> MeasuredAsync(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "NewsDigest.Cli.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var reading = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null), process.StandardError.BaseStream.CopyToAsync(Stream.Null));
        using var limit = new CancellationTokenSource(MostTime * 3);
        var peak = 0.0;
        try
        {
            while (!process.HasExited)
            {
                process.Refresh();
                peak = Math.Max(peak, Peak(process));
                await Task.Delay(20, limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        await reading;
        return (process.ExitCode, peak);
    }

    private static double Peak(Process process)
    {
        try
        {
            return process.PeakWorkingSet64 / 1e6;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
