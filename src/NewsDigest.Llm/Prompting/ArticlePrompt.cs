using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsDigest.Analysis;
using NewsDigest.Names;

namespace NewsDigest.Llm;

/// <summary>An article as a model gets it: numbered sentences behind a fence, and the renderings that our own rules gave its facts and names.</summary>
internal static class ArticlePrompt
{
    /// <summary>The marker of a text: its own hash, which no text can contain on purpose.</summary>
    public static string Fence(string text) => "~~~" + Hash(text)[..16];

    /// <summary>What identifies an article.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>One line a sentence: <c>[3] …</c>.</summary>
    public static string Number(IEnumerable<AnalyzedSentence> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{sentence.Index}] {Visible(sentence.Text)}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The renderings that matter for some sentences, each once.</summary>
    public static string Table(IEnumerable<AnalyzedSentence> sentences)
    {
        var rows = new List<string>();
        foreach (var sentence in sentences)
        {
            rows.AddRange(sentence.Names.Where(n => n.Entity.English.Length > 0).Select(n =>
                $"{n.Entity.Korean} = {n.Entity.English}{(n.Entity.Status == NameStatus.Unconfirmed ? " (spelling unconfirmed)" : "")}"));
            rows.AddRange(sentence.Quantities.Where(q => q.English.Length > 0).Select(q => $"{q.Text} = {q.English}"));
            rows.AddRange(sentence.Dates.Where(d => d.English.Length > 0).Select(d => $"{d.Text} = {d.English} ({d.Iso})"));
        }

        return string.Join('\n', rows.Select(Visible).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Without characters that nobody sees: they can carry words to a model that no editor reads.</summary>
    public static string Visible(string text)
    {
        if (!text.Any(IsHidden))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }

    private static bool IsHidden(char c) => char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
}
