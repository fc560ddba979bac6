using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>The preposition of an adverbial whose verb has no frame for it: by the josa, the noun and the verb, Data/Translation/adverbial-prepositions.tsv.</summary>
internal sealed class AdverbialPrepositions
{
    private readonly FrozenDictionary<string, Rule[]> rules =
        Table.Embedded("Translation/adverbial-prepositions.tsv").Rows.GroupBy(r => r["josa"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => new Rule(r["noun"].Split('|'), r["verb"].TrimStart('!').Split('|'), r["verb"].StartsWith('!'), r["preposition"])).ToArray(), StringComparer.Ordinal);

    private readonly FrozenSet<string> about = Table.Embedded("Translation/about-verbs.tsv").Rows.Select(r => r["verb"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a verb says about for 에 대해 although it takes objects.</summary>
    public bool KeepsAbout(string english) => about.Contains(english);

    public static bool IsWeekday(string words) => words.Split(',')[0] is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    public string For(NominalNode node, EnglishNounPhrase phrase, PredicateEnglish verb)
    {
        if (node.Case.Josa.Length == 0 || !rules.TryGetValue(node.Case.Josa, out var ofJosa))
        {
            return node.Case.Preposition;
        }

        var date = node.Phrase.Pieces.LastOrDefault(p => !p.Form.EndsWith("요일", StringComparison.Ordinal))?.Date;
        foreach (var rule in ofJosa)
        {
            if (Array.Exists(rule.Nouns, n => IsNoun(n, phrase, date is not null)) && Array.Exists(rule.Verbs, v => v.Length == 0 || v == verb.SemanticClass) != rule.IsVerbDenied)
            {
                return rule.Preposition switch { "-" => "", "=" => date!.Preposition, var given => given };
            }
        }

        return node.Case.Preposition;
    }

    private static bool IsNoun(string kind, EnglishNounPhrase phrase, bool isDate) => kind switch
    {
        "" => true,
        "this-time" => IsDeicticTime(phrase),
        "night" => phrase is { SemanticClass: "daypart", Lemma: "밤" },
        "weekday" => IsWeekday(phrase.Words),
        "date" => isDate,
        "figure" => phrase.IsFigure,
        _ => phrase.SemanticClass == kind,
    };

    /// <summary>this week, last month, every year take no preposition.</summary>
    private static bool IsDeicticTime(EnglishNounPhrase phrase) =>
        phrase.SemanticClass == "time" && (phrase.Possessor is "this" or "that" || phrase.Words.Split(' ')[0] is "this" or "last" or "next" or "every");

    private sealed record Rule(string[] Nouns, string[] Verbs, bool IsVerbDenied, string Preposition);
}
