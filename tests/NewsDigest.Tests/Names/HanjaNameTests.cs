using NewsDigest.Names;

namespace NewsDigest.Tests.Names;

public class HanjaNameTests
{
    // sentence, Hanja, English, status
    public static TheoryData<string, string, string, NameStatus> People => new()
    {
        { "레이쥔(雷軍) 샤오미 회장은 웃었다.", "雷軍", "Lei Jun", NameStatus.Proven },
        { "장샤오쥐안(江小涓) 교수는 말했다.", "江小涓", "Jiang Xiaojuan", NameStatus.Proven },
        { "민박집 주인 탕자오(唐曌)는 말했다.", "唐曌", "Tang Zhao", NameStatus.Proven },
        { "탄리민(譚黎敏) 설립자는 말했다.", "譚黎敏", "Tan Limin", NameStatus.Proven },
        { "손려화(孙丽华) 부총경리는 말했다.", "孙丽华", "Sun Lihua", NameStatus.Known },
        { "중국 기업의 곽지강(郭志强) 대표는 말했다.", "郭志强", "Guo Zhiqiang", NameStatus.Known },
        { "쩡위췬(曾毓群) 회장은 말했다.", "曾毓群", "Zeng Yuqun", NameStatus.Proven },
        { "산톈팡(單田芳) 작가가 말했다.", "單田芳", "Shan Tianfang", NameStatus.Proven },
        { "추허(仇和) 서기가 말했다.", "仇和", "Qiu He", NameStatus.Proven },
        { "어우양밍(歐陽明) 주임은 말했다.", "歐陽明", "Ouyang Ming", NameStatus.Proven },
        { "쓰마치(司马琪) 기자는 말했다.", "司马琪", "Sima Qi", NameStatus.Proven },
        { "뤼슈친(吕秀琴) 국장은 말했다.", "吕秀琴", "Lu Xiuqin", NameStatus.Proven },
        { "왕안순(王安顺) 시장은 말했다.", "王安顺", "Wang Anshun", NameStatus.Proven },
        { "주융신(朱永新) 위원은 말했다.", "朱永新", "Zhu Yongxin", NameStatus.Proven },
        { "량징이(梁靜怡) 매니저는 말했다.", "梁靜怡", "Liang Jingyi", NameStatus.Proven },
        { "허웨이(何偉) 총경리는 말했다.", "何偉", "He Wei", NameStatus.Proven },
        { "쉬젠궈(徐建國) 원사는 말했다.", "徐建國", "Xu Jianguo", NameStatus.Proven },
        { "마훙창(馬洪强) 청장은 말했다.", "馬洪强", "Ma Hongqiang", NameStatus.Proven },
    };

    public static TheoryData<string, string, string> Places => new()
    {
        { "저장(浙江)성은 넓다.", "浙江", "Zhejiang Province" },
        { "쓰촨(四川)성에서 열렸다.", "四川", "Sichuan Province" },
        { "산시성(陕西省)의 고령화가 빠르다.", "陕西省", "Shaanxi Province" },
        { "산시(山西)성은 석탄이 많다.", "山西", "Shanxi Province" },
        { "시안시(西安市)와 손잡았다.", "西安市", "Xi'an" },
        { "바오지시(宝鸡市)를 지정했다.", "宝鸡市", "Baoji" },
        { "짜오좡(棗莊)시의 기업은 많다.", "棗莊", "Zaozhuang" },
        { "충칭(重慶)은 크다.", "重慶", "Chongqing" },
        { "충칭(重庆)은 크다.", "重庆", "Chongqing" },
        { "샤먼(廈門)에서 열렸다.", "廈門", "Xiamen" },
        { "팡산(房山), 퉁저우(通州) 등 지역이다.", "房山", "Fangshan District" },
        { "팡산(房山), 퉁저우(通州) 등 지역이다.", "通州", "Tongzhou District" },
        { "쑤이저우(隨州)에서 왔다.", "隨州", "Suizhou" },
        { "하얼빈(哈爾濱)에서 열렸다.", "哈爾濱", "Harbin" },
        { "후허하오터(呼和浩特)시에서 열렸다.", "呼和浩特", "Hohhot" },
        { "우루무치(烏魯木齊)에서 열렸다.", "烏魯木齊", "Urumqi" },
        { "라싸(拉薩)에서 열렸다.", "拉薩", "Lhasa" },
        { "어얼둬쓰(鄂爾多斯)시에서 열렸다.", "鄂爾多斯", "Ordos" },
        { "홍콩(香港)에서 열렸다.", "香港", "Hong Kong" },
        { "쓰구냥산(四姑娘山)은 높다.", "四姑娘山", "Mount Siguniang" },
        { "안후이(安徽)성 루안(六安)시에서 열렸다.", "六安", "Lu'an" },
        { "정타이전기(쑹장·松江) 공장이다.", "松江", "Songjiang District" },
        { "헤이롱쟝성(黑龙江省)은 춥다.", "黑龙江省", "Heilongjiang Province" },
        { "웨강아오 대만구(粵港澳大灣區)의 건설이다.", "粵港澳大灣區", "Guangdong-Hong Kong-Macao Greater Bay Area" },
    };

