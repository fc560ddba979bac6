using NewsDigest.Morphology;

namespace NewsDigest.Tests.Morphology;

public sealed class DependencyParserTests
{
    private static readonly DependencyParser Parser = new();

    // Heads are 0-based eojeols, -1 the root.
    [Theory]
    [InlineData("정부는 새 계획을 발표했다.", "3 2 3 -1", "NP_SBJ DP NP_OBJ VP")]
    [InlineData("경찰은 어제 도망친 남자를 찾고 있다.", "4 2 3 4 5 -1", "NP_SBJ AP VP_MOD NP_OBJ VP VP")]
    [InlineData("비가 오면 경기는 열리지 않는다.", "1 3 3 4 -1", "NP_SBJ VP NP_SBJ VP VP")]
    [InlineData("서울과 부산에서 눈이 내렸다.", "1 3 3 -1", "NP_CNJ NP_AJT NP_SBJ VP")]
    [InlineData("그는 동생과 함께 학교에 갔다.", "4 2 4 4 -1", "NP_SBJ NP_AJT AP NP_AJT VP")]
    public void Parse_Clause_FindsHeads(string sentence, string heads, string labels)
    {
        var tree = Parser.Parse(KoreanTokenizerTests.Tokenizer.Tokenize(sentence));
        Assert.Equal(heads, string.Join(' ', tree.Heads));
        Assert.Equal(labels, string.Join(' ', tree.Labels));
    }

    [Fact]
    public void Parse_AnyText_GivesOneRootAndHeadsToTheRightWithoutCrossing()
    {
        var random = new Random(7);
        string[] pieces = ["정부는", "새", "그러나", "계획을", "발표한", "사람과", "뷁", "(", "3시에", "했다.", "지난해", "등", "매우", "있고,", "!?"];
        for (var round = 0; round < 500; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var heads = Parser.Parse(KoreanTokenizerTests.Tokenizer.Tokenize(text)).Heads;
            Assert.Equal(-1, heads[^1]);
            for (var i = 0; i < heads.Count - 1; i++)
            {
                Assert.InRange(heads[i], i + 1, heads.Count - 1);
                Assert.All(Enumerable.Range(i + 1, heads[i] - i - 1), between => Assert.True(heads[between] <= heads[i]));
            }
        }
    }

    [Fact]
    public void Parse_NothingWritten_GivesAnEmptyTree() => Assert.Empty(Parser.Parse(KoreanTokenizerTests.Tokenizer.Tokenize("")).Heads);
}
