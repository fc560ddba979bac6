using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Figures and other nouns without josa: who had which figure, by how much, how many there are, who acts or is acted on.</summary>
internal static class FigurePlacing
{
    /// <summary>A second subject: the first had its figure (A가 5%, B가 3%를 기록했다), or it is what the sentence is about.</summary>
    public static void MakeRoom(ClausePlaces places)
    {
        if (places.Subject is null)
        {
            return;
        }

        if (places.Bare.Count > 0 && places.Bare[^1].IsFigure)
        {
            places.Gapped.Add((places.Subject, places.Bare[^1].Text(), [.. places.After]));
            places.After.Clear();
            places.Bare.RemoveAt(places.Bare.Count - 1);
            places.Subject = null;
        }
        else if (places.Topic is null)
        {
            places.Topic = places.Subject;
        }
        else
        {
            places.Crowded++;
            places.After.Insert(0, "with " + places.Subject.Text());
        }
    }

    /// <summary>Gives every bare noun its place, once all arguments are known.</summary>
    public static void Resolve(ClausePlaces places, PredicateEnglish verb, NominalTransfer nominals)
    {
        foreach (var noun in places.Bare)
        {
            if (noun.IsFigure && (places.Degree == Degree.Comparative || verb is { IsAdjective: true, English: "away" }) && places.Measure.Length == 0)
            {
                places.Measure = noun.Text();
            }
            else if (noun is { IsFigure: true, Number.Length: > 0 } && IsCountable(places.ObjectPhrase))
            {
                // 계좌를 네 개 열다: open four accounts.
                places.ObjectPhrase = nominals.AsCounted(places.ObjectPhrase!, noun.Number);
            }
            else if (noun is { IsFigure: true, Number.Length: > 0 } && places.ObjectPhrase is null && !verb.IsTransitive && !verb.IsExistential && !verb.IsCopula && places.Topic is null && IsCountable(places.Subject))
            {
                places.Subject = nominals.AsCounted(places.Subject!, noun.Number);
            }
            else if (!noun.IsFigure && places.ObjectPhrase is null && places.Object.Length == 0 && verb.ActsOnBareNoun)
            {
                places.ObjectPhrase = noun;
            }
            else if (!noun.IsFigure && places.Subject is null && places.Topic is null && !verb.ActsOnBareNoun && !verb.IsCopula && ReferenceEquals(noun, places.Bare.LastOrDefault(b => !b.IsFigure)))
            {
                places.Subject = ClausePlaces.AsSubject(noun);
            }
            else if (verb is { IsExistential: true, IsAbsence: false } && places.Subject is { IsFigure: false, IsName: false } && noun is { IsFigure: true, Number.Length: > 0 })
            {
                places.Counted = noun.Number;
            }
            else
            {
                places.After.Insert(0, noun.Text());
            }
        }
    }

    private static bool IsCountable(EnglishNounPhrase? phrase) =>
        phrase is { IsFigure: false, IsName: false, Possessor: "", Determiner: Determiner.Indefinite or Determiner.Definite } or { IsPlural: true, IsFigure: false, IsName: false, Possessor: "" } && !phrase.Words.Contains(" and ", StringComparison.Ordinal) && !DeterminerWords.Begins(phrase.Words) && !phrase.Words.StartsWith("that ", StringComparison.Ordinal);

    /// <summary>What exceeds a figure says more than already.</summary>
    public static string WithoutMore(string figure, PredicateEnglish verb) =>
        verb.English is "exceed" or "surpass" or "top" or "cross" or "break through" or "pass" ? figure.Replace("more than ", "", StringComparison.Ordinal) : figure;
}
