using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>있다, 없다, 많다: there is B; A has B; A is in B.</summary>
internal static class ExistentialWording
{
    /// <summary>A has B; there is B; A is in B.</summary>
    public static VerbGroup Of(ClausePlaces places, PredicateEnglish choice, NominalTransfer nominals)
    {
        if (choice.IsPlenty)
        {
            return Plenty(places, choice, nominals);
        }

        if (places.Possessed is not null)
        {
            places.Object = choice.IsAbsence ? WithNo(places.Possessed) : AsNew(places.Possessed).Text();
            return VerbGroup.Of("have");
        }

        if (places.Subject is null || (ReferenceEquals(places.Subject, places.Topic) && places.After.Count > 0))
        {
            return choice.IsAbsence ? new VerbGroup { Head = "be", IsNegated = true } : VerbGroup.Of("be");
        }

        if (!choice.IsAbsence && places.Counted is { } number && places.Subject is { IsFigure: false, IsName: false })
        {
            places.Subject = nominals.AsCounted(places.Subject, number);
        }

        places.Object = choice.IsAbsence ? WithNo(places.Subject) : AsNew(places.Subject).Text();
        places.Subject = new EnglishNounPhrase { Words = "there", IsPlural = places.Subject.IsPlural };
        return VerbGroup.Of("be");
    }

    private static VerbGroup Plenty(ClausePlaces places, PredicateEnglish choice, NominalTransfer nominals)
    {
        if (places is { Possessed: { } more, Degree: Degree.Comparative })
        {
            // more population is a larger population; more schools are more schools.
            places.Object = more.SemanticClass == "quantity"
                ? nominals.AsModifier(more with { Determiner = Determiner.Indefinite }, VerbGroup.Join(places.Intensity, choice.English is "many" or "much" ? "larger" : "smaller")).Text()
                : nominals.AsModifier(nominals.AsModifier(more with { Determiner = more.Determiner == Determiner.Definite ? Determiner.Indefinite : more.Determiner }, "many") with { Determiner = Determiner.None }, "").Text().Replace("many ", choice.English is "many" or "much" ? VerbGroup.Join(places.Intensity, "more ") : VerbGroup.Join(places.Intensity, "fewer "), StringComparison.Ordinal).Replace("much ", choice.English is "many" or "much" ? "more " : "less ", StringComparison.Ordinal);
            return VerbGroup.Of("have");
        }

        var thing = places.Possessed ?? places.Subject;
        if (thing is null)
        {
            return VerbGroup.Of("be " + VerbGroup.Join(places.Intensity, choice.English));
        }

        places.Object = nominals.AsModifier(thing with { Determiner = thing.Determiner == Determiner.Definite ? Determiner.Indefinite : thing.Determiner }, VerbGroup.Join(places.Intensity, choice.English)).Text();
        if (places.Possessed is not null)
        {
            return VerbGroup.Of("have");
        }

        places.Subject = new EnglishNounPhrase { Words = "there", IsPlural = true };
        return VerbGroup.Of("be");
    }

    private static EnglishNounPhrase AsNew(EnglishNounPhrase phrase) =>
        phrase is { Determiner: Determiner.Definite, After: "" } ? phrase with { Determiner = Determiner.Indefinite } : phrase;

    private static string WithNo(EnglishNounPhrase phrase) =>
        phrase.Possessor.Length > 0 || phrase.IsName || phrase.Words is "nothing" || phrase.Words.StartsWith("no ", StringComparison.Ordinal) ? phrase.Text() : "no " + (phrase with { Determiner = Determiner.None }).Text();
}
