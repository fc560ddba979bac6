using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>The preposition of an adverbial whose verb has no frame for it: by the josa, the class of the noun and the class of the verb.</summary>
internal static class AdverbialPreposition
{
    /// <summary>this week, last month, every year take no preposition.</summary>
    private static bool IsDeicticTime(EnglishNounPhrase phrase) =>
        phrase.SemanticClass == "time" && (phrase.Possessor is "this" or "that" || phrase.Words.StartsWith("this ", StringComparison.Ordinal) || phrase.Words.StartsWith("last ", StringComparison.Ordinal) || phrase.Words.StartsWith("next ", StringComparison.Ordinal) || phrase.Words.StartsWith("every ", StringComparison.Ordinal));

    public static bool IsWeekday(string words) => words.Split(',')[0] is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    public static string For(NominalNode node, EnglishNounPhrase phrase, PredicateEnglish verb)
    {
        var date = node.Phrase.Pieces.LastOrDefault(p => !p.Form.EndsWith("요일", StringComparison.Ordinal))?.Date;
        return node.Case.Josa switch
        {
            "" => node.Case.Preposition,
            "에" when IsDeicticTime(phrase) => "",
            "에" when phrase.SemanticClass == "daypart" => phrase.Lemma == "밤" ? "on" : "in",
            "부터" when phrase.SemanticClass == "daypart" => "since",
            "에" when IsWeekday(phrase.Words) => "on",
            "에" when date is not null => date.Preposition,
            "까지" when date is not null => "by",
            "부터" when date is not null => "since",
            "에" when phrase.SemanticClass == "clock" => "at",
            "부터" when phrase.SemanticClass == "clock" => "from",
            "까지" when phrase.SemanticClass == "clock" => "until",
            "에" when phrase.IsFigure => "at",
            "에" when phrase.SemanticClass is "document" or "info" or "work" => "in",
            "에" => verb.SemanticClass is "motion" or "say" || phrase.SemanticClass is "person" or "org" ? "to" : phrase.SemanticClass is "event" ? "at" : "in",
            "에서" when verb.SemanticClass == "motion" => "from",
            "에서" => phrase.SemanticClass is "event" ? "at" : "in",
            "로" when phrase.IsFigure || verb.SemanticClass is "motion" or "change" => "to",
            "로" => phrase.SemanticClass switch
            {
                "person" or "org" or "group" or "state" or "abstract" or "quantity" => "as",
                "artifact" or "substance" or "info" or "document" or "money" or "body" or "act" or "thing" => "with",
                "time" => "",
                _ => "to",
            },
            "보다" when verb.SemanticClass == "change" => "from",
            "까지" when verb.SemanticClass != "motion" && phrase.SemanticClass == "time" => "until",
            _ => node.Case.Preposition,
        };
    }
}
