using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>How long something went on: for five years, over the past five years.</summary>
internal static class TimeStretch
{
    /// <summary>The adverbial for a figure of time, 지난 5년간, 최근 3년간, 향후 10년간, 5년 동안; null for other nominals. 최근 or 향후 before it is taken out of its place.</summary>
    public static string? Of(NominalNode node, EnglishNounPhrase phrase, ClausePlaces places)
    {
        var isStretch = node.Case.Role == CaseRole.Bare || (node.Case is { Role: CaseRole.Adverbial, Josa: "" } && node.Case.Preposition == "during");
        if (!isStretch || node.Phrase.Pieces.LastOrDefault(p => p.Kind != PieceKind.Bracketed && p.Form != "간")?.Quantity is not { Unit: "years" or "months" or "weeks" or "days" or "quarters" })
        {
            return null;
        }

        if (phrase.Words.StartsWith("past ", StringComparison.Ordinal))
        {
            return "over the " + (phrase with { Determiner = Determiner.None }).Text();
        }

        if (node.Modifiers.Count == 0 && places.After is ["going forward", ..])
        {
            places.After.RemoveAt(0);
            return "over the next " + (phrase with { Determiner = Determiner.None }).Text();
        }

        if (node.Modifiers.Count == 0 && places.Adverbs is [.., "recently"])
        {
            places.Adverbs.RemoveAt(places.Adverbs.Count - 1);
            return "over the past " + (phrase with { Determiner = Determiner.None }).Text();
        }

        return node.Modifiers.Count == 0 && (node.Case.Preposition == "during" || node.Phrase.Pieces[^1].Form == "간") ? "for " + phrase.Text() : null;
    }
}
