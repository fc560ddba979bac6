using System.Globalization;
using System.Text;

namespace NewsDigest.Llm.Tests.Faults;

/// <summary>A line of faults.tsv.</summary>
internal sealed record FaultRow(string Id, string What, bool Stream, string Tls, string Code, int Min, int Max, string Script)
{
    public static IReadOnlyList<FaultRow> All { get; } = Read();

    private static FaultRow[] Read()
    {
        using var reader = new StreamReader(typeof(FaultRow).Assembly.GetManifestResourceStream("faults.tsv")!, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l[0] != '#').Skip(1).Select(l => l.Split('\t'))
            .Select(c => new FaultRow(c[0], c[1], c[2] == "1", c[3], c[4], int.Parse(c[5], CultureInfo.InvariantCulture), int.Parse(c[6], CultureInfo.InvariantCulture), c[7]))];
    }
}
