using System.Text;
using NewsDigest.Briefs;
using NewsDigest.Writing;

namespace NewsDigest.Cli;

/// <summary>A way to write a brief: how its files end, and how several share a stream.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Extension">Of its files.</param>
/// <param name="Separator">Between two briefs on standard output.</param>
/// <param name="Write">The bytes of a brief, with a line end; the flags ask for one line, and say that it goes to standard output.</param>
internal sealed record BriefFormat(string Name, string Extension, string Separator, Func<Brief, bool, bool, byte[]> Write)
{
    /// <summary>All formats, the default first.</summary>
    public static IReadOnlyList<BriefFormat> All { get; } =
    [
        new("md", ".md", "\n---\n\n", (brief, _, _) => Encoding.UTF8.GetBytes(BriefMarkdown.Write(brief))),
        new("json", ".json", "", (brief, oneLine, _) => [.. BriefJson.Write(brief, !oneLine), (byte)'\n']),
        new("html", ".html", "", (brief, _, _) => Encoding.UTF8.GetBytes(BriefHtml.Write(brief))),
        new("text", ".txt", "\n---\n\n", (brief, _, toTerminal) => Encoding.UTF8.GetBytes(BriefText.Write(brief, toTerminal && Terminal.HasColour))),
    ];
}
