using NewsDigest.Names;

namespace NewsDigest.Tests.Names;

public class TranscriptionTests
{
    [Theory]
    [InlineData("jiang", "장")]
    [InlineData("zhuang", "좡")]
    [InlineData("xue", "쉐")]
    [InlineData("qiong", "충")]
    [InlineData("lü", "뤼")]
    [InlineData("er", "얼")]
    [InlineData("gui", "구이")]
    [InlineData("wei", "웨이")]
    [InlineData("zhi", "즈")]
    [InlineData("si", "쓰")]
    [InlineData("yuan", "위안")]
    [InlineData("dun", "둔")]
    public void HangulOf_PinyinSyllable_IsTheOfficialSpelling(string pinyin, string hangul) => Assert.Equal(hangul, NameTables.Default.Transcription.HangulOf(pinyin));

    [Fact]
    public void PinyinOf_EverySpelling_LeadsBackToTheSyllable()
    {
        var transcription = NameTables.Default.Transcription;
        var table = NewsDigest.Lexicon.Table.Embedded("Names/pinyin-hangul.tsv");
        Assert.All(table.Rows, r => Assert.Contains(r["pinyin"], transcription.PinyinOf(r["hangul"])));
    }

    [Theory]
    [InlineData("헤이롱쟝", "헤이룽장")]
    [InlineData("샤오홍슈", "샤오훙수")]
    public void Fold_PopularSpelling_MeetsTheOfficialOne(string popular, string official) =>
        Assert.Equal(ChineseTranscription.Fold(official), ChineseTranscription.Fold(popular));

    [Theory]
    [InlineData("제향동", "Qi Xiangdong")]
    [InlineData("마가양", "Ma Jiayang")]
    [InlineData("한설송", "Han Xuesong")]
    [InlineData("왕젠궈", "Wang Jianguo")]
    public void PeopleFromHangul_NameWithoutHanja_RanksTheUsualReadingFirst(string hangul, string english) =>
        Assert.Equal(english, NameTables.Default.Chinese.PeopleFromHangul(hangul)[0]);
}
