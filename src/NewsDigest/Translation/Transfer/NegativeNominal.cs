using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Nominals that English makes negative in place of the verb.</summary>
internal static class NegativeNominal
{
    /// <summary>아무 문제 없이: without any problem.</summary>
    public static EnglishNounPhrase AfterWithout(EnglishNounPhrase denied) => denied with
    {
        Words = denied.Words switch { "no one" => "anyone", "nothing" => "anything", var words when words.StartsWith("no ", StringComparison.Ordinal) => "any " + words[3..], var words => words },
    };

    /// <summary>아무도, 아무 문제도 with a negated predicate: no one, no problem; null for other nominals.</summary>
    public static EnglishNounPhrase? Of(NominalNode node, EnglishNounPhrase phrase) => node switch
    {
        { Case.Focus: not "also" } when node.Modifiers is not [WordNode { Phrase.Lemma: "아무" or "아무런" }, ..] => null,
        { Modifiers.Count: 0, Phrase.Pieces: [{ Form: "아무" or "누구" }] } => phrase with { Words = "no one", Determiner = Determiner.None },
        { Modifiers.Count: 0, Phrase.Pieces: [{ Form: "아무것" }] } or { Modifiers: [WordNode { Phrase.Lemma: "아무" or "아무런" }], Phrase.Pieces: [{ Form: "것" or "일" }] } => phrase with { Words = "nothing", Determiner = Determiner.None },
        { Modifiers: [WordNode { Phrase.Lemma: "아무" or "아무런" or "어떤" }, ..] } => phrase with { Words = "no " + WithoutAny(phrase.Words), Determiner = Determiner.None },
        _ => null,
    };

    private static string WithoutAny(string words)
    {
        foreach (var any in (ReadOnlySpan<string>)["any ", "some ", "certain ", "what "])
        {
            if (words.StartsWith(any, StringComparison.Ordinal))
            {
                return words[any.Length..];
            }
        }

        return words;
    }
}
