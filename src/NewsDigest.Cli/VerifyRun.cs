using System.Text;
using NewsDigest.Reading;
using NewsDigest.Verification;
using NewsDigest.Writing;

namespace NewsDigest.Cli;

/// <summary>One run of <c>newsdigest verify</c>.</summary>
internal sealed class VerifyRun(string source, bool asText)
{
    private static readonly string[] BriefExtensions = [".json", ".txt", ".md"];

    public async Task<int> RunAsync(string[] named, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var briefs = InputList.Resolve(named.SelectMany(Briefs), problems);
        problems.ForEach(Complaint.Write);
        var isFolder = Directory.Exists(source);
        if (briefs.Count > 1 && !isFolder)
        {
            throw new CommandException(ExitCode.BadInput, $"{source}: several briefs need a folder of articles as --source.");
        }

        var digester = NewsDigester.Create();
        using var output = new StandardOutput();
        var checkedBriefs = 0;
        var allProven = problems.Count == 0;
        foreach (var brief in briefs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await CheckAsync(digester, brief, isFolder, cancellationToken) is not { } ledger)
            {
                allProven = false;
                continue;
            }

            var name = isFolder ? brief.Stem : null;
            output.Write(asText ? Encoding.UTF8.GetBytes(LedgerText.Write(ledger, name)) : [.. LedgerJson.Write(ledger, indented: !isFolder, name), (byte)'\n']);
            checkedBriefs++;
            allProven &= ledger.IsProven;
        }

        output.Flush();
        return checkedBriefs == 0 ? ExitCode.BadInput : allProven ? ExitCode.Done : ExitCode.Partly;
    }

    /// <summary>A folder of briefs is its JSON, text and Markdown files, not only what a folder of articles holds.</summary>
    private static IEnumerable<string> Briefs(string named)
    {
        if (!Directory.Exists(named))
        {
            return [named];
        }

        string[] files = [.. Directory.EnumerateFiles(named).Where(f => BriefExtensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        return files.Length == 0 ? [named] : files;
    }

    private async Task<Ledger?> CheckAsync(NewsDigester digester, InputFile brief, bool isFolder, CancellationToken cancellationToken)
    {
        try
        {
            var text = EnglishText.Parse(brief.Read());
            var article = new InputFile(isFolder ? ArticleOf(brief) : source);
            var reading = new ArticleReader().Read(article.Read());
            return reading.IsRead
                ? await digester.VerifyAsync(text.Headline, text.Sentences, reading.Article, cancellationToken)
                : throw new CommandException(ExitCode.BadInput, $"{article.Label}: {reading.Refusal.Message}");
        }
        catch (CommandException problem)
        {
            Complaint.Write(problem.Message);
            return null;
        }
    }

    /// <summary>The article with the brief's stem; a brief that kept its article's whole name (011.txt.json) finds that one.</summary>
    private string ArticleOf(InputFile brief)
    {
        if (Path.Combine(source, brief.Stem) is var whole && File.Exists(whole))
        {
            return whole;
        }

        foreach (var extension in (ReadOnlySpan<string>)[".txt", ".html", ".htm"])
        {
            if (Path.Combine(source, brief.Stem + extension) is var path && File.Exists(path))
            {
                return path;
            }
        }

        throw new CommandException(ExitCode.BadInput, $"{brief.Label}: {source} holds no article {brief.Stem}.txt, .html or .htm; give the articles the names of the briefs.");
    }
}
