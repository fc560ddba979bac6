using BenchmarkDotNet.Attributes;
using NewsDigest;
using NewsDigest.Writing;

namespace Speed;

/// <summary>Bytes to the JSON of a brief, on one core.</summary>
public class WholePathSpeed
{
    private readonly NewsDigester digester = NewsDigester.Create();

    /// <summary>One pass over the seeds.</summary>
    [Benchmark]
    public async Task<int> Brief()
    {
        var length = 0;
        foreach (var page in Seeds.Pages)
        {
            length += BriefJson.Write((await digester.BriefAsync(page)).GetBriefOrThrow()).Length;
        }

        return length;
    }
}
