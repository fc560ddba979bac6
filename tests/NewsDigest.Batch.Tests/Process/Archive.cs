using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsDigest.Batch.Tests.Process;

/// <summary>Small archives of short articles, each different.</summary>
internal static class Archive
{
    /// <summary>An archive as JSON Lines.</summary>
    public static string Lines(int count, int sentences = 4)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder("시장 소식\n\n");
            for (var s = 0; s < sentences; s++)
            {
                text.Append(CultureInfo.InvariantCulture, $"정부는 {s + 1}일 {i + 2}번째 대책을 발표하고 예산 {i * 13 + s + 5}억 원을 배정했다고 밝혔다. ");
            }

            lines.Append(JsonSerializer.Serialize(new { id = $"n{i:d6}", text = text.ToString() })).Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>The three files that must be the same however often a run was killed.</summary>
    public static string Output(string job) => string.Join('\n', new[] { "briefs.jsonl", "dead.jsonl", "near-duplicates.jsonl", "summary.json" }.Select(f => File.ReadAllText(Path.Combine(job, f))));
}