    public static TheoryData<string, string, string> Organizations => new()
    {
        { "즈징(致景)테크의 플랫폼이다.", "致景", "Zhijing Technology" },
        { "진령유업(秦岭乳业)은 성장했다.", "秦岭乳业", "Qinling Dairy" },
        { "온달과기(稳达科技)가 선보였다.", "稳达科技", "Wenda Technology" },
        { "사특과학기술(思特科技)의 제품이다.", "思特科技", "Site Technology" },
        { "융촨(永川)하이테크산업개발구가 커졌다.", "永川", "Yongchuan High-tech Industrial Development Zone" },
        { "란저우(蘭州)대 관계자는 말했다.", "蘭州", "Lanzhou University" },
        { "하얼빈 사철예(思哲睿)지능의료설비주식유한회사는 설립됐다.", "思哲睿", "Harbin Sizherui Intelligent Medical Equipment Co., Ltd." },
        { "국가발전개혁위원회(国家发改委)가 발표했다.", "国家发改委", "National Development and Reform Commission" },
        { "국가에너지국(国家能源局)이 발표했다.", "国家能源局", "National Energy Administration" },
        { "중국과학원(中国科学院)이 발표했다.", "中国科学院", "Chinese Academy of Sciences" },
        { "상하이에 본부를 둔 샤오훙수(小紅書)에 올렸다.", "小紅書", "Xiaohongshu" },
        { "란톈(藍天)그룹이 투자했다.", "藍天", "Lantian Group" },
        { "밍다(明達)전기가 투자했다.", "明達", "Mingda Electric" },
    };

    [Theory]
    [MemberData(nameof(People))]
    public void Tag_PersonWithHanja_GivesPinyinAndHowFarItIsProven(string sentence, string hanja, string english, NameStatus status)
    {
        var person = Whitespace.Entities(sentence).Single(e => e.Hanja == hanja);
        Assert.Equal((english, EntityType.Person, status), (person.English, person.Type, person.Status));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Tag_PlaceWithHanja_GivesEnglish(string sentence, string hanja, string english)
    {
        var place = Whitespace.Entities(sentence).Single(e => e.Hanja == hanja);
        Assert.Equal((english, EntityType.Place), (place.English, place.Type));
    }

    [Theory]
    [MemberData(nameof(Organizations))]
    public void Tag_OrganizationWithHanja_PutsItsWordsIntoEnglish(string sentence, string hanja, string english)
    {
        var body = Whitespace.Entities(sentence).Single(e => e.Hanja == hanja);
        Assert.Equal(english, body.English);
        Assert.Contains(body.Type, new[] { EntityType.Organization, EntityType.Facility });
    }

    [Theory]
    [InlineData("22개 성(省)에 분포한다.")]
    [InlineData("조(兆) 위안급 산업이다.")]
    [InlineData("여섯 개 고지(高地)를 선점한다.")]
    [InlineData("대(對)중 수출이 늘었다.")]
    public void Tag_HanjaOfACommonWord_IsNoName(string sentence) => Assert.DoesNotContain(Whitespace.Entities(sentence), e => e.Hanja is not null);

    [Fact]
    public void Tag_NameWithHanja_SpansTheBracket()
    {
        var mention = Whitespace.Entity("레이쥔", "어제 레이쥔(雷軍) 회장이 왔다.")!.Mentions.Single();
        Assert.Equal((3, 7), (mention.Span.Start, mention.Span.Length));
    }
}
