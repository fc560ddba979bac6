using System.Text;
using System.Text.Json.Nodes;

namespace NewsDigest.Acceptance.Hardening;

/// <summary>
/// One article in every encoding and shape in which pages come: the brief is that of its clean twin, or the refusal says why. Run once
/// with the system's culture data and once without.
/// </summary>
public sealed class EncodingMatrixTests
{
    private const string Story = """
        가뭄에 강원 배추밭 30% 말랐다
        입력 2024-08-02 07:10
        (강릉=한빛뉴스) 우다온 기자 = 강원 고랭지 배추밭의 30%가 가뭄으로 말랐다. 도는 2일 급수차 45대를 보냈다.
        농민들은 "스무 날째 비가 없다"고 말했다. 강릉시는 예산 3억 원을 들여 우물 12곳을 팠다.
        똠방마을의 김도현 이장은 "물을 아껴 쓰고 있다"고 밝혔다.
        """;

    private static readonly Encoding Korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!;

    /// <summary>Names of the variants, the twin each must equal, and their bytes; a twin of "" must be refused.</summary>
    private static readonly (string Name, string Twin, byte[] Bytes)[] Variants = [.. Texts(), .. Pages(), .. Damaged()];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Brief_OfEveryVariant_IsThatOfItsTwin(bool isInvariant)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, _, bytes) in Variants)
        {
            folder.File(Path.Combine("in", name + ".txt"), bytes);
        }

        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = isInvariant ? "1" : null };
        var output = Path.Combine(folder.Path, "out");
        var run = await ConsoleRun.Program("dotnet", folder.Path, [], environment, Path.Combine(AppContext.BaseDirectory, "NewsDigest.Cli.dll"), "brief", "in", "--format", "json", "-o", output);
        Assert.Equal(2, run.ExitCode);
        var wrong = Variants.Where(v => v.Twin.Length == 0
            ? File.Exists(Path.Combine(output, v.Name + ".json")) || !run.Error.Contains(v.Name + ".txt: ", StringComparison.Ordinal)
            : Brief(output, v.Name) != Brief(output, v.Twin));
        Assert.True(!wrong.Any(), string.Join("\n", wrong.Select(v => $"{v.Name}: {Brief(output, v.Name)}\n  {run.Error.Split('\n').FirstOrDefault(l => l.Contains(v.Name + ".txt", StringComparison.Ordinal))}")));
    }

    private static IEnumerable<(string, string, byte[])> Texts()
    {
        var utf8 = Encoding.UTF8.GetBytes(Story);
        yield return ("clean", "clean", utf8);
        yield return ("utf8-mark", "clean", [0xEF, 0xBB, 0xBF, .. utf8]);
        yield return ("utf16le-mark", "clean", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Story)]);
        yield return ("utf16be-mark", "clean", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Story)]);
        yield return ("utf16le", "clean", Encoding.Unicode.GetBytes(Story));
        yield return ("utf16be", "clean", Encoding.BigEndianUnicode.GetBytes(Story));
        yield return ("cp949", "clean", Korean.GetBytes(Story));
        yield return ("nfd", "clean", Encoding.UTF8.GetBytes(Decomposed(Story)));
        yield return ("nfd-utf16", "clean", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Decomposed(Story))]);
        yield return ("crlf", "clean", Encoding.UTF8.GetBytes(Story.Replace("\n", "\r\n", StringComparison.Ordinal)));
        yield return ("cr", "clean", Encoding.UTF8.GetBytes(Story.Replace('\n', '\r')));
        yield return ("zero-width", "clean", Encoding.UTF8.GetBytes(Story.Replace("배추", "배\u200B추", StringComparison.Ordinal).Replace("강릉", "강\u2060릉", StringComparison.Ordinal)));
        yield return ("bidi", "clean", Encoding.UTF8.GetBytes(Story.Replace("45대", "\u202E45\u202C대", StringComparison.Ordinal).Replace("2일", "\u20662일\u2069", StringComparison.Ordinal)));
        yield return ("soft-hyphen", "clean", Encoding.UTF8.GetBytes(Story.Replace("고랭지", "고\u00AD랭지", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string, string, byte[])> Pages()
    {
        yield return ("page", "page", Encoding.UTF8.GetBytes(Page("utf-8")));
        foreach (var label in (string[])["euc-kr", "EUC-KR", "ks_c_5601-1987", "ksc5601", "windows-949", "x-windows-949", "cp949", "utf-8", "iso-8859-1", "no-such-charset"])
        {
            yield return ("page-949-says-" + label.ToLowerInvariant() + (label == "EUC-KR" ? "-upper" : ""), "page", Korean.GetBytes(Page(label)));
            yield return ("page-utf8-says-" + label.ToLowerInvariant() + (label == "EUC-KR" ? "-upper" : ""), "page", Encoding.UTF8.GetBytes(Page(label)));
        }

        yield return ("page-utf16", "page", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page("utf-16"))]);
        yield return ("page-nfd", "page", Encoding.UTF8.GetBytes(Decomposed(Page("utf-8"))));
        yield return ("page-references", "page", Encoding.UTF8.GetBytes(string.Concat(Page("utf-8").Select(c => c is >= '가' and <= '힣' ? $"&#{(int)c};" : c.ToString()))));
    }

    private static IEnumerable<(string, string, byte[])> Damaged()
    {
        var cut = Story[..^8];
        yield return ("cut", "cut", Encoding.UTF8.GetBytes(cut));
        yield return ("cut-in-a-letter", "cut", [.. Encoding.UTF8.GetBytes(cut), .. "밝"u8[..2]]);
        yield return ("cut-in-a-letter-949", "cut", [.. Korean.GetBytes(cut), Korean.GetBytes("밝")[0]]);
        yield return ("lost", "lost", Encoding.UTF8.GetBytes(Story.Replace("배추밭의", "배추밭의\uFFFD", StringComparison.Ordinal)));
        yield return ("lone-surrogate", "lost", [0xFF, 0xFE, .. Wide(Story.Replace("배추밭의", "배추밭의\uD83D", StringComparison.Ordinal))]);
        yield return ("nul", "", [.. Encoding.UTF8.GetBytes(Story.Replace("배추", "배\0추", StringComparison.Ordinal))]);
        yield return ("half-width-jamo", "", Encoding.UTF8.GetBytes(HalfWidth(Story)));
        yield return ("nothing-but-marks", "", Encoding.UTF8.GetBytes("\u200B\u202E\uFEFF\n"));
        yield return ("nothing", "", []);
        yield return ("twice-encoded", "", Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Story))));
    }

    private static string Page(string charset)
    {
        var lines = Story.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return $"<!DOCTYPE html><html><head><meta charset=\"{charset}\"><title>{lines[0]}</title></head><body><article><h1>{lines[0]}</h1>{string.Concat(lines.Skip(1).Select(l => $"<p>{l}</p>"))}</article></body></html>";
    }

    /// <summary>Every syllable as conjoining jamo, by arithmetic: the framework's own does nothing without culture data.</summary>
    private static string Decomposed(string text) => string.Concat(text.Select(c => Parts(c) is var (i, v, f) && i >= 0
        ? $"{(char)('\u1100' + i)}{(char)('\u1161' + v)}{(f > 0 ? ((char)('\u11A7' + f)).ToString() : "")}"
        : c.ToString()));

    private static string HalfWidth(string text) => string.Concat(text.Select(c => Parts(c) is var (i, v, _) && i >= 0 ? $"{(char)('\uFFA1' + i)}{(char)('\uFFC2' + v)}" : c.ToString()));

    private static (int Initial, int Vowel, int Final) Parts(char c) => c is >= '가' and <= '힣' ? ((c - '가') / 588, (c - '가') % 588 / 28, (c - '가') % 28) : (-1, 0, 0);

    /// <summary>UTF-16 as it stands, lone surrogates too.</summary>
    private static byte[] Wide(string text) => [.. text.SelectMany(c => (byte[])[(byte)c, (byte)(c >> 8)])];

    private static string Brief(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".json");
        if (!File.Exists(path))
        {
            return "no brief of " + name;
        }

        var brief = JsonNode.Parse(File.ReadAllBytes(path))!;
        brief["provenance"]!.AsObject().Remove("inputSha256");
        return brief.ToJsonString();
    }
}
