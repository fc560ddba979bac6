using System.Globalization;
using System.Text;

namespace NewsDigest.Writing.Page;

/// <summary>Headline, dateline, verdict and the sentences of the brief, each claim a link to the Korean it stands on.</summary>
internal sealed class EnglishColumn(BriefView view, ProofMap proofs)
{
    public void AppendHeader(StringBuilder page)
    {
        page.Append("<header class=\"top\">\n<h1>");
        Claims(page, view.Brief.Summary.Headline, -1);
        page.Append("</h1>\n");
        if (view.Dateline.Count > 0)
        {
            page.Append("<p class=\"dateline\">").AppendJoin(" <span class=\"dot\">·</span> ", view.Dateline.Select(HtmlText.Encode)).Append("</p>\n");
        }

        page.Append("<p class=\"verdict ").Append(view.Unproven.Count == 0 ? "ok" : "partly").Append("\">").Text(view.Verdict).Append("</p>\n</header>\n");
    }

    public void AppendBrief(StringBuilder page)
    {
        page.Append("<section class=\"brief\" aria-label=\"The brief\">\n");
        for (var i = 0; i < view.Brief.Summary.Sentences.Count; i++)
        {
            var sentence = view.Brief.Summary.Sentences[i];
            page.Append("<p class=\"en\" id=\"b").Append(Number(i)).Append("\" data-s=\"").AppendJoin(' ', sentence.Sources.Select(Number)).Append("\">");
            Claims(page, sentence.English, i);
            foreach (var source in sentence.Sources)
            {
                page.Append("&nbsp;<a class=\"ref\" href=\"#s").Append(Number(source)).Append("\" data-s=\"").Append(Number(source))
                    .Append("\" aria-label=\"Korean sentence ").Append(Number(source + 1)).Append("\">").Append(Number(source + 1)).Append("</a>");
            }

            page.Append("</p>\n");
        }

        page.Append("</section>\n");
    }

    private void Claims(StringBuilder page, string english, int sentence) => Markup.Append(page, english, proofs.Claims
        .Where(c => c.Claim.Sentence == sentence)
        .Select(c => c.Target is { } target
            ? new Stretch(c.Span, ContractWords.Of(c.Claim.Kind), target.Id, c.Id, "#" + target.Id, null, c.Claim.Derivation is { } how ? "follows from the article: " + how : null)
            : new Stretch(c.Span, "open", "", c.Id, "#checks", c.Claim.English, "not traced: no words of the article say this")));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
