using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Lexicon;

public class GlossaryTests
{
    [Theory]
    [InlineData("신질생산력\tnew quality productive forces\tp", "정부는 신질생산력을 강조했다.", "The government stressed new quality productive forces.")]
    [InlineData("신질 생산력\tnew quality productive force", "정부는 신질생산력을 강조했다.", "The government stressed a new quality productive force.")]
    [InlineData("삼성전자\tSamsung", "삼성전자가 공장을 건설했다.", "Samsung built a factory.")]
    [InlineData("공장\tplant", "회사는 새 공장들을 건설했다.", "The company built new plants.")]
    [InlineData("강조하다\tunderscore", "정부는 수출을 강조했다.", "The government underscored exports.")]
    [InlineData("무역\tcommerce", "무역수지가 줄었다.", "The commerce balance decreased.")]
    [InlineData("무역\tcommerce", "무역회사가 공장을 건설했다.", "The commerce company built a factory.")]
    public async Task Translate_TermOfGlossary_IsRenderedAsPrescribed(string line, string korean, string english)
    {
        using var text = new StringReader(line);
        var digester = new NewsDigesterBuilder().WithGlossary(Glossary.Read(text, "terms.tsv")).Build();
        Assert.Equal(english, await digester.TranslateAsync(korean));
    }

    [Theory]
    [InlineData("# terms\n신질생산력", "terms.tsv(2,1): error ND1004: expected a term, a tab and its English")]
    [InlineData("가\ta\n\n가\tb", "terms.tsv(3,1): error ND1005: '가' stands in line 1 already")]
    public void Read_BadLine_SaysWhereAndWhat(string lines, string message)
    {
        using var text = new StringReader(lines);
        Assert.Equal(message, Assert.Throws<TableException>(() => Glossary.Read(text, "terms.tsv")).Message);
    }
}
