using System.Globalization;
using System.Text;

namespace NewsDigest.Writing.Page;

/// <summary>The article in Korean, its paragraphs as printed, with every fact marked; what the brief does not stand on is set lighter.</summary>
internal sealed class KoreanColumn(BriefView view, ProofMap proofs)
{
    public void Append(StringBuilder page)
    {
        var article = view.Brief.Source.Article;
        page.Append("<section class=\"ko\" id=\"ko\" lang=\"ko\" tabindex=\"0\" role=\"region\" aria-labelledby=\"ko-title\">\n<h2 id=\"ko-title\">");
        if (article.Title is { } title)
        {
            Marks(page, title, KoreanMark.Title);
        }
        else
        {
            page.Append("<span lang=\"en\">The Korean article</span>");
        }

        page.Append("</h2>\n");
        if (proofs.Dateline.Length > 0)
        {
            page.Append("<p class=\"dateline\">");
            Marks(page, proofs.Dateline, KoreanMark.Dateline);
            page.Append("</p>\n");
        }

        AppendBody(page);
        page.Append("</section>\n");
    }

    private void AppendBody(StringBuilder page)
    {
        var article = view.Brief.Source.Article;
        string? section = null;
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            var begins = i == 0 || BreaksParagraph(i) || sentence.Section != section;
            page.Append(begins && i > 0 ? "</p>\n" : "");
            if (sentence.Section is { } heading && heading != section)
            {
                page.Append("<h3>").Text(heading).Append("</h3>\n");
            }

            section = sentence.Section;
            page.Append(begins ? "<p>" : " ").Append("<span class=\"s").Append(view.Sources.Contains(i) ? " used" : "").Append("\" id=\"s").Append(Number(i))
                .Append("\" data-n=\"").Append(Number(i)).Append("\"><span class=\"n\" aria-hidden=\"true\">").Append(Number(i + 1)).Append("</span>");
            Marks(page, sentence.Text, i);
            page.Append("</span>");
        }

        page.Append(article.Sentences.Count > 0 ? "</p>\n" : "");
    }

    /// <summary>Whether a line ends between this sentence and the one before.</summary>
    private bool BreaksParagraph(int i)
    {
        var article = view.Brief.Source.Article;
        var (from, to) = (article.Sentences[i - 1].Span.End, article.Sentences[i].Span.Start);
        return from > to || to > article.Text.Composed.Length || article.Text.Composed.AsSpan(from, to - from).Contains('\n');
    }

    private void Marks(StringBuilder page, string text, int sentence) => Markup.Append(page, text, proofs.MarksBySentence[sentence].Select(m => new Stretch(
        m.Span, m.Kind, m.Id, m.Id, proofs.ClaimsByTarget[m.Id].FirstOrDefault() is { } claim ? "#" + claim.Id : null, m.English, m.Note)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
