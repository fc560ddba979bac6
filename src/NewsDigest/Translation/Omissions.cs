using NewsDigest.Analysis;
using NewsDigest.Translation.Transfer;

namespace NewsDigest.Translation;

/// <summary>Finds locked figures, dates and names that the English of a sentence has lost, so that nothing is dropped in silence.</summary>
internal static class Omissions
{
    public static IReadOnlyList<string> In(string english, AnalyzedSentence sentence, NameArticles names)
    {
        var missing = new List<string>();
        foreach (var quantity in sentence.Quantities.Where(q => !IsInName(q.Span, sentence)))
        {
            var core = quantity.NumberEnglish.Length > 0 ? quantity.NumberEnglish : quantity.English;
            if (!Says(english, core) && !Says(english, Unqualified(core)))
            {
                missing.Add(quantity.English);
            }
        }

        missing.AddRange(sentence.Dates.Where(d => !IsInName(d.Span, sentence) && !Says(english, d.English)).Select(d => d.English));
        missing.AddRange(sentence.Names.Select(n => n.Entity.English).Where(e => e.Length > 0 && !Says(english, e) && !(names.Adjective(e) is { } adjective && Says(english, adjective))).Distinct(StringComparer.Ordinal));
        return missing;
    }

    /// <summary>A date in the brackets of a name is part of the name's English.</summary>
    private static bool IsInName(Text.TextSpan span, AnalyzedSentence sentence) => sentence.Names.Any(n => n.Span.Contains(span));

    private static bool Says(string english, string words) => english.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Unqualified(string figure)
    {
        foreach (var qualifier in (ReadOnlySpan<string>)["more than ", "about ", "at least ", "up to ", "less than ", "nearly ", "around ", "just over ", "just under "])
        {
            if (figure.StartsWith(qualifier, StringComparison.Ordinal))
            {
                return figure[qualifier.Length..];
            }
        }

        return figure;
    }
}
