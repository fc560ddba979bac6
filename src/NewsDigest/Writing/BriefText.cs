using NewsDigest.Briefs;
using NewsDigest.Names;

namespace NewsDigest.Writing;

/// <summary>A brief for a terminal of 80 columns. Nothing of the article can reach the terminal but what shows.</summary>
public static class BriefText
{
    /// <summary>The brief; lines end in LF, also the last. Control and direction characters of the article are left out.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="colour">Whether to set headings and doubts off with ANSI colours; for a terminal, never for a pipe.</param>
    public static string Write(Brief brief, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var view = new BriefView(brief);
        var page = new ColumnText(colour);
        page.Add(brief.Summary.Headline, "", "", Tone.Strong);
        page.Rule();
        if (view.Dateline.Count > 0)
        {
            page.Add(string.Join(" | ", view.Dateline), "", "", Tone.Faint);
        }

        page.Blank();
        foreach (var sentence in brief.Summary.Sentences)
        {
            page.Add(sentence.English, "* ", "  ");
        }

        AppendFigures(page, view);
        AppendNames(page, view);
        AppendChecks(page, view);
        return page.ToString();
    }

    private static void AppendFigures(ColumnText page, BriefView view)
    {
        if (view.Figures.Count > 0)
        {
            page.Heading("Key figures");
            page.Table([.. view.Figures.Select(f => (f.Figure.English, f.Figure.Text, Tone.Plain))]);
        }
    }

    private static void AppendNames(ColumnText page, BriefView view)
    {
        if (view.Names.Count > 0)
        {
            page.Heading("Names");
            page.Table([.. view.Names.Select(n => (
                n.English,
                $"{n.Korean}{(n.Hanja is null ? "" : " " + n.Hanja)} ({ContractWords.Of(n.Type)}, {BriefView.StatusOf(n)})",
                n.Status == NameStatus.Unconfirmed ? Tone.Doubt : Tone.Plain))]);
        }
    }

    private static void AppendChecks(ColumnText page, BriefView view)
    {
        page.Heading("Checks");
        page.Add(view.Verdict, "  ", "    ", view.Unproven.Count == 0 ? Tone.Good : Tone.Doubt);
        foreach (var claim in view.Unproven)
        {
            page.Add($"Not traced: {ContractWords.Of(claim.Kind)} \"{claim.English}\"", "  ", "    ", Tone.Bad);
        }

        if (view.Unknown.Count > 0)
        {
            page.Add("No English known for: " + string.Join(", ", view.Unknown), "  ", "    ", Tone.Doubt);
        }

        foreach (var check in view.Brief.Source.Checks)
        {
            page.Add("In the article: " + check.Message, "  ", "    ", Tone.Doubt);
        }

        page.Add("Engine: " + view.Engine, "  ", "    ", Tone.Faint);
    }
}
