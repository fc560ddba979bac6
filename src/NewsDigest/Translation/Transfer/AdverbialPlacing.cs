using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Puts times and adverbials into the places of a clause.</summary>
internal sealed class AdverbialPlacing(ClausePlaces places, PredicateEnglish verb, AdverbialPrepositions prepositions, bool hasObject, bool isRelative)
{
    /// <summary>A date.</summary>
    public void AddTime(NominalNode node, EnglishNounPhrase phrase)
    {
        var date = node.Phrase.Pieces.Last(p => p.Kind == PieceKind.Date).Date!;
        var text = VerbGroup.Join(date.Preposition, phrase.Text());
        if (places.Subject is null && places.Topic is null && places.ObjectPhrase is null && places.After.Count == 0)
        {
            places.Front.Add(text);
        }
        else
        {
            places.After.Insert(0, text);
        }
    }

    /// <summary>A noun without josa: a time, or to be resolved later.</summary>
    public void AddBare(EnglishNounPhrase phrase)
    {
        if (Dated(phrase) is { Length: > 0 } dated)
        {
            AddWhen(dated);
            return;
        }

        if (ClockOnDay(phrase) is { } clock)
        {
            AddWhen("at " + clock);
            return;
        }

        if (phrase.SemanticClass is "clock" or "daypart" or "century")
        {
            AddWhen(VerbGroup.Join(phrase.SemanticClass == "clock" ? "at" : phrase.Lemma == "밤" ? "on" : "in", phrase.Text()));
        }
        else if (phrase.SemanticClass == "time" || phrase.Words.StartsWith("for ", StringComparison.Ordinal))
        {
            AddWhen(VerbGroup.Join(AdverbialPrepositions.IsWeekday(phrase.Words) || IsDayOfMonth(phrase) ? "on" : "", phrase.Text()));
        }
        else
        {
            places.Bare.Add(phrase);
        }
    }

    /// <summary>8일 오전 5시: 5 a.m. on the 8th; 3월 8일 오전 5시: 5 a.m. on March 8; null for other times.</summary>
    private static string? ClockOnDay(EnglishNounPhrase phrase)
    {
        if (phrase.SemanticClass is not ("clock" or "time") || phrase.Text() is not [.., '.', 'm', '.'] text)
        {
            return null;
        }

        var clock = text.LastIndexOf(' ', text.Length - "x.m.".Length - 2) + 1;
        clock = text.AsSpan(0, clock).EndsWith("about ", StringComparison.Ordinal) ? clock - "about ".Length : clock;
        var day = text.AsSpan(0, Math.Max(0, clock)).TrimEnd();
        return day is ['t', 'h', 'e', ' ', >= '1' and <= '9', ..] || (day.Length > 0 && char.IsAsciiLetterUpper(day[0]) && char.IsAsciiDigit(day[^1])) ? $"{text.AsSpan(clock)} on {day}" : null;
    }

    /// <summary>수요일 오후, 8월 9일 저녁, 10월 초: on Wednesday afternoon, on the evening of August 9, in early October; empty for other nouns.</summary>
    private static string Dated(EnglishNounPhrase phrase)
    {
        if (phrase.After.Length > 0 || phrase.Possessor.Length > 0 || phrase.SemanticClass is not ("time" or "daypart"))
        {
            return "";
        }

        var last = phrase.Words.LastIndexOf(' ');
        if (last > 0 && phrase.Words[(last + 1)..] is "morning" or "afternoon" or "evening" or "night" or "dawn")
        {
            var day = phrase.Words[..last];
            return AdverbialPrepositions.IsWeekday(day) ? "on " + phrase.Words : char.IsAsciiLetterUpper(day[0]) && char.IsAsciiDigit(day[^1]) ? "on the " + phrase.Words[(last + 1)..] + " of " + day : "";
        }

        return phrase.Words.StartsWith("early ", StringComparison.Ordinal) || phrase.Words.StartsWith("late ", StringComparison.Ordinal) || phrase.Words.StartsWith("mid-", StringComparison.Ordinal) ? "in " + phrase.Words : "";
    }

    /// <summary>A time that stands first in Korean stands first in English.</summary>
    private void AddWhen(string text)
    {
        if (places.Subject is null && places.Topic is null && places.ObjectPhrase is null && places.After.Count == 0 && !text.StartsWith("for ", StringComparison.Ordinal))
        {
            places.Front.Add(text);
        }
        else
        {
            places.After.Insert(0, text);
        }
    }

    /// <summary>11일 with no month: the 11th.</summary>
    private static bool IsDayOfMonth(EnglishNounPhrase phrase) => phrase.Words is ['t', 'h', 'e', ' ', >= '1' and <= '3', ..] && phrase.Words.Length <= "the 11th".Length;

