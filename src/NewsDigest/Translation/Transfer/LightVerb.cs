using NewsDigest.Lexicon;
using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation.Transfer;

/// <summary>조사를 하다, 압수수색 하다, 사기를 당하다: a noun of action apart from its 하다 is the verb that the lexicon has for both.</summary>
internal static class LightVerb
{
    /// <summary>The row of noun and verb together, and the noun taken out of the arguments; null when there is none.</summary>
    /// <param name="verb">The verb that stands apart from its noun.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="onlyBare">Whether a noun with josa has a row of its own with this verb.</param>
    /// <param name="find">The row of a lemma.</param>
    public static (LexiconEntry Entry, bool IsSuffered)? Take(string verb, ArgumentSet arguments, bool onlyBare, Func<string, LexiconEntry?> find)
    {
        if (verb is not ("하다" or "되다" or "시키다" or "당하다") || arguments.Plain is not [.., NominalNode { Modifiers.Count: 0, Conjuncts.Count: 0, Case.Focus: "" } noun]
            || !(noun.Case.Role == CaseRole.Bare || (!onlyBare && noun.Case.Role == CaseRole.Object && verb is "하다" or "당하다"))
            || noun.Phrase.Pieces.Any(p => p.Kind != PieceKind.Morpheme))
        {
            return null;
        }

        var action = string.Concat(noun.Phrase.Pieces.Select(p => p.Form));
        if (action.Length < 2)
        {
            return null;
        }

        var entry = find(action + verb);
        var isSuffered = entry is null && verb is "되다" or "당하다";
        entry ??= isSuffered ? find(action + "하다") : null;
        if (entry is null)
        {
            return null;
        }

        arguments.Plain.RemoveAt(arguments.Plain.Count - 1);
        return (entry, isSuffered);
    }
}
