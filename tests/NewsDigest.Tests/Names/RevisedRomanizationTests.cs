using NewsDigest.Names;

namespace NewsDigest.Tests.Names;

public class RevisedRomanizationTests
{
    [Theory]
    [InlineData("신라", "silla")]
    [InlineData("종로", "jongno")]
    [InlineData("왕십리", "wangsimni")]
    [InlineData("별내", "byeollae")]
    [InlineData("백마", "baengma")]
    [InlineData("독립문", "dongnimmun")]
    [InlineData("해돋이", "haedoji")]
    [InlineData("압구정", "apgujeong")]
    [InlineData("강남", "gangnam")]
    [InlineData("부산", "busan")]
    [InlineData("한라", "halla")]
    [InlineData("설악", "seorak")]
    [InlineData("구미", "gumi")]
    [InlineData("울릉", "ulleung")]
    public void Romanize_OfficialExample_IsAsPrescribed(string korean, string latin) => Assert.Equal(latin, RevisedRomanization.Romanize(korean));

    [Theory]
    [InlineData("민석", "Min-seok")]
    [InlineData("지수", "Ji-su")]
    [InlineData("복남", "Bok-nam")]
    public void RomanizeGivenName_KeepsSyllablesApart(string given, string latin) => Assert.Equal(latin, RevisedRomanization.RomanizeGivenName(given));

    [Fact]
    public void Romanize_MixedText_KeepsWhatIsNotHangul() => Assert.Equal("KBS busan 3", RevisedRomanization.Romanize("KBS 부산 3"));
}
