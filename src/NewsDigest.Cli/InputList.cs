using System.IO.Enumeration;

namespace NewsDigest.Cli;

/// <summary>Turns what the user named (files, folders, globs, <c>-</c>) into files, in a fixed order and each once.</summary>
internal static class InputList
{
    private static readonly string[] ArticleExtensions = [".txt", ".html", ".htm"];

    /// <summary>The files; what was named but is not there goes to <paramref name="problems"/>. A folder also gives gzipped articles when asked to.</summary>
    public static IReadOnlyList<InputFile> Resolve(IEnumerable<string> named, List<string> problems, bool alsoPacked = false)
    {
        var files = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in named.SelectMany(n => Expand(n, problems, alsoPacked)))
        {
            if (seen.Add(path == "-" ? path : Path.GetFullPath(path)))
            {
                files.Add(new InputFile(path));
            }
        }

        return files;
    }

    private static string[] Expand(string named, List<string> problems, bool alsoPacked)
    {
        if (named == "-" || File.Exists(named))
        {
            return [named];
        }

        if (Directory.Exists(named))
        {
            return InFolder(named, problems, alsoPacked);
        }

        if (named.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            string[] matches = [.. Glob(named).Order(StringComparer.Ordinal)];
            if (matches.Length == 0)
            {
                problems.Add($"{named}: no file matches; check the pattern.");
            }

            return matches;
        }

        problems.Add(named.Length == 0 ? "an empty path was given; name a file, a folder or '-'." : $"{named}: there is no such file or folder; check the path.");
        return [];
    }

    private static string[] InFolder(string folder, List<string> problems, bool alsoPacked)
    {
        try
        {
            string[] articles = [.. Directory.EnumerateFiles(folder)
                .Where(f => ArticleExtensions.Contains(Path.GetExtension(alsoPacked && f.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? f[..^3] : f), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)];
            if (articles.Length == 0)
            {
                problems.Add($"{folder}: the folder holds no .txt, .html or .htm file of its own; name another folder, or the files themselves.");
            }

            return articles;
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            problems.Add($"{folder}: the folder may not be listed ({problem.Message}); check its permissions.");
            return [];
        }
    }

    /// <summary>Files that match a pattern with * and ? in any of its parts, for shells that leave patterns to the program.</summary>
    private static string[] Glob(string pattern)
    {
        var parts = pattern.Split('/', Path.DirectorySeparatorChar);
        IEnumerable<string> folders = [pattern.StartsWith('/') ? "/" : ""];
        foreach (var part in parts[..^1].Where(p => p.Length > 0))
        {
            folders = part.AsSpan().IndexOfAny('*', '?') < 0
                ? folders.Select(f => Path.Combine(f, part)).Where(Directory.Exists).ToArray()
                : folders.SelectMany(f => Matches(f, part, Directory.EnumerateDirectories)).ToArray();
        }

        return folders.SelectMany(f => Matches(f, parts[^1], Directory.EnumerateFiles)).ToArray();
    }

    private static IEnumerable<string> Matches(string folder, string pattern, Func<string, IEnumerable<string>> list) =>
        list(folder.Length == 0 ? "." : folder)
            .Select(p => Path.Combine(folder, Path.GetFileName(p)))
            .Where(p => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(p), ignoreCase: false)
                && (pattern[0] == '.' || Path.GetFileName(p)[0] != '.'));
}
