using System.Text;
using System.Text.Json;
using NewsDigest.Writing;

namespace NewsDigest.Tests.Writing;

public sealed class BriefJsonTests
{
    private static readonly string[] TopFields = ["schema", "article", "sentences", "entities", "quantities", "dates", "quotes", "brief", "verification", "provenance"];

    [Fact]
    public async Task Write_Brief_HasTheFieldsOfTheContractInOrder()
    {
        using var json = JsonDocument.Parse(BriefJson.Write(await SampleBrief.MakeAsync()));
        Assert.Equal(TopFields, json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("newsdigest.brief/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal("2024-03-06", json.RootElement.GetProperty("article").GetProperty("published").GetString());
        var quantity = json.RootElement.GetProperty("quantities")[0];
        Assert.Equal("1440000000000", quantity.GetProperty("value").GetRawText());
        Assert.Equal(("KRW", "exact", 0), (quantity.GetProperty("unit").GetString(), quantity.GetProperty("qualifier").GetString(), quantity.GetProperty("sentence").GetInt32()));
        var quote = json.RootElement.GetProperty("quotes")[0];
        Assert.Equal(("버스가 도시를 바꿀 것", "Mun Seo-yeon", 1), (quote.GetProperty("ko").GetString(), quote.GetProperty("speakerEn").GetString(), quote.GetProperty("sentence").GetInt32()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("provenance").GetProperty("fallback").ValueKind);
    }

    [Fact]
    public async Task Write_Brief_LeavesHangulReadableAndMarkupEscaped()
    {
        var text = Encoding.UTF8.GetString(BriefJson.Write(await SampleBrief.MakeAsync()));
        Assert.Contains("버스가 도시를", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public async Task Write_Compact_IsOneLine() => Assert.DoesNotContain((byte)'\n', BriefJson.Write(await SampleBrief.MakeAsync(), indented: false));

    [Fact]
    public void FactsJson_NoSentence_HasEmptyLists() => Assert.Equal("""{"entities":[],"quantities":[],"dates":[],"quotes":[]}""", Encoding.UTF8.GetString(FactsJson.Write(null)));
}
