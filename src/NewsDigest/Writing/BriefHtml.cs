using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsDigest.Briefs;

namespace NewsDigest.Writing;

/// <summary>A brief as one self-contained page: no script, no request, nothing of the article that is not encoded.</summary>
public static class BriefHtml
{
    private const string Style =
        "body{font:1.05rem/1.55 Georgia,'Noto Serif KR',serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
        + "h1{line-height:1.2}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #ddd;vertical-align:top}"
        + ".dateline,footer{color:#555}.open{color:#8a1c00}@media(prefers-color-scheme:dark){body{background:#161616;color:#e6e6e6}.dateline,footer{color:#aaa}.open{color:#ff9a7a}th,td{border-color:#333}}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page; lines end in LF.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var view = new BriefView(brief);
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").Append(Encode(brief.Summary.Headline)).Append("</title>\n<style>")
            .Append(Style).Append("</style>\n</head>\n<body>\n<article>\n<h1>").Append(Encode(brief.Summary.Headline)).Append("</h1>\n");
        if (view.Dateline.Count > 0)
        {
            page.Append("<p class=\"dateline\">").AppendJoin(" · ", view.Dateline.Select(Encode)).Append("</p>\n");
        }

        foreach (var sentence in brief.Summary.Sentences)
        {
            page.Append("<p>").Append(Encode(sentence.English)).Append("</p>\n");
        }

        AppendTable(page, "Key figures", ["Figure", "Korean"], view.Figures.Select(f => new[] { f.Figure.English, f.Figure.Text }));
        AppendTable(page, "Names", ["English", "Korean", "Hanja", "Kind", "Status"],
            view.Names.Select(n => new[] { n.English, n.Korean, n.Hanja ?? "", ContractWords.Of(n.Type), BriefView.StatusOf(n) }));
        AppendChecks(page, view);
        AppendSources(page, view);
        page.Append("</article>\n<footer>Engine: ").Append(Encode(view.Engine)).Append(" · NewsDigest ").Append(Encode(brief.Provenance.Version)).Append("</footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void AppendTable(StringBuilder page, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        page.Append("<h2>").Append(title).Append("</h2>\n<table>\n<tr>");
        foreach (var column in columns)
        {
            page.Append("<th scope=\"col\">").Append(column).Append("</th>");
        }

        page.Append("</tr>\n");
        foreach (var row in all)
        {
            page.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                page.Append(columns[i] is "Korean" or "Hanja" ? "<td lang=\"ko\">" : "<td>").Append(Encode(row[i])).Append("</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void AppendChecks(StringBuilder page, BriefView view)
    {
        page.Append("<h2>Checks</h2>\n<p>").Append(Encode(view.Verdict)).Append("</p>\n");
        foreach (var claim in view.Unproven)
        {
            page.Append("<p class=\"open\">Not traced: ").Append(ContractWords.Of(claim.Kind)).Append(" “").Append(Encode(claim.English)).Append("”</p>\n");
        }

        foreach (var check in view.Brief.Source.Checks)
        {
            page.Append("<p class=\"open\">In the article: ").Append(Encode(check.Message)).Append("</p>\n");
        }
    }

    private static void AppendSources(StringBuilder page, BriefView view)
    {
        page.Append("<h2>Korean source</h2>\n");
        foreach (var source in view.Sources)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p lang=\"ko\">{source + 1}. ").Append(Encode(view.Brief.Source.Sentences[source].Text)).Append("</p>\n");
        }
    }

    private static string Encode(string text) => Encoder.Encode(VisibleText.Clean(text));
}