    /// <summary>A noun with an adverbial josa or construction.</summary>
    public void Add(NominalNode node, EnglishNounPhrase phrase)
    {
        var josa = node.Case.Josa;
        if (verb.IsExistential && places.Topic is null && josa is "에게" or "한테" or "께")
        {
            places.Topic = ClausePlaces.AsSubject(phrase);
            return;
        }

        if (places is { IsCaused: true, Causee: null } && josa == "에게")
        {
            places.Causee = phrase;
            return;
        }

        if (places is { IsOrdered: true, ObjectPhrase: null } && josa == "에게")
        {
            places.ObjectPhrase = phrase;
            return;
        }

        if (node.Case.Preposition == "about" && josa.Length == 0 && IsDiscussed)
        {
            places.ObjectPhrase = phrase;
            return;
        }

        if (josa is "에" or "까지" or "부터" && ClockOnDay(phrase) is { } clock)
        {
            AddWhen((josa == "에" ? "at " : josa == "까지" ? "until " : "from ") + clock);
            return;
        }

        if (phrase.IsAdjective && josa == "로")
        {
            places.Adverbs.Add(EnglishAdverb.Of(phrase.Words));
            return;
        }

        if (josa == "로" && phrase.IsFigure)
        {
            places.After.Insert(0, VerbGroup.Join(verb.Frame.GetValueOrDefault(josa) is "at" or "by" or "of" ? verb.Frame[josa] : verb.IsAdjective || verb.IsCopula || verb.SemanticClass == "state" || verb.English is "account for" or "rank" or "total" or "be" ? "at" : "to", phrase.ObjectText()));
            return;
        }

        if (josa == "로" && phrase.Words.StartsWith("that ", StringComparison.Ordinal) && places.ObjectPhrase is null && verb is { IsPassive: false, IsTransitive: true })
        {
            places.ObjectPhrase = phrase;
            return;
        }

        if (josa == "로" && phrase.Words.StartsWith("to ", StringComparison.Ordinal))
        {
            places.After.Insert(0, phrase.Words);
            return;
        }

        if (josa == "에서" && phrase is { IsName: true, SemanticClass: "place" } && verb.Frame.GetValueOrDefault(josa) == "at")
        {
            // eat at a restaurant, but in South Korea
            places.PutIn("in", phrase);
            return;
        }

        if (josa.Length > 0 && phrase.SemanticClass is not ("time" or "daypart" or "clock" or "century") && verb.Frame.TryGetValue(josa, out var role) && !IsCause(phrase, role))
        {
            places.PutIn(role, phrase);
            return;
        }

        if (phrase.Words.StartsWith("by ", StringComparison.Ordinal))
        {
            places.AddAt(node.Case.IsTopical ? "front" : "end", phrase.Text());
            return;
        }

        if (josa == "마다")
        {
            places.After.Insert(0, VerbGroup.Join(phrase.SemanticClass is "time" or "daypart" ? "every" : "for every", (phrase with { Determiner = Determiner.None, Words = phrase.Words.Replace("each ", "", StringComparison.Ordinal) }).ObjectText()));
            return;
        }

        places.IsCompared |= josa == "보다";
        var preposition = prepositions.For(node, phrase, verb);
        if (josa == "까지" && places.Sources.TryGetValue(places.After.FirstOrDefault(""), out var source))
        {
            places.After[0] = VerbGroup.Join("from", source);
            places.After.Insert(1, VerbGroup.Join("to", phrase.ObjectText()));
            return;
        }

        if (josa == "에서" && (node.Case.IsTopical || (isRelative && phrase.SemanticClass == "org" && verb is { SemanticClass: "act", IsPassive: false })) && phrase is { SemanticClass: "place" or "org" or "group" } or { IsAgent: true, IsName: true } && places.Subject is null && places.Topic is null)
        {
            places.ActingPlace ??= phrase;
            return;
        }

        var text = VerbGroup.Join(preposition, josa == "보다" ? phrase.ObjectText().Replace(" ago", " earlier", StringComparison.Ordinal).Replace("one year earlier", "a year earlier", StringComparison.Ordinal) : phrase.ObjectText());
        if (josa is "에서" or "부터")
        {
            places.Sources[text] = phrase.ObjectText();
        }

        if (node.Case.IsTopical && places.Subject is null && places.Topic is null)
        {
            places.Front.Add(text);
        }
        else
        {
            places.After.Insert(0, text);
        }
    }

    /// <summary>확산으로 급감했다: what happens is why something falls; only a figure is where it falls to.</summary>
    private bool IsCause(EnglishNounPhrase phrase, string role) => role == "to" && verb.SemanticClass == "change" && phrase.SemanticClass is "event" or "change";

    /// <summary>Verbs that take as object what Korean says with 에 대해.</summary>
    private bool IsDiscussed => verb is { IsTransitive: true, IsPassive: false, IsAdjective: false } && !hasObject && places.ObjectPhrase is null && places.Quote.Length == 0 && !prepositions.KeepsAbout(verb.English);
}
