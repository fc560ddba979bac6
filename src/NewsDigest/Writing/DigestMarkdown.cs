using System.Globalization;
using System.Text;
using NewsDigest.Digests;

namespace NewsDigest.Writing;

/// <summary>A digest as Markdown: stories, figures, names, timeline, articles.</summary>
public static class DigestMarkdown
{
    /// <summary>The digest; lines end in LF, also the last. Text of the articles cannot become markup or a link.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="charts">File names of the charts, in their order; null when none were drawn.</param>
    public static string Write(Digest digest, IReadOnlyList<string>? charts = null)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var view = new DigestView(digest);
        var page = new StringBuilder();
        page.Append("# News digest\n\n").Append(view.Extent).Append("\n\n");
        foreach (var story in digest.Stories)
        {
            AppendStory(page, view, story);
        }

        for (var i = 0; i < digest.Charts.Count && charts is not null; i++)
        {
            page.Append("![").Append(Escape(digest.Charts[i].English)).Append("](").Append(charts[i]).Append(")\n\n");
        }

        foreach (var table in digest.Tables)
        {
            AppendFigures(page, view, $"Figures: {Escape(table.English)} ({Escape(table.Korean)})", table.Figures);
        }

        AppendFigures(page, view, "Other figures", view.OtherFigures);
        AppendNames(page, view);
        AppendTimeline(page, digest);
        AppendArticles(page, view);
        return page.ToString();
    }

    private static void AppendStory(StringBuilder page, DigestView view, Story story)
    {
        page.Append("## ").Append(Escape(story.Headline)).Append("\n\n");
        foreach (var sentence in story.Sentences)
        {
            page.Append("- ").Append(Escape(sentence.English)).Append(" \\[").AppendJoin("; ", sentence.Sources.Select(DigestView.Mark)).Append("\\]\n");
        }

        page.Append('\n');
        if (story.Conflicts.Count > 0)
        {
            page.Append("**The articles do not agree:**\n\n| About | Figure | Korean | Article |\n|---|---|---|---|\n");
            foreach (var (about, figure) in story.Conflicts.SelectMany(c => c.Figures.Select(f => (c.About, f))))
            {
                page.Append("| ").Append(Escape(about)).Append(" | ").Append(Escape(figure.Figure.English)).Append(" | ").Append(Escape(figure.Figure.Text))
                    .Append(" | ").Append(DigestView.Mark(new Citation(figure.Article, [figure.Sentence]))).Append(" |\n");
            }

            page.Append('\n');
        }

        foreach (var article in story.Articles)
        {
            page.Append(DigestView.Mark(article)).Append(": ").Append(Escape(view.TitleOf(article))).Append(view.OriginOf(article) is { Length: > 0 } origin ? " (" + Escape(origin) + ")" : "").Append("  \n");
        }

        page.Append('\n');
    }

    private static void AppendFigures(StringBuilder page, DigestView view, string title, IReadOnlyList<FigureMention> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        page.Append("## ").Append(title).Append("\n\n| Figure | Korean | Sentence | Article |\n|---|---|---|---|\n");
        foreach (var figure in figures.OrderBy(f => FigureRank.Of(f.Figure)))
        {
            page.Append("| ").Append(Escape(figure.Figure.English)).Append(" | ").Append(Escape(figure.Figure.Text)).Append(" | ").Append(Escape(view.SentenceOf(figure)))
                .Append(" | ").Append(DigestView.Mark(new Citation(figure.Article, [figure.Sentence]))).Append(" |\n");
        }

        page.Append('\n');
    }

    private static void AppendNames(StringBuilder page, DigestView view)
    {
        foreach (var (title, entities) in view.Names)
        {
            page.Append("## ").Append(title).Append("\n\n| English | Korean | Hanja | Spelling | Named | Articles |\n|---|---|---|---|---:|---|\n");
            foreach (var entity in entities)
            {
                page.Append("| ").Append(Escape(entity.English)).Append(" | ").AppendJoin(", ", entity.Spellings.Select(Escape)).Append(" | ").AppendJoin(", ", entity.Hanja.Select(Escape))
                    .Append(" | ").Append(ContractWords.Of(entity.Status)).Append(" | ").Append(entity.Count.ToString(CultureInfo.InvariantCulture))
                    .Append(" | ").AppendJoin(", ", entity.Mentions.Select(m => DigestView.Mark(m.Article))).Append(" |\n");
            }

            page.Append('\n');
        }
    }

    private static void AppendTimeline(StringBuilder page, Digest digest)
    {
        if (digest.Timeline.Count > 0)
        {
            page.Append("## Timeline\n\n");
            foreach (var entry in digest.Timeline)
            {
                page.Append("- **").Append(entry.Iso).Append("** ").AppendJoin("; ", entry.Mentions.Select(m =>
                    Escape(Page.EnglishClip.Sentence(digest.Articles[m.Article].Brief, m.Sentences[0])) + " \\[" + DigestView.Mark(m) + "\\]")).Append('\n');
            }

            page.Append('\n');
        }
    }

    private static void AppendArticles(StringBuilder page, DigestView view)
    {
        page.Append("## Articles\n\n");
        for (var i = 0; i < view.Digest.Articles.Count; i++)
        {
            var article = view.Digest.Articles[i];
            page.Append("- ").Append(DigestView.Mark(i)).Append(' ').Append(Escape(article.Brief.Source.Article.Title ?? view.TitleOf(i))).Append(", ")
                .Append(Escape(view.OriginOf(i))).Append(article.CopyOf is { } original ? ", repeats " + DigestView.Mark(original) : "").Append(", `").Append(article.Id).Append("`\n");
        }
    }

    private static string Escape(string text) => MarkdownText.Escape(text);
}
