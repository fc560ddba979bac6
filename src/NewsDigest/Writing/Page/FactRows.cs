using System.Globalization;
using System.Text;
using NewsDigest.Facts;
using NewsDigest.Names;

namespace NewsDigest.Writing.Page;

/// <summary>The tables beside the brief: key figures in both magnitudes, names by kind, dates in order. Every Korean word leads to its place.</summary>
internal sealed class FactRows(BriefView view, ProofMap proofs)
{
    private static readonly (EntityType[] Types, string Title)[] Kinds =
    [
        ([EntityType.Person], "People"),
        ([EntityType.Organization], "Organizations"),
        ([EntityType.Place, EntityType.Facility], "Places"),
        ([EntityType.Product, EntityType.Event, EntityType.Work], "Products, events and titles"),
    ];

    public void AppendFigures(StringBuilder page)
    {
        if (view.Figures.Count == 0)
        {
            return;
        }

        page.Append("<section aria-labelledby=\"figures\">\n<h2 id=\"figures\">Key figures</h2>\n<div class=\"scroll\"><table class=\"figures\">\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">In Korean</th><th scope=\"col\">In the article</th></tr></thead>\n<tbody>\n");
        foreach (var row in FigurePairs.Of(view.Figures, view.Brief))
        {
            AppendFigure(page, row);
        }

        page.Append("</tbody></table></div>\n");
        if (view.HiddenFigures > 0)
        {
            page.Append("<p class=\"more\">").Append(Number(view.HiddenFigures)).Append(view.HiddenFigures == 1 ? " more figure is" : " more figures are").Append(" marked in the Korean text.</p>\n");
        }

        page.Append("</section>\n");
    }

    public void AppendNames(StringBuilder page)
    {
        var names = view.Brief.Source.Entities;
        if (names.Count == 0)
        {
            return;
        }

        page.Append("<section aria-labelledby=\"names\">\n<h2 id=\"names\">Names</h2>\n");
        foreach (var (types, title) in Kinds)
        {
            Entity[] rows = [.. names.Where(n => types.Contains(n.Type)).OrderByDescending(n => n.Mentions.Count)];
            if (rows.Length > 0)
            {
                page.Append("<h3>").Append(title).Append("</h3>\n<div class=\"scroll\"><table class=\"names\">\n<thead><tr><th scope=\"col\">English</th><th scope=\"col\">In Korean</th><th scope=\"col\">Hanja and Pinyin</th><th scope=\"col\">Spelling</th></tr></thead>\n<tbody>\n");
                Array.ForEach(rows, r => AppendName(page, r));
                page.Append("</tbody></table></div>\n");
            }
        }

        page.Append("</section>\n");
    }

    public void AppendTimeline(StringBuilder page)
    {
        var dates = view.Brief.Source.Sentences.SelectMany(s => s.Dates.Select(d => (s.Index, Date: d)))
            .OrderBy(d => d.Date.Iso.Split('/')[0], StringComparer.Ordinal).ThenBy(d => d.Date.Iso, StringComparer.Ordinal).ThenBy(d => d.Index).ToArray();
        if (dates.Length == 0)
        {
            return;
        }

        page.Append("<section aria-labelledby=\"timeline\">\n<h2 id=\"timeline\">Timeline</h2>\n<ol class=\"timeline\">\n");
        foreach (var group in dates.GroupBy(d => (d.Date.Iso, d.Date.Inferred)))
        {
            page.Append("<li><span class=\"when\">").Text(IsoEnglish.Of(group.Key.Iso)).Append(group.Key.Inferred ? " <small>year inferred</small>" : "").Append("</span><ul>\n");
            foreach (var (sentence, date) in group)
            {
                page.Append("<li>").Text(EnglishClip.Sentence(view.Brief, sentence)).Append(' ');
                AppendLink(page, sentence, date.Span, date.Text, "date");
                page.Append("</li>\n");
            }

            page.Append("</ul></li>\n");
        }

        page.Append("</ol>\n</section>\n");
    }

    private void AppendFigure(StringBuilder page, FigurePair row)
    {
        page.Append("<tr><th scope=\"row\">").Text(row.Figure.English);
        if (row.Converted is { } converted)
        {
            page.Append("<small>").Text(converted.English).Append("</small>");
        }

        page.Append("</th><td>");
        AppendLink(page, row.Sentence, row.Figure.Span, row.Figure.Text, "figure");
        if (row.Converted is { } other)
        {
            page.Append("<small>");
            AppendLink(page, row.Sentence, other.Span, other.Text, "figure");
            page.Append("</small>");
        }

        page.Append("</td><td class=\"context\">");
        if (EnglishClip.Around(view.Brief, row.Sentence, row.Figure.English) is { } clip)
        {
            page.Text(clip.Before).Append("<b>").Text(clip.Fact).Append("</b>").Text(clip.After);
        }
        else
        {
            page.Korean(view.ContextOf(row.Sentence, row.Figure));
        }

        page.Append(" <a class=\"ref\" href=\"#s").Append(Number(row.Sentence)).Append("\" data-s=\"").Append(Number(row.Sentence))
            .Append("\" aria-label=\"Korean sentence ").Append(Number(row.Sentence + 1)).Append("\">").Append(Number(row.Sentence + 1)).Append("</a></td></tr>\n");
    }

    private void AppendName(StringBuilder page, Entity name)
    {
        page.Append("<tr><th scope=\"row\">").Text(name.English).Append("</th><td>");
        if (name.Mentions.Count > 0)
        {
            AppendLink(page, name.Mentions[0].Sentence, name.Mentions[0].Span, name.Korean, "name");
        }
        else
        {
            page.Korean(name.Korean);
        }

        foreach (var alias in name.Aliases)
        {
            page.Append("<small>").Korean(alias).Append("</small>");
        }

        page.Append("</td><td>").Korean(name.Hanja ?? "");
        if (FactNotes.Pinyin(name) is { Length: > 0 } pinyin)
        {
            page.Append("<small lang=\"zh-Latn-pinyin\">").Text(pinyin).Append("</small>");
        }

        page.Append("</td><td><span class=\"status ").Append(ContractWords.Of(name.Status)).Append("\">").Append(ContractWords.Of(name.Status)).Append("</span>");
        var others = name.Candidates.Where(c => c != name.English).Take(3).ToArray();
        page.Append(others.Length == 0 ? "" : "<small>or ").AppendJoin(", ", others.Select(HtmlText.Encode)).Append(others.Length == 0 ? "" : "</small>").Append("</td></tr>\n");
    }

    private void AppendLink(StringBuilder page, int sentence, Text.TextSpan span, string korean, string kind)
    {
        if (proofs.MarkOf(sentence, span) is not { } mark)
        {
            page.Korean(korean);
            return;
        }

        page.Append("<a lang=\"ko\" class=\"w ").Append(kind).Append("\" href=\"#").Append(mark.Id).Append("\" data-k=\"").Append(mark.Id).Append("\">").Text(korean).Append("</a>");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
