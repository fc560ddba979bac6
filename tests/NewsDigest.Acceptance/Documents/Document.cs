namespace NewsDigest.Acceptance.Documents;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Line">1-based line of its fence.</param>
internal sealed record CodeBlock(string Language, IReadOnlyList<string> Lines, int Line)
{
    public string Text => string.Join('\n', Lines) + "\n";
}

/// <summary>A Markdown file of the repository.</summary>
/// <param name="Path">Its path from the root.</param>
internal sealed record Document(string Path)
{
    private const string Fence = "```";

    private string FullPath => System.IO.Path.Combine(ConsoleRun.Root, Path);

    /// <summary>Every block; a block that is only indented is a fault of the document, for nothing says what it is.</summary>
    public IEnumerable<CodeBlock> Blocks()
    {
        var lines = File.ReadAllLines(FullPath);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                Assert.True(end > i, $"{Path}({i + 1}): a block without an end");
                yield return new CodeBlock(lines[i][Fence.Length..], lines[(i + 1)..end], i + 1);
                i = end;
            }
            else
            {
                Assert.False(lines[i].StartsWith("    ", StringComparison.Ordinal) && (i == 0 || lines[i - 1].Length == 0), $"{Path}({i + 1}): an indented block; fence it and name its language");
            }
        }
    }

    /// <summary>The lines between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- end --&gt;</c>.</summary>
    public string Part(string name)
    {
        var (lines, first, last) = Find(name);
        return string.Join('\n', lines[first..last]) + "\n";
    }

    public void ReplacePart(string name, string text)
    {
        var (lines, first, last) = Find(name);
        File.WriteAllText(FullPath, string.Join('\n', [.. lines[..first], .. text.TrimEnd('\n').Split('\n'), .. lines[last..]]) + "\n");
    }

    private (string[] Lines, int First, int Last) Find(string name)
    {
        var lines = File.ReadAllLines(FullPath);
        var first = Array.IndexOf(lines, $"<!-- {name} -->") + 1;
        Assert.True(first > 0, $"{Path}: no part <!-- {name} -->");
        return (lines, first, Array.IndexOf(lines, "<!-- end -->", first));
    }
}
