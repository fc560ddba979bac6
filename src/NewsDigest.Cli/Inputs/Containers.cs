using NewsDigest.Reading;

namespace NewsDigest.Cli;

/// <summary>Opens inputs that hold many articles: ZIP of pages, JSONL, RSS and Atom. Everything else stays what it is.</summary>
internal static class Containers
{
    private delegate IEnumerable<ContainedArticle> Opener(InputFile input, List<string> problems);

    /// <summary>The articles of all inputs in order; what cannot be opened goes to <paramref name="problems"/>.</summary>
    public static IReadOnlyList<InputFile> Open(IReadOnlyList<InputFile> inputs, List<string> problems) =>
        [.. inputs.SelectMany(input => OpenerOf(input) is { } open ? Contained(input, open, problems) : [input])];

    private static Opener? OpenerOf(InputFile input) => input.IsStandardInput ? null : Path.GetExtension(input.Path).ToLowerInvariant() switch
    {
        ".zip" => ZipPages.Read,
        ".jsonl" or ".ndjson" => JsonLines.Read,
        ".rss" or ".atom" or ".xml" or ".rdf" => FeedEntries.Read,
        _ => null,
    };

    private static List<InputFile> Contained(InputFile input, Opener open, List<string> problems)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = new List<InputFile>();
        var before = problems.Count;
        try
        {
            foreach (var article in open(input, problems))
            {
                files.Add(new InputFile(input.Path + "/" + Unique(FileName(article.Name), names)) { Content = article.Content, Known = article.Known });
            }
        }
        catch (CommandException problem)
        {
            problems.Add(problem.Message);
        }

        if (files.Count == 0 && problems.Count == before)
        {
            problems.Add($"{input.Label}: holds no article.");
        }

        return files;
    }

    /// <summary>A name from outside as a file name: nothing in it leads to another folder.</summary>
    private static string FileName(string name)
    {
        var safe = string.Concat(name.Take(100).Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).Trim('.', '-');
        return safe.Length == 0 ? "article" : safe;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}";
        }

        return unique;
    }
}

/// <summary>An article inside a file.</summary>
/// <param name="Name">What the file calls it.</param>
/// <param name="Content">Its page or text.</param>
/// <param name="Known">What the file tells about it; null when nothing.</param>
internal sealed record ContainedArticle(string Name, byte[] Content, ReadingOptions? Known);
