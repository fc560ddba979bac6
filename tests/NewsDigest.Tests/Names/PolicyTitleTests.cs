using NewsDigest.Lexicon;
using NewsDigest.Names;

namespace NewsDigest.Tests.Names;

public class PolicyTitleTests
{
    public static TheoryData<string, string> Acts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Table.Embedded("Names/policy-acts.tsv").Rows)
            {
                data.Add(row["example_ko"], row["example_en"]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void English_ActsTable_ExampleOfEachRowHolds(string korean, string english) => Assert.Equal(english, NameTables.Default.Policies.English(korean, isChinese: true));

    [Theory]
    [InlineData("실버경제 발전과 노인 복지 증진에 관한 의견", "Opinions on Developing the Silver Economy and Improving the Well-being of the Elderly")]
    [InlineData("혁신형 산업 클러스터의 질적 발전 심화 추진에 관한 의견", "Opinions on Deepening and Promoting the High-Quality Development of Innovative Industrial Clusters")]
    [InlineData("첨단산업 육성 가속화에 관한 지도의견", "Guiding Opinions on Accelerating the Cultivation of Advanced Industries")]
    [InlineData("청두시 저고도 경제 녹색 발전 촉진을 위한 시행방안", "Chengdu Implementation Plan for Promoting the Green Development of the Low-Altitude Economy")]
    [InlineData("소상공인 및 스타트업 지원에 관한 의견", "Opinions on Supporting Small Businesses and Startups")]
    [InlineData("난징시 미래산업 발전 6대 특별행동계획", "Nanjing Six Special Action Plans for Developing Future Industries")]
    [InlineData("청두시 디지털 경제 건설 15차 5개년 규획", "Chengdu 15th Five-Year Plan for Building the Digital Economy")]
    [InlineData("저고도 경제 중장기 발전규획", "Medium- and Long-Term Plan for the Development of the Low-Altitude Economy")]
    public void English_TitleOfAPolicy_IsPutAsGovernmentsPutIt(string korean, string english) =>
        Assert.Equal(english, NameTables.Default.Policies.English(korean, isChinese: true));
}
