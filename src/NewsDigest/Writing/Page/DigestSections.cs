using System.Globalization;
using System.Text;
using NewsDigest.Digests;

namespace NewsDigest.Writing.Page;

/// <summary>The parts of a digest's page. Every citation leads to its sentence on the article's own page.</summary>
internal sealed class DigestSections(DigestView view, IReadOnlyList<string>? briefs)
{
    /// <summary>More rows of a table than this are folded.</summary>
    private const int MostRows = 10;

    public void AppendStories(StringBuilder page)
    {
        foreach (var story in view.Digest.Stories)
        {
            page.Append("<section class=\"story\">\n<h2 class=\"headline\">").Text(story.Headline).Append("</h2>\n<p class=\"dateline\">")
                .AppendJoin(" · ", story.Articles.Select(a => DigestView.Mark(a) + " " + HtmlText.Encode(view.OriginOf(a)))).Append("</p>\n");
            foreach (var sentence in story.Sentences)
            {
                page.Append("<p class=\"en\">").Text(sentence.English);
                AppendCitations(page, sentence.Sources);
                page.Append("</p>\n");
            }

            AppendConflicts(page, story);
            page.Append("</section>\n");
        }
    }

    public void AppendCharts(StringBuilder page)
    {
        foreach (var chart in view.Digest.Charts)
        {
            page.Append("<figure>").Append(ChartSvg.Write(chart)).Append("<figcaption>").Korean(chart.Korean);
            AppendCitations(page, chart.Points.Select(p => new Citation(p.Figure.Article, [p.Figure.Sentence])).Distinct().ToArray());
            page.Append("</figcaption></figure>\n");
        }
    }

    public void AppendFigures(StringBuilder page)
    {
        foreach (var table in view.Digest.Tables)
        {
            page.Append("<section>\n<h2>").Text(table.English).Append(" in figures <span lang=\"ko\">").Text(table.Korean).Append("</span></h2>\n");
            FigureMention[] ranked = [.. table.Figures.OrderBy(f => FigureRank.Of(f.Figure))];
            AppendTable(page, [.. ranked.Take(MostRows)]);
            if (ranked.Length > MostRows)
            {
                page.Append("<details><summary>").Append(Number(ranked.Length - MostRows)).Append(" more</summary>\n");
                AppendTable(page, [.. ranked.Skip(MostRows)]);
                page.Append("</details>");
            }

            page.Append("</section>\n");
        }

        if (view.OtherFigures is { Length: > 0 } others)
        {
            page.Append("<section>\n<h2>Other figures</h2>\n<details><summary>").Append(Number(others.Length)).Append(others.Length == 1 ? " figure" : " figures").Append("</summary>\n");
            AppendTable(page, others);
            page.Append("</details></section>\n");
        }
    }

    public void AppendTimeline(StringBuilder page)
    {
        if (view.Digest.Timeline.Count == 0)
        {
            return;
        }

        page.Append("<section>\n<h2>Timeline</h2>\n");
        var told = view.Digest.Timeline.Where(view.IsTold).ToArray();
        var rest = view.Digest.Timeline.Except(told).ToArray();
        AppendEntries(page, told.Length == 0 ? rest : told);
        if (told.Length > 0 && rest.Length > 0)
        {
            page.Append("<details><summary>").Append(Number(rest.Length)).Append(" more dates</summary>\n");
            AppendEntries(page, rest);
            page.Append("</details>\n");
        }

        page.Append("</section>\n");
    }

    private void AppendEntries(StringBuilder page, IEnumerable<TimelineEntry> entries)
    {
        page.Append("<ol class=\"timeline\">\n");
        foreach (var entry in entries)
        {
            page.Append("<li><span class=\"when\">").Text(IsoEnglish.Of(entry.Iso)).Append("</span><ul>\n");
            foreach (var mention in entry.Mentions)
            {
                page.Append("<li>").Text(EnglishClip.Sentence(view.Digest.Articles[mention.Article].Brief, mention.Sentences[0]));
                AppendCitations(page, [mention]);
                page.Append("</li>\n");
            }

            page.Append("</ul></li>\n");
        }

        page.Append("</ol>\n");
    }

