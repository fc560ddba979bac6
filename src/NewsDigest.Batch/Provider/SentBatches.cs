using System.Globalization;
using System.Text.Json;
using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch.Provider;

/// <summary>A file of requests that has been sent, or was about to be.</summary>
/// <param name="Tag">Our name for it.</param>
/// <param name="BatchId">The provider's; null when the process ended before it was known.</param>
/// <param name="Requests">The keys of its requests.</param>
/// <param name="Works">The works they are for, in the same order; empty where an earlier version has not told.</param>
/// <param name="IsCollected">Whether its answers have been fetched.</param>
internal sealed record SentBatch(string Tag, string? BatchId, IReadOnlyList<string> Requests, IReadOnlyList<UInt128> Works, bool IsCollected);

/// <summary>What has been sent to a provider, in a file that is always whole. Not safe for many threads.</summary>
internal sealed class SentBatches
{
    private readonly IJobDisk disk;
    private readonly string folder;
    private readonly List<SentBatch> all = [];

    public SentBatches(IJobDisk disk, string folder)
    {
        this.disk = disk;
        this.folder = folder;
        var path = Path.Combine(folder, JobFiles.ProviderBatches);
        if (disk.Exists(path))
        {
            using var stream = disk.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            all.AddRange(document.RootElement.GetProperty("batches").EnumerateArray().Select(b => new SentBatch(
                b.GetProperty("tag").GetString()!,
                b.GetProperty("batch").GetString(),
                [.. b.GetProperty("requests").EnumerateArray().Select(r => r.GetString()!)],
                b.TryGetProperty("works", out var works) ? [.. works.EnumerateArray().Select(w => UInt128.Parse(w.GetString()!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))] : [],
                b.GetProperty("collected").GetBoolean())));
        }
    }

    public IReadOnlyList<SentBatch> All => all;

    /// <summary>The requests that are with the provider now.</summary>
    public HashSet<string> Pending => [.. all.Where(b => !b.IsCollected).SelectMany(b => b.Requests)];

    /// <summary>Adds a batch, or puts it in the place of the one with its tag; on the disk when this returns.</summary>
    public void Put(SentBatch batch)
    {
        var at = all.FindIndex(b => b.Tag == batch.Tag);
        if (at < 0)
        {
            all.Add(batch);
        }
        else
        {
            all[at] = batch;
        }

        WholeFile.Write(disk, folder, JobFiles.ProviderBatches, JobFiles.Half, ResultLines.Line(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("batches");
            foreach (var one in all)
            {
                json.WriteStartObject();
                json.WriteString("tag", one.Tag);
                json.WriteString("batch", one.BatchId);
                json.WriteBoolean("collected", one.IsCollected);
                json.WriteStartArray("requests");
                foreach (var request in one.Requests)
                {
                    json.WriteStringValue(request);
                }

                json.WriteEndArray();
                json.WriteStartArray("works");
                foreach (var work in one.Works)
                {
                    json.WriteStringValue(work.ToString("x32", CultureInfo.InvariantCulture));
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }
}
