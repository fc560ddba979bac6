using System.IO.Compression;

namespace NewsDigest.Cli;

/// <summary>The pages of a ZIP archive. Sizes are counted while reading, since an archive may lie about them.</summary>
internal static class ZipPages
{
    private const int MostEntries = 20_000;
    private const int MostBytesOfPage = 10 * 1024 * 1024;
    private const long MostBytes = 512L * 1024 * 1024;
    private static readonly string[] Extensions = [".txt", ".html", ".htm"];

    public static IEnumerable<ContainedArticle> Read(InputFile input, List<string> problems)
    {
        var articles = new List<ContainedArticle>();
        var total = 0L;
        try
        {
            using var stream = File.OpenRead(input.Path);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
            {
                throw new CommandException(ExitCode.BadInput, $"{input.Label}: holds {archive.Entries.Count} entries, the limit is {MostEntries}; divide the archive.");
            }

            foreach (var entry in archive.Entries.Where(IsPage).OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                if (Content(entry) is not { } content)
                {
                    problems.Add($"{input.Label}: {Shown(entry)} is larger than {MostBytesOfPage} bytes and was left out.");
                    continue;
                }

                total += content.Length;
                if (total > MostBytes)
                {
                    throw new CommandException(ExitCode.BadInput, $"{input.Label}: holds more than {MostBytes} bytes of pages; divide the archive.");
                }

                articles.Add(new ContainedArticle(entry.FullName, content, null));
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problems.Add($"{input.Label}: cannot be read as a ZIP archive ({problem.Message}); check the file.");
        }

        return articles;
    }

    private static bool IsPage(ZipArchiveEntry entry) =>
        Extensions.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase) && !entry.Name.StartsWith('.') && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal);

    private static string Shown(ZipArchiveEntry entry) => string.Concat(entry.FullName.Where(c => !char.IsControl(c)));

    /// <summary>The bytes; null when there are too many.</summary>
    private static byte[]? Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytesOfPage)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }
}
