using System.Globalization;
using System.Text;
using NewsDigest.Briefs;

namespace NewsDigest.Writing;

/// <summary>A brief as Markdown (CommonMark with tables) for a reader who acts on it: the news, its figures and names with their Korean, and what is not proven.</summary>
public static class BriefMarkdown
{
    /// <summary>The brief; lines end in LF, also the last. Text of the article cannot become markup or a link.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var view = new BriefView(brief);
        var page = new StringBuilder();
        page.Append("# ").Append(Escape(brief.Summary.Headline)).Append("\n\n");
        if (view.Dateline.Count > 0)
        {
            page.Append("**").AppendJoin(" · ", view.Dateline.Select(Escape)).Append("**\n\n");
        }

        foreach (var sentence in brief.Summary.Sentences)
        {
            page.Append("- ").Append(Escape(sentence.English)).Append(' ').Append(References(sentence.Sources)).Append('\n');
        }

        page.Append('\n');
        AppendFigures(page, view);
        AppendNames(page, view);
        AppendQuotations(page, view);
        AppendChecks(page, view);
        AppendSources(page, view);
        page.Append("Engine: ").Append(Escape(view.Engine)).Append(" · NewsDigest ").Append(Escape(brief.Provenance.Version))
            .Append(" · input SHA-256 `").Append(brief.Provenance.InputSha256.AsSpan(0, Math.Min(16, brief.Provenance.InputSha256.Length))).Append("`\n");
        return page.ToString();
    }

    private static void AppendFigures(StringBuilder page, BriefView view)
    {
        if (view.Figures.Count == 0)
        {
            return;
        }

        page.Append("## Key figures\n\n| Figure | Korean | In context | Sentence |\n|---|---|---|---:|\n");
        foreach (var (sentence, figure) in view.Figures)
        {
            page.Append("| ").Append(Escape(figure.English)).Append(" | ").Append(Escape(figure.Text)).Append(" | ")
                .Append(Escape(view.ContextOf(sentence, figure))).Append(" | ").Append(Number(sentence)).Append(" |\n");
        }

        AppendHidden(page, view.HiddenFigures, "figure");
    }

    private static void AppendNames(StringBuilder page, BriefView view)
    {
        if (view.Names.Count == 0)
        {
            return;
        }

        page.Append("## Names\n\n| English | Korean | Hanja | Kind | Status |\n|---|---|---|---|---|\n");
        foreach (var name in view.Names)
        {
            page.Append("| ").Append(Escape(name.English)).Append(" | ").Append(Escape(name.Korean)).Append(" | ").Append(Escape(name.Hanja ?? ""))
                .Append(" | ").Append(ContractWords.Of(name.Type)).Append(" | ").Append(Escape(BriefView.StatusOf(name))).Append(" |\n");
        }

        AppendHidden(page, view.HiddenNames, "name");
    }

    private static void AppendQuotations(StringBuilder page, BriefView view)
    {
        var brief = view.Brief;
        var said = brief.Source.Sentences.SelectMany(s => s.Quotations.Select((q, i) => (s.Index, Quotation: q, English: brief.QuotationTranslations[s.Index][i]))).Take(6).ToArray();
        if (said.Length == 0)
        {
            return;
        }

        page.Append("## Who said what\n\n");
        foreach (var (index, quotation, english) in said)
        {
            page.Append("- ").Append(Escape(english.Speaker ?? "Speaker not named"));
            if (quotation.Fact.Speaker.Length > 0)
            {
                page.Append(" (").Append(Escape(quotation.Fact.Speaker)).Append(')');
            }

            page.Append(": “").Append(Escape(english.English)).Append("” ").Append(References([index])).Append('\n');
        }

        page.Append('\n');
    }

    private static void AppendChecks(StringBuilder page, BriefView view)
    {
        page.Append("## Checks\n\n- ").Append(view.Verdict).Append('\n');
        foreach (var claim in view.Unproven)
        {
            page.Append("- **Not traced:** ").Append(ContractWords.Of(claim.Kind)).Append(" “").Append(Escape(claim.English)).Append("” in ")
                .Append(claim.Sentence < 0 ? "the headline" : "sentence " + Number(claim.Sentence) + " of the brief").Append('\n');
        }

        foreach (var name in view.Unconfirmed)
        {
            page.Append("- **Spelling unconfirmed:** ").Append(Escape(name.English)).Append(" (").Append(Escape(name.Korean)).Append(")\n");
        }

        if (view.Unknown.Count > 0)
        {
            page.Append("- **No English known for:** ").AppendJoin(", ", view.Unknown.Select(Escape)).Append('\n');
        }

        foreach (var check in view.Brief.Source.Checks)
        {
            page.Append("- **In the article:** ").Append(Escape(check.Message)).Append(' ').Append(References([check.Sentence])).Append('\n');
        }

        page.Append('\n');
    }

    private static void AppendSources(StringBuilder page, BriefView view)
    {
        if (view.Brief.Source.Article.Title is { } title)
        {
            page.Append("## Korean source\n\n**").Append(Escape(title)).Append("**\n\n");
        }
        else
        {
            page.Append("## Korean source\n\n");
        }

        foreach (var source in view.Sources)
        {
            page.Append(References([source])).Append(' ').Append(Escape(view.Brief.Source.Sentences[source].Text)).Append("\n\n");
        }
    }

    private static void AppendHidden(StringBuilder page, int hidden, string what)
    {
        if (hidden > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{hidden} more {what}{(hidden == 1 ? "" : "s")} in the JSON of this brief.\n");
        }

        page.Append('\n');
    }

    /// <summary>Readers count from one.</summary>
    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string References(IReadOnlyList<int> sources) => "\\[" + string.Join(", ", sources.Select(Number)) + "\\]";

    private static string Escape(string text) => MarkdownText.Escape(text);
}
