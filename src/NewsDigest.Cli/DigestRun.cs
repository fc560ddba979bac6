using System.Globalization;
using System.Text;
using NewsDigest.Briefs;
using NewsDigest.Digests;
using NewsDigest.Summaries;
using NewsDigest.Writing;

namespace NewsDigest.Cli;

/// <summary>One run of <c>newsdigest digest</c>: briefs every input, then writes the digest and a page for each article.</summary>
internal sealed class DigestRun(string outputFolder, NewsDigesterBuilder builder, DateOnly? published)
{
    private const string BriefFolder = "briefs";
    private static readonly string[] Files = ["index.html", "digest.md", "digest.json", "digest.atom"];

    public async Task<int> RunAsync(string[] named, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var inputs = Containers.Open(InputList.Resolve(named, problems), problems);
        problems.ForEach(Complaint.Write);
        if (inputs.Count == 0)
        {
            return ExitCode.BadInput;
        }

        var folder = new OutputFolder(outputFolder);
        folder.Spare(inputs, Files);
        using var engine = new OfflineEngine(wantedModel: false, builder);
        var briefs = new List<Brief>();
        await foreach (var result in new InputBriefing(engine, new SummaryOptions(), published).AllAsync(inputs, cancellationToken))
        {
            if (result.Brief is { } brief)
            {
                briefs.Add(brief);
            }
            else
            {
                Complaint.Write(result.Problem);
            }
        }

        if (briefs.Count == 0)
        {
            return ExitCode.BadInput;
        }

        var maker = new DigestMaker((korean, token) => engine.TranslateAsync(korean, null, token));
        Write(folder, await maker.MakeAsync(briefs, cancellationToken));
        return briefs.Count == inputs.Count && problems.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    private void Write(OutputFolder folder, Digest digest)
    {
        var pages = new OutputFolder(Path.Combine(outputFolder, BriefFolder));
        foreach (var article in digest.Articles)
        {
            pages.Write(article.Id + ".html", Encoding.UTF8.GetBytes(BriefHtml.Write(article.Brief)));
        }

        var charts = new List<string>();
        for (var i = 0; i < digest.Charts.Count; i++)
        {
            charts.Add(string.Create(CultureInfo.InvariantCulture, $"chart-{i + 1}.svg"));
            folder.Write(charts[i], Encoding.UTF8.GetBytes(ChartSvg.Write(digest.Charts[i])));
        }

        string[] addresses = [.. digest.Articles.Select(a => $"{BriefFolder}/{a.Id}.html")];
        folder.Write(Files[0], Encoding.UTF8.GetBytes(DigestHtml.Write(digest, addresses)));
        folder.Write(Files[1], Encoding.UTF8.GetBytes(DigestMarkdown.Write(digest, charts)));
        folder.Write(Files[2], [.. DigestJson.Write(digest), (byte)'\n']);
        folder.Write(Files[3], DigestAtom.Write(digest));
    }
}
