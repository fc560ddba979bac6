using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Lexicon;

public sealed class WordIndexTests
{
    [Fact]
    public void Find_ManyWords_GivesTheNumberOfEachAndOfNoOther()
    {
        string[] words = ["", .. Enumerable.Range(0, 20_000).Select(i => $"{(char)('가' + (i % 11_172))}{i / 3:x}").Distinct(StringComparer.Ordinal)];
        var index = new WordIndex(Pack.Of(WordIndex.Write(words)));
        Assert.Equal(words.Length, index.Count);
        Assert.All(words.Index(), w => Assert.Equal(w.Index, index.Find(w.Item)));
        Assert.All(words, w => Assert.Equal(-1, index.Find(w + "!")));
        Assert.Equal(words[^1], new string(index[words.Length - 1]));
    }

    [Fact]
    public void Find_NoWords_FindsNothing() => Assert.Equal(-1, new WordIndex(Pack.Of(WordIndex.Write([]))).Find("말"));
}
