using System.Reflection;
using System.Text;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Tests.Names;

/// <summary>Every name that the seeds print with its Hanja, with the English that is right; what follows '|' is right too.</summary>
public class SeedHanjaTests
{
    private static readonly Dictionary<string, IReadOnlyList<Entity>> Seeds = Directory.EnumerateFiles(Path.Combine(Root, "seeds"), "*.txt").Order(StringComparer.Ordinal)
        .ToDictionary(f => Path.GetFileName(f)[..3], f => Whitespace.Entities([.. (CanonicalComposition.Compose(File.ReadAllText(f, Encoding.UTF8), out _) ?? File.ReadAllText(f, Encoding.UTF8)).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)]), StringComparer.Ordinal);

    private static string Root => typeof(SeedHanjaTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    [Theory]
    [InlineData("000", "司南", "OpenCompass|Sinan|Sinan (OpenCompass 2.0)|OpenCompass2.0")]
    [InlineData("000", "正泰", "CHINT Electric|CHINT|Chint Electric|CHINT Electrics|Zhengtai Electric")]
    [InlineData("000", "松江", "Songjiang|Songjiang District")]
    [InlineData("000", "致景", "Zhijing Technology|Zhijing|Zhijing Tech")]
    [InlineData("000", "飛梭智紡", "Feisuo Zhifang|Feisuo Zhifang (Flying Shuttle Smart Textile)|Fly Shuttle")]
    [InlineData("000", "春節", "Spring Festival|Chinese New Year|Lunar New Year")]
    [InlineData("000", "四川", "Sichuan Province|Sichuan")]
    [InlineData("000", "四姑娘山", "Mount Siguniang|Siguniang Mountain|Siguniangshan|Four Sisters Mountain|Mt. Siguniang")]
    [InlineData("000", "成渝", "Chengyu|Chengdu-Chongqing|Chengdu and Chongqing")]
    [InlineData("000", "唐曌", "Tang Zhao")]
    [InlineData("000", "小紅書", "Xiaohongshu|RED|RedNote|Little Red Book|Xiaohongshu (RedNote)")]
    [InlineData("000", "飛書深諾", "Meetsocial Group|Meetsocial|Feishu Shennuo Group|Meetsocial (Feishu Shennuo)")]
    [InlineData("000", "西井", "Westwell|Shanghai Westwell|Westwell Technology|Westwell Lab|Xijing Technology|Xijing Tech")]
    [InlineData("000", "譚黎敏", "Tan Limin")]
    [InlineData("001", "浙江", "Zhejiang Province|Zhejiang")]
    [InlineData("001", "澎湃科技", "The Paper Tech|Pengpai Keji|The Paper Technology|Pengpai Technology|The Paper")]
    [InlineData("001", "重庆", "Chongqing")]
    [InlineData("001", "苏州", "Suzhou")]
    [InlineData("001", "成都", "Chengdu")]
    [InlineData("001", "武汉", "Wuhan")]
    [InlineData("001", "南京", "Nanjing")]
    [InlineData("001", "国家发改委", "National Development and Reform Commission|NDRC")]
    [InlineData("001", "国家能源局", "National Energy Administration|NEA")]
    [InlineData("001", "房山", "Fangshan|Fangshan District")]
    [InlineData("001", "通州", "Tongzhou|Tongzhou District")]
    [InlineData("001", "昌平", "Changping|Changping District")]
    [InlineData("001", "大兴", "Daxing|Daxing District")]
    [InlineData("001", "怀柔", "Huairou|Huairou District")]
    [InlineData("001", "延庆", "Yanqing|Yanqing District")]
    [InlineData("001", "经开区", "Beijing Economic-Technological Development Area|Economic Development Zone|Economic-Technological Development Area|BDA|Beijing E-Town|Economic and Technological Development Zone")]
    [InlineData("001", "中山大学", "Sun Yat-sen University|Zhongshan University")]
    [InlineData("001", "中国科学院", "Chinese Academy of Sciences|CAS")]
    [InlineData("002", "黑龙江省", "Heilongjiang Province|Heilongjiang")]
    [InlineData("002", "思特科技", "Site Technology|Site Science and Technology|Daqing Site|Site Tech|SiTe Technology")]
    [InlineData("002", "思哲睿", "Harbin Sizherui Intelligent Medical Equipment Co., Ltd.|Sizherui|Harbin Sizherui|Harbin Sizherui Intelligent Medical Equipment")]
    [InlineData("002", "中电科", "CETC|China Electronics Technology Group Corporation|China Electronics Technology Group")]
    [InlineData("002", "科友", "KY Semiconductor|Keyou|Harbin KY Semiconductor|Keyou Semiconductor")]
    [InlineData("002", "奇安信", "Qi An Xin Technology Group|QAX|Qi An Xin|Qi An Xin (QAX)|Qi-Anxin")]
    [InlineData("003", "江小涓", "Jiang Xiaojuan")]
    [InlineData("003", "雷軍", "Lei Jun")]
    [InlineData("004", "廣東", "Guangdong|Guangdong Province")]
    [InlineData("004", "山東", "Shandong|Shandong Province")]
    [InlineData("004", "湖北", "Hubei|Hubei Province")]
    [InlineData("004", "湖南", "Hunan|Hunan Province")]
    [InlineData("004", "重慶", "Chongqing")]
    [InlineData("004", "棗莊", "Zaozhuang|Zaozhuang City")]
    [InlineData("004", "黃石", "Huangshi")]
    [InlineData("004", "隨州", "Suizhou")]
    [InlineData("004", "仙桃", "Xiantao")]
    [InlineData("004", "孝感", "Xiaogan")]
    [InlineData("004", "永川", "Yongchuan High-tech Industrial Development Zone|Yongchuan Hi-tech Zone|Yongchuan High-tech Zone")]
    [InlineData("004", "蘭州", "Lanzhou University")]
    [InlineData("004", "粵港澳大灣區", "Guangdong-Hong Kong-Macao Greater Bay Area|Greater Bay Area|GBA")]
    [InlineData("004", "成渝", "Chengyu|Chengdu-Chongqing|Chengdu and Chongqing")]
    public void Tag_NameWithHanjaInASeed_GivesTheRightEnglish(string seed, string hanja, string right)
    {
        var english = Seeds[seed].Where(e => e.Hanja == hanja).Select(e => Plain(e.English)).ToList();
        Assert.Contains(english, e => right.Split('|').Any(r => Plain(r) == e));
    }

    [Theory]
    [InlineData("001", "上海市促进人工智能产业发展条例", "Shanghai Regulations on Promoting the Development of the Artificial Intelligence Industry|Regulations of Shanghai Municipality on Promoting the Development of the AI Industry")]
    [InlineData("001", "上海市推动人工智能大模型创新发展若干措施", "Several Measures of Shanghai for Promoting the Innovative Development of Large AI Models|Shanghai Measures to Promote the Innovative Development of Large AI Models")]
    [InlineData("001", "氢能产业发展中长期规划", "Medium- and Long-Term Plan for the Development of the Hydrogen Energy Industry|Medium- and Long-Term Plan for the Development of the Hydrogen Energy Industry (2021-2035)|Medium and Long-term Plan for Hydrogen Energy Industry Development")]
    [InlineData("001", "北京市促进未来产业创新发展实施方案", "Beijing Implementation Plan for Promoting the Innovative Development of Future Industries")]
    [InlineData("001", "关于加快培育未来产业的工作意见", "Work Opinions on Accelerating the Cultivation of Future Industries")]
    public void Tag_PolicyWithHanjaInASeed_IsPutAsGovernmentsPutIt(string seed, string hanja, string right)
    {
        var policy = Seeds[seed].Single(e => e.Hanja == hanja);
        Assert.Contains(right.Split('|'), r => Plain(r) == Plain(policy.English));
        Assert.Equal(NameStatus.Unconfirmed, policy.Status);
    }

    // Articles, generics and the form of a company count as little as they do for a reader.
    private static string Plain(string english)
    {
        string[] light = ["the", "city", "province", "co", "ltd", "inc", "corp", "corporation", "company", "group", "of"];
        var words = new StringBuilder(english.Length);
        foreach (var c in english.ToLowerInvariant())
        {
            words.Append(char.IsAsciiLetterOrDigit(c) ? c : ' ');
        }

        return string.Concat(words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(light, StringComparer.Ordinal));
    }
}
