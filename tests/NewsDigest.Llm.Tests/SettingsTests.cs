namespace NewsDigest.Llm.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("http://models.example/v1", "m", "k", "unencrypted")]
    [InlineData("https://models.example/v1", "", "k", "no chat model is set")]
    [InlineData("https://models.example/v1", "m", "", "no key is set")]
    [InlineData("https://models.example/v1", "m", "k\nx", "copy it again")]
    [InlineData("https://user:pw@models.example/v1", "m", "k", "must not carry")]
    [InlineData("ftp://models.example", "m", "k", "http or https")]
    public void Problems_WrongSetting_IsOneClearSentenceWithoutTheKey(string endpoint, string model, string key, string expected)
    {
        var settings = new ChatSettings { Endpoint = new Uri(endpoint), Model = model, ApiKey = key };
        Assert.Contains(expected, Assert.Single(settings.Problems()), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ChatClients.Create(settings));
    }

    [Theory]
    [InlineData("http://localhost:11434/v1")]
    [InlineData("http://127.0.0.1:8080/v1")]
    [InlineData("http://[::1]:8080/v1")]
    public void Problems_ServerOnThisMachine_NeedsNoKey(string endpoint) =>
        Assert.Empty(new ChatSettings { Endpoint = new Uri(endpoint), Model = "m" }.Problems());
}
