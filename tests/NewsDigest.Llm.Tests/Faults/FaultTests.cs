namespace NewsDigest.Llm.Tests.Faults;

public sealed class OpenAIFaultTests
{
    public static TheoryData<string> Ids => FaultChecks.Ids;

    [Fact]
    public void Rows_CoverAll54FaultsOfTheCatalogue() => Assert.Equal(54, FaultRow.All.Select(r => r.Id[..3]).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public Task OpenAIClient_MeetsFault_GivesRequiredOutcomeAndCalls(string id) => FaultChecks.CheckAsync(id, ChatProvider.OpenAI, client => client);
}

public sealed class AzureFaultTests
{
    public static TheoryData<string> Ids => FaultChecks.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public Task AzureClient_MeetsFault_GivesRequiredOutcomeAndCalls(string id) => FaultChecks.CheckAsync(id, ChatProvider.Azure, client => client);
}

public sealed class SemanticKernelFaultTests
{
    public static TheoryData<string> Ids => FaultChecks.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public Task SemanticKernel_MeetsFault_GivesRequiredOutcomeAndCalls(string id) => FaultChecks.CheckAsync(id, ChatProvider.OpenAI, FaultChecks.KernelOver);
}
