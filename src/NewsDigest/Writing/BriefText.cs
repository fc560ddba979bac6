using System.Text;
using NewsDigest.Briefs;

namespace NewsDigest.Writing;

/// <summary>A brief for a terminal: 80 columns, plain characters only.</summary>
public static class BriefText
{
    private const int Width = 80;

    /// <summary>The brief; lines end in LF, also the last. Control and direction characters of the article are left out.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var view = new BriefView(brief);
        var page = new StringBuilder();
        AppendWrapped(page, brief.Summary.Headline, "", "");
        page.Append('=', Math.Min(Width, VisibleText.Columns(VisibleText.Clean(brief.Summary.Headline)))).Append('\n');
        if (view.Dateline.Count > 0)
        {
            AppendWrapped(page, string.Join(" | ", view.Dateline), "", "");
        }

        page.Append('\n');
        foreach (var sentence in brief.Summary.Sentences)
        {
            AppendWrapped(page, sentence.English, "* ", "  ");
        }

        AppendList(page, "Key figures", view.Figures.Select(f => $"{f.Figure.English} = {f.Figure.Text}"));
        AppendList(page, "Names", view.Names.Select(n => $"{n.English} = {n.Korean}{(n.Hanja is null ? "" : " " + n.Hanja)} ({ContractWords.Of(n.Type)}, {BriefView.StatusOf(n)})"));
        AppendList(page, "Checks", Checks(view));
        return page.ToString();
    }

    private static IEnumerable<string> Checks(BriefView view) =>
        [
            view.Verdict,
            .. view.Unproven.Select(c => $"Not traced: {ContractWords.Of(c.Kind)} \"{c.English}\""),
            .. view.Unknown.Count == 0 ? [] : new[] { "No English known for: " + string.Join(", ", view.Unknown) },
            .. view.Brief.Source.Checks.Select(c => "In the article: " + c.Message),
            "Engine: " + view.Engine,
        ];

    private static void AppendList(StringBuilder page, string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        page.Append('\n').Append(title).Append('\n');
        foreach (var line in all)
        {
            AppendWrapped(page, line, "  ", "    ");
        }
    }

    private static void AppendWrapped(StringBuilder page, string text, string first, string next)
    {
        page.Append(first);
        var column = first.Length;
        var begins = true;
        foreach (var word in VisibleText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = VisibleText.Columns(word);
            if (!begins && column + 1 + columns > Width)
            {
                page.Append('\n').Append(next);
                column = next.Length;
                begins = true;
            }

            page.Append(begins ? "" : " ").Append(word);
            column += columns + (begins ? 0 : 1);
            begins = false;
        }

        page.Append('\n');
    }
}
