using System.Globalization;
using System.Text;
using NewsDigest.Digests;

namespace NewsDigest.Writing.Page;

/// <summary>The names of a digest's page: for each kind the ones to read first, the others folded and by letter.</summary>
internal sealed class NameIndex(DigestView view, DigestSections sections)
{
    /// <summary>A folded table of fewer rows is seen at a glance and needs no letters.</summary>
    private const int FewRows = 12;

    /// <summary>What does not begin with one of A to Z stands under this.</summary>
    private const char Other = '#';

    private const string Columns = "<thead><tr><th scope=\"col\">English</th><th scope=\"col\">In Korean</th><th scope=\"col\">Hanja</th><th scope=\"col\">Spelling</th><th scope=\"col\">Articles</th></tr></thead>\n";

    public void Append(StringBuilder page)
    {
        var kind = 0;
        foreach (var (title, entities) in view.Names)
        {
            var lead = DigestView.Lead(entities);
            page.Append("<section>\n<h2>").Append(title).Append("</h2>\n");
            if (lead.Count > 0)
            {
                Open(page, title);
                AppendRows(page, lead);
                Close(page);
            }

            var rest = entities.Except(lead).OrderBy(e => LetterOf(e.English)).ThenBy(e => e.English, StringComparer.OrdinalIgnoreCase).ToArray();
            if (rest.Length > 0)
            {
                page.Append("<details><summary>").Append(Number(rest.Length)).Append(lead.Count > 0 ? " more" : rest.Length == 1 ? " name" : " names").Append(", A–Z</summary>\n");
                AppendByLetter(page, title, "n" + Number(kind), rest);
                page.Append("</details>\n");
            }

            page.Append("</section>\n");
            kind++;
        }
    }

    private void AppendByLetter(StringBuilder page, string title, string id, DigestEntity[] entities)
    {
        var letters = entities.GroupBy(e => LetterOf(e.English)).ToArray();
        var isLong = entities.Length >= FewRows && letters.Length > 1;
        if (isLong)
        {
            page.Append("<nav class=\"letters\" aria-label=\"").Append(title).Append(" by letter\">");
            foreach (var letter in letters)
            {
                page.Append("<a href=\"#").Append(IdOf(id, letter.Key)).Append("\">").Append(letter.Key).Append("</a> ");
            }

            page.Append("</nav>\n");
        }

        Open(page, title + ", A–Z");
        foreach (var letter in letters)
        {
            AppendRows(page, [.. letter], isLong ? IdOf(id, letter.Key) : null, letter.Key);
        }

        Close(page);
    }

    private static void Open(StringBuilder page, string title) => page
        .Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(title).Append("\"><table class=\"names\">\n").Append(Columns);

    private static void Close(StringBuilder page) => page.Append("</table></div>\n");

    private void AppendRows(StringBuilder page, IReadOnlyList<DigestEntity> entities, string? id = null, char letter = Other)
    {
        page.Append("<tbody").Attribute("id", id).Append(">\n");
        if (id is not null)
        {
            page.Append("<tr class=\"letter\"><th scope=\"rowgroup\" colspan=\"5\">").Append(letter).Append("</th></tr>\n");
        }

        foreach (var entity in entities)
        {
            page.Append("<tr><th scope=\"row\">").Text(entity.English).Append("</th><td lang=\"ko\">").AppendJoin(", ", entity.Spellings.Select(HtmlText.Encode))
                .Append("</td><td lang=\"ko\">").AppendJoin(", ", entity.Hanja.Select(HtmlText.Encode)).Append("</td><td><span class=\"status ").Append(ContractWords.Of(entity.Status)).Append("\">")
                .Append(ContractWords.Of(entity.Status)).Append("</span></td><td>");
            sections.AppendCitations(page, [.. entity.Mentions.Select(m => m with { Sentences = [m.Sentences[0]] })]);
            page.Append("</td></tr>\n");
        }

        page.Append("</tbody>\n");
    }

    /// <summary>The letter a name is looked up under.</summary>
    private static char LetterOf(string english)
    {
        var first = english.FirstOrDefault(char.IsLetterOrDigit);
        return char.IsAsciiLetter(first) ? char.ToUpperInvariant(first) : Other;
    }

    private static string IdOf(string id, char letter) => id + "-" + (letter == Other ? "other" : char.ToLowerInvariant(letter).ToString());

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