    /// <summary>Each article with its own brief, folded.</summary>
    public void AppendArticles(StringBuilder page)
    {
        page.Append("<section>\n<h2>Articles</h2>\n");
        for (var i = 0; i < view.Digest.Articles.Count; i++)
        {
            AppendArticle(page, i);
        }

        page.Append("</section>\n");
    }

    private void AppendArticle(StringBuilder page, int i)
    {
        var article = view.Digest.Articles[i];
        page.Append("<details class=\"article\" id=\"a").Append(Number(i)).Append("\"><summary><b>").Append(DigestView.Mark(i)).Append("</b> ").Text(view.TitleOf(i))
            .Append(" <small>").Text(view.OriginOf(i)).Append(article.CopyOf is { } original ? " · repeats " + DigestView.Mark(original) : "").Append("</small></summary>\n");
        if (article.Brief.Source.Article.Title is { Length: > 0 } title)
        {
            page.Append("<p class=\"title\">").Korean(title).Append("</p>\n");
        }

        foreach (var sentence in article.Brief.Summary.Sentences)
        {
            page.Append("<p>").Text(sentence.English);
            AppendCitations(page, [new Citation(i, sentence.Sources)]);
            page.Append("</p>\n");
        }

        if (briefs is not null)
        {
            page.Append("<p class=\"more\"><a").Attribute("href", briefs[i]).Append(">The brief of ").Append(DigestView.Mark(i)).Append(" with its Korean and its proof</a></p>\n");
        }

        page.Append("</details>\n");
    }

    private void AppendConflicts(StringBuilder page, Story story)
    {
        foreach (var conflict in story.Conflicts)
        {
            page.Append("<div class=\"conflict\"><p><b>The articles do not agree</b> on ").Korean(conflict.About).Append("</p><dl>\n");
            foreach (var figure in conflict.Figures)
            {
                page.Append("<dt>").Append(DigestView.Mark(figure.Article)).Append("</dt><dd>").Text(figure.Figure.English).Append(" (").Korean(figure.Figure.Text).Append(')');
                AppendCitations(page, [new Citation(figure.Article, [figure.Sentence])]);
                page.Append("</dd>\n");
            }

            page.Append("</dl></div>\n");
        }
    }

    private void AppendTable(StringBuilder page, IReadOnlyList<FigureMention> figures)
    {
        page.Append("<div class=\"scroll\"><table class=\"figures\">\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">In Korean</th><th scope=\"col\">In the article</th></tr></thead>\n<tbody>\n");
        foreach (var figure in figures)
        {
            page.Append("<tr><th scope=\"row\">").Text(figure.Figure.English).Append("</th><td lang=\"ko\">").Text(figure.Figure.Text).Append("</td><td class=\"context\">");
            if (EnglishClip.Around(view.Digest.Articles[figure.Article].Brief, figure.Sentence, figure.Figure.English) is { } clip)
            {
                page.Text(clip.Before).Append("<b>").Text(clip.Fact).Append("</b>").Text(clip.After);
            }
            else
            {
                page.Text(view.SentenceOf(figure));
            }

            AppendCitations(page, [new Citation(figure.Article, [figure.Sentence])]);
            page.Append("</td></tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    internal void AppendCitations(StringBuilder page, IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations)
        {
            var address = briefs is null ? "#a" + Number(citation.Article) : briefs[citation.Article] + (citation.Sentences.Count > 0 ? "#s" + Number(citation.Sentences[0]) : "");
            page.Append(" <a class=\"ref\"").Attribute("href", address).Append('>').Append(DigestView.Mark(citation)).Append("</a>");
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
