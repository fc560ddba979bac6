using System.IO.Compression;
using System.Text;
using NewsDigest.Batch.Inputs;

namespace NewsDigest.Batch.Tests.Inputs;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("""{"id":"a","text":"글"}""", "a", null)]
    [InlineData("""{"id":17,"html":"<p>글"}""", "17", null)]
    [InlineData("""{"text":"글"}""", "in:1", null)]
    [InlineData("""{"id":"a","text":"글","more":{"x":[1]},"published":"2024-03-06T10:00:00+09:00"}""", "a", null)]
    [InlineData("""{"id":"a"}""", "a", "no-text")]
    [InlineData("""{"id":"a","text":5}""", "a", "no-text")]
    [InlineData("""["a"]""", "in:1", "bad-json")]
    [InlineData("""{"id":"a","text":"글""", "in:1", "bad-json")]
    [InlineData("""{"id":"a","text":"\ud800"}""", "in:1", "bad-json")]
    [InlineData("""{"id":"a","id":"b","text":"글"}""", "in:1", "bad-json")]
    public async Task Read_Line_GivesArticleOrReason(string line, string id, string? code)
    {
        var record = Assert.Single(await ReadAsync(File("in.jsonl", line)));
        Assert.Equal(id, record.Id);
        Assert.Equal(code, record.Failure?.Code);
    }

    [Fact]
    public async Task Read_LineWithMetadata_KeepsIt()
    {
        var record = Assert.Single(await ReadAsync(File("in.jsonl", """{"id":"a","text":"글","title":"제목","date":"2024-03-06","url":"http://x/","source":"신문"}""")));
        var article = record.Article!;
        Assert.Equal(("제목", new DateOnly(2024, 3, 6), "http://x/", "신문"), (article.Title, article.Published, article.Url, article.Publisher));
        Assert.True(article.IsText);
    }

    [Fact]
    public async Task Read_MarkBlankLinesCrlfAndNoLastLineEnd_AreNoMatter()
    {
        var path = File("in.jsonl", [.. "\uFEFF"u8, .. "{\"id\":\"a\",\"text\":\"하나\"}\r\n\r\n  \n{\"id\":\"b\",\"text\":\"둘\"}"u8]);
        Assert.Equal(["a", "b"], (await ReadAsync(path)).Select(r => r.Id));
    }

    [Fact]
    public async Task Read_BadLineAmongGoodOnes_CostsItselfOnly()
    {
        var path = File("in.jsonl", [.. "{\"id\":\"a\",\"text\":\"하나\"}\n"u8, 0xFF, 0xFE, 0, (byte)'\n', .. "{\"id\":\"b\",\"text\":\"둘\"}\n"u8]);
        Assert.Equal(["a", "in:2", "b"], (await ReadAsync(path)).Select(r => r.Id));
    }

    [Fact]
    public async Task Read_PackedFiles_AreUnpacked()
    {
        var lines = File("in.jsonl.gz", Pack("{\"id\":\"a\",\"text\":\"하나\"}\n{\"id\":\"b\",\"text\":\"둘\"}\n"));
        var article = File("page.txt.gz", Pack("본문이다."));
        var records = await ReadAsync(lines, article);
        Assert.Equal(["a", "b", "page"], records.Select(r => r.Id));
        Assert.Equal("본문이다.", Encoding.UTF8.GetString(records[2].Article!.Content.Span));
    }

    [Fact]
    public async Task Read_CutPack_GivesWhatIsGoodAndSaysSo()
    {
        var packed = Pack(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"id\":\"n{i}\",\"text\":\"글 {i * 7919}\"}}\n")));
        var records = await ReadAsync(File("in.jsonl.gz", packed[..(packed.Length / 2)]), File("next.txt", "다음"));
        Assert.True(records.Count > 3);
        Assert.Contains(records[^2].Failure?.Code, new[] { "bad-gzip", "bad-json" });
        Assert.Equal("next", records[^1].Id);
    }

    [Fact]
    public async Task Read_FileGone_IsDeadAndTheNextIsRead() =>
        Assert.Equal(["unreadable", null], (await ReadAsync(Path.Combine(folder, "none.txt"), File("b.txt", "글"))).Select(r => r.Failure?.Code));

    [Fact]
    public async Task Read_FilesThatShareAStem_KeepTheirNames() =>
        Assert.Equal(["011.txt", "011.html", "012"], (await ReadAsync(File("011.txt", "글"), File("011.html", "글"), File("012.txt", "글"))).Select(r => r.Id));

    [Fact]
    public async Task Read_LongLines_CrossTheBuffers()
    {
        var texts = Enumerable.Range(0, 40).Select(i => new string((char)('가' + i), i * 3001 % 70000 + 1)).ToArray();
        var path = File("in.jsonl", string.Concat(texts.Select((t, i) => $"{{\"id\":\"{i}\",\"text\":\"{t}\"}}\n")));
        Assert.Equal(texts, (await ReadAsync(path)).Select(r => Encoding.UTF8.GetString(r.Article!.Content.Span)));
    }

    private static async Task<List<BatchRecord>> ReadAsync(params string[] paths)
    {
        var records = new List<BatchRecord>();
        await foreach (var record in new ArticleFiles(paths, () => Stream.Null))
        {
            records.Add(record);
        }

        return records;
    }

    private string File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    private string File(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    private static byte[] Pack(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
