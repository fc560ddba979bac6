using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Writing.Page;

/// <summary>
/// The frame of a page: one file, no request. The policy allows the page's own style and script by their hashes and nothing else,
/// so markup that slipped through would still do nothing.
/// </summary>
internal static class PageShell
{
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    /// <summary>The page up to the body's content.</summary>
    public static StringBuilder Open(string title, string bodyClass) => new StringBuilder(32 * 1024)
        .Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy)
        .Append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
        .Append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>").Text(title).Append("</title>\n<style>").Append(Style)
        .Append("</style>\n</head>\n<body class=\"").Append(bodyClass).Append("\">\n");

    /// <summary>The end of the page, whose lines end in LF.</summary>
    public static string Close(StringBuilder page) => page
        .Append("<div id=\"card\" role=\"status\" aria-live=\"polite\"></div>\n<script>").Append(Script).Append("</script>\n</body>\n</html>\n").ToString();

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Writing/" + name)
            ?? throw new InvalidOperationException($"The library was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
