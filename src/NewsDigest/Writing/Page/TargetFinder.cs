using System.Globalization;
using NewsDigest.Briefs;
using NewsDigest.Names;
using NewsDigest.Text;
using NewsDigest.Verification;

namespace NewsDigest.Writing.Page;

/// <summary>Finds the Korean words that a supported claim lights.</summary>
internal sealed class TargetFinder(Brief brief, Claim claim)
{
    private readonly string kind = ContractWords.Of(claim.Kind);

    /// <summary>The marks of a sentence that say what the claim says, the best first.</summary>
    public IReadOnlyList<KoreanMark> In(int sentence, IEnumerable<KoreanMark> marks)
    {
        var all = marks.Where(m => m.Kind == kind).ToArray();
        var text = brief.Source.Sentences[sentence].Text;
        var exact = all.Where(m => m.Span.In(text) == claim.Korean).ToArray();
        return exact.Length > 0 ? exact
            : claim.Kind == ClaimKind.Name ? SameName(sentence, all)
            : claim.Kind == ClaimKind.Figure ? [.. all.Where(m => Says(m.English))]
            : [];
    }

    /// <summary>Words that are no fact of the body: in the title, the date line, or plain in the sentence the ledger names.</summary>
    public KoreanMark Elsewhere(string dateline)
    {
        if (claim.Source is >= 0 and var source)
        {
            return Mark(source, brief.Source.Sentences[source].Text);
        }

        var title = brief.Source.Article.Title ?? "";
        return claim.Korean.Length > 0 && title.Contains(claim.Korean, StringComparison.Ordinal)
            ? Mark(KoreanMark.Title, title)
            : Mark(KoreanMark.Dateline, dateline);
    }

    private KoreanMark Mark(int sentence, string text)
    {
        var at = claim.Korean.Length == 0 ? -1 : text.IndexOf(claim.Korean, StringComparison.Ordinal);
        var span = at < 0 ? new TextSpan(0, text.Length) : new TextSpan(at, claim.Korean.Length);
        var note = sentence == KoreanMark.Dateline ? "the article's date line" : sentence == KoreanMark.Title ? "in the article's title" : "these words stand in the article";
        return new KoreanMark(sentence, span, kind, claim.English, note);
    }

    private KoreanMark[] SameName(int sentence, KoreanMark[] marks)
    {
        if (Entity() is not { } entity)
        {
            return [];
        }

        var spans = brief.Source.Sentences[sentence].Names.Where(n => Same(n.Entity, entity)).Select(n => n.Span).ToHashSet();
        return [.. marks.Where(m => spans.Contains(m.Span))];
    }

    /// <summary>The entity whose mention the ledger names.</summary>
    private Entity? Entity()
    {
        var named = claim.Source is >= 0 and var source ? brief.Source.Sentences[source].Names : brief.Source.Title?.Names ?? [];
        var text = claim.Source is >= 0 and var s ? brief.Source.Sentences[s].Text : brief.Source.Article.Title ?? "";
        return named.FirstOrDefault(n => n.Span.In(text) == claim.Korean)?.Entity;
    }

    private static bool Same(Entity a, Entity b) => a.Type == b.Type && a.English == b.English && a.Korean == b.Korean;

    /// <summary>Whether the English of a figure begins with the claim, so that 10,000 lights 10,000 people and not 10,000 times elsewhere.</summary>
    private bool Says(string english) =>
        english.StartsWith(claim.English, StringComparison.OrdinalIgnoreCase)
        && (english.Length == claim.English.Length || !char.IsLetterOrDigit(english[claim.English.Length]))
        && claim.English.Any(c => char.IsDigit(c) || CultureInfo.InvariantCulture.TextInfo.ToLower(c) is >= 'a' and <= 'z');
}
