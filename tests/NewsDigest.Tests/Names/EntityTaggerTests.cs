using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Tests.Names;

public class EntityTaggerTests
{
    [Theory]
    [InlineData("산시성 통계국", "Shanxi Provincial Bureau of Statistics", "산시성 통계국에 따르면 늘었다.")]
    [InlineData("상하이시 데이터국", "Shanghai Municipal Data Bureau", "상하이시 데이터국이 발표했다.")]
    [InlineData("상하이 데이터거래소", "Shanghai Data Exchange", "상하이 데이터거래소가 문을 열었다.")]
    [InlineData("부산경제연구원", "Busan Economic Research Institute", "부산경제연구원은 전망했다.")]
    [InlineData("KOTRA 시안무역관", "KOTRA Xi'an Trade Office", "유통상은 KOTRA 시안무역관과의 인터뷰에서 말했다.")]
    [InlineData("후쿠오카 총영사관", "Consulate General in Fukuoka", "우리 외교부는 후쿠오카 총영사관을 통해 확인했다.")]
    [InlineData("규슈대", "Kyushu University", "규슈대 교수는 설명했다.")]
    [InlineData("소라리서치", "Sora Research", "민간 조사업체 소라리서치는 추산했다.")]
    [InlineData("세계 5G 대회", "World 5G Convention", "하얼빈에서 열린 세계 5G 대회에 참여했다.")]
    [InlineData("14차 5개년 규획", "14th Five-Year Plan", "중국은 '14차 5개년 규획'을 냈다.")]
    [InlineData("한국", "South Korea", "한국산 모터를 쓴다.")]
    [InlineData("중국", "China", "대(對)중국 수출이 늘었다.")]
    [InlineData("미국", "United States", "대미국 수출이 늘었다.")]
    [InlineData("산업통상자원부", "Ministry of Trade, Industry and Energy", "산업통상자원부(이하 산업부)가 발표했다.")]
    [InlineData("동남아시아국가연합", "Association of Southeast Asian Nations", "동남아시아국가연합(ASEAN·아세안)이 늘었다.")]
    public void Tag_NameBuiltOfWordsOrWellKnown_GivesEnglish(string korean, string english, string sentence) =>
        Assert.Equal(english, Whitespace.Entity(korean, sentence)?.English);

    [Theory]
    [InlineData("한지수", "Han Ji-su", "한지수 산업부 무역투자실장은 말했다.")]
    [InlineData("오민석", "Oh Min-seok", "오민석 선임연구위원은 꼽았다.")]
    [InlineData("박정하", "Park Jeong-ha", "국민의힘 박정하 수석대변인은 말했다.")]
    [InlineData("남궁민", "Namgung Min", "남궁민 교수가 말했다.")]
    public void Tag_KoreanPersonBeforeTitle_IsRomanisedAsKoreansWrite(string korean, string english, string sentence)
    {
        var person = Whitespace.Entity(korean, sentence);
        Assert.Equal((english, EntityType.Person), (person?.English, person?.Type));
    }

    [Theory]
    [InlineData("오프라인 매장이 늘었다.")]
    [InlineData("정부 관계자는 전했다.")]
    [InlineData("경기 둔화와 수단을 논했다.")]
    [InlineData("3억 홍콩달러를 투자했다.")]
    [InlineData("한국인 피해는 없다.")]
    [InlineData("선박 인도가 몰렸다.")]
    [InlineData("경기가 끝날 때까지 선수들은 뛰었다.")]
    [InlineData("사람들이 마시는 물이 부족하다.")]
    [InlineData("지난해 국내 기업 대표는 말했다.")]
    public void Tag_CommonWords_AreNoNames(string sentence) => Assert.Empty(Whitespace.Entities(sentence));

    [Theory]
    [InlineData("김모", "Kim", "검찰은 김모(71)씨를 체포했다.")]
    [InlineData("이모", "Lee", "이모(34) 씨는 혐의를 부인했다.")]
    [InlineData("최모", "Choi", "박모씨와 최모 씨가 구속됐다.")]
    public void Tag_HiddenGivenName_IsSurnameAlone(string korean, string english, string sentence)
    {
        var person = Whitespace.Entity(korean, sentence);
        Assert.Equal((english, EntityType.Person), (person?.English, person?.Type));
    }

    [Theory]
    [InlineData("이모는 부산에 산다.")]
    [InlineData("부모 모임이 열렸다.")]
    public void Tag_RelativesThatLookLikeHiddenNames_AreNoNames(string sentence) => Assert.DoesNotContain(Whitespace.Entities(sentence), e => e.Type == EntityType.Person);

    [Fact]
    public void Tag_SurnameWithTitle_JoinsThePersonNamedBefore()
    {
        var person = Whitespace.Entity("레이쥔", "레이쥔(雷軍) 샤오미 회장이 왔다.", "레이 회장은 웃었다.");
        Assert.Equal([0, 1], person!.Mentions.Select(m => m.Sentence));
        Assert.Contains("레이", person.Aliases);
    }

    [Fact]
    public void Tag_DefinedAbbreviation_JoinsTheBody()
    {
        var body = Whitespace.Entity("과학기술부", "중국 과학기술부(과기부)가 밝혔다.", "과기부 관계자는 말했다.");
        Assert.Contains("과기부", body!.Aliases);
    }

    [Fact]
    public void Tag_OldAndNewSpelling_IsOneEntity()
    {
        var entities = Whitespace.Entities("헤이롱쟝성(黑龙江省)은 춥다.", "흑룡강의 겨울이다.");
        Assert.Equal("Heilongjiang Province", Assert.Single(entities).English);
    }

    [Fact]
    public void Tag_EverySeedSentence_MentionsNeverOverlap()
    {
        var root = typeof(EntityTaggerTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "seeds"), "*.txt"))
        {
            var lines = File.ReadAllLines(file).Where(l => l.Length > 0).ToArray();
            var mentions = Whitespace.Entities(lines).SelectMany(e => e.Mentions).ToList();
            foreach (var sentence in mentions.GroupBy(m => m.Sentence))
            {
                var spans = sentence.Select(m => m.Span).OrderBy(s => s.Start).ToList();
                Assert.All(spans.Zip(spans.Skip(1)), p => Assert.True(p.First.End <= p.Second.Start));
                Assert.All(spans, s => Assert.InRange(s.End, 1, lines[sentence.Key].Length));
            }
        }
    }

    [Fact]
    public void Tables_EveryGazetteerRow_HasKoreanAndEnglish()
    {
        Assert.True(NameTables.Default.Gazetteer.Entries.Count() > 3000);
        Assert.All(NameTables.Default.Gazetteer.Entries, e => Assert.All(e.Value, v => Assert.False(v.English.Any(Hangul.IsSyllable) || v.English.Length == 0)));
    }
}
