using NewsDigest.Briefs;
using NewsDigest.Writing.Page;

namespace NewsDigest.Writing;

/// <summary>
/// A brief as one self-contained page with the Korean beside it. Each claim leads to the Korean words it stands on, with or without
/// script; nothing is requested, and nothing of the article gets past the encoder.
/// </summary>
public static class BriefHtml
{
    /// <summary>The page; lines end in LF.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var view = new BriefView(brief);
        var proofs = new ProofMap(brief);
        var english = new EnglishColumn(view, proofs);
        var facts = new FactRows(view, proofs);
        var report = new ReportSections(view);
        var page = PageShell.Open(brief.Summary.Headline, "article");
        page.Append("<a class=\"skip\" href=\"#ko\">To the Korean text</a>\n<main>\n<div class=\"lead\">\n");
        english.AppendHeader(page);
        english.AppendBrief(page);
        page.Append("</div>\n");
        new KoreanColumn(view, proofs).Append(page);
        page.Append("<div class=\"rest-of-page\">\n");
        facts.AppendFigures(page);
        facts.AppendNames(page);
        facts.AppendTimeline(page);
        report.AppendChecks(page);
        report.AppendLeftOut(page);
        report.AppendProvenance(page);
        page.Append("</div>\n</main>\n");
        return PageShell.Close(page);
    }
}
