using System.Globalization;
using System.Text;
using NewsDigest.Summaries;

namespace NewsDigest.Writing.Page;

/// <summary>What a careful reader asks after the brief: what does not agree, what was left out, where it comes from.</summary>
internal sealed class ReportSections(BriefView view)
{
    public void AppendChecks(StringBuilder page)
    {
        page.Append("<section aria-labelledby=\"checks\">\n<h2 id=\"checks\">Checks</h2>\n<ul class=\"checks\">\n<li>").Text(view.Verdict).Append("</li>\n");
        foreach (var claim in view.Unproven)
        {
            page.Append("<li class=\"bad\"><b>Not traced:</b> ").Append(ContractWords.Of(claim.Kind)).Append(" “").Text(claim.English).Append("” in ")
                .Append(claim.Sentence < 0 ? "the headline" : "sentence " + Number(claim.Sentence + 1) + " of the brief").Append("</li>\n");
        }

        foreach (var name in view.Unconfirmed)
        {
            page.Append("<li class=\"open\"><b>Spelling unconfirmed:</b> ").Text(name.English).Append(" (").Korean(name.Korean).Append(")</li>\n");
        }

        if (view.Unknown.Count > 0)
        {
            page.Append("<li class=\"open\"><b>No English known for:</b> <span lang=\"ko\">").AppendJoin(", ", view.Unknown.Select(HtmlText.Encode)).Append("</span></li>\n");
        }

        foreach (var check in view.Brief.Source.Checks)
        {
            page.Append("<li class=\"open\"><b>In the article:</b> ").Text(check.Message).Append(' ');
            AppendReference(page, check.Sentence);
            page.Append("</li>\n");
        }

        page.Append("</ul>\n</section>\n");
    }

    public void AppendLeftOut(StringBuilder page)
    {
        var rest = Enumerable.Range(0, view.Brief.Source.Sentences.Count).Where(i => !view.Sources.Contains(i)).ToArray();
        var removed = view.Brief.Source.Article.Removed;
        if (rest.Length + removed.Count == 0)
        {
            return;
        }

        page.Append("<section aria-labelledby=\"left-out\">\n<h2 id=\"left-out\">What the brief leaves out</h2>\n");
        if (rest.Length > 0)
        {
            page.Append("<details><summary>").Append(Number(rest.Length)).Append(rest.Length == 1 ? " sentence" : " sentences").Append(" of the article, in English</summary>\n<ol class=\"rest\">\n");
            var cues = CueWords.Load();
            foreach (var i in rest)
            {
                page.Append("<li class=\"en\" data-s=\"").Append(Number(i)).Append("\">").Text(cues.AddressesMachine(view.Brief.Source.Sentences[i].Text) ? "(Addressed to a machine that summarises; not put into English.)" : view.Brief.Translations[i].English).Append(' ');
                AppendReference(page, i);
                page.Append("</li>\n");
            }

            page.Append("</ol></details>\n");
        }

        if (removed.Count > 0)
        {
            page.Append("<details><summary>").Append(Number(removed.Count)).Append(removed.Count == 1 ? " piece" : " pieces").Append(" of the page that are not the story</summary>\n<ul class=\"removed\">\n");
            foreach (var piece in removed)
            {
                page.Append("<li><span class=\"reason\">").Text(piece.Reason).Append("</span> ").Korean(piece.Text).Append("</li>\n");
            }

            page.Append("</ul></details>\n");
        }

        page.Append("</section>\n");
    }

    public void AppendProvenance(StringBuilder page)
    {
        var provenance = view.Brief.Provenance;
        page.Append("<footer>\n<h2>Provenance</h2>\n<dl>\n<dt>Engine</dt><dd>").Text(view.Engine).Append("</dd>\n<dt>Version</dt><dd>NewsDigest ").Text(provenance.Version)
            .Append("</dd>\n<dt>Input SHA-256</dt><dd class=\"hash\">").Text(provenance.InputSha256).Append("</dd>\n</dl>\n</footer>\n");
    }

    private void AppendReference(StringBuilder page, int sentence)
    {
        if (sentence >= 0 && sentence < view.Brief.Source.Sentences.Count)
        {
            page.Append("<a class=\"ref\" href=\"#s").Append(Number(sentence)).Append("\" data-s=\"").Append(Number(sentence)).Append("\" aria-label=\"Korean sentence ")
                .Append(Number(sentence + 1)).Append("\">").Append(Number(sentence + 1)).Append("</a>");
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
