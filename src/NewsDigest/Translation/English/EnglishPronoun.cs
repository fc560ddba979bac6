namespace NewsDigest.Translation.English;

/// <summary>Subjects that stand in where Korean has none, and the forms of pronouns.</summary>
internal static class EnglishPronoun
{
    /// <summary>Stands for the possessive of a subject that is known only when the clause is finished.</summary>
    private const string Own = "one's own";

    private const string Ones = "one's ";

    public static EnglishNounPhrase It { get; } = new() { Words = "it" };

    public static EnglishNounPhrase They { get; } = new() { Words = "they", IsPlural = true };

    /// <summary>The reader, whom instructions address.</summary>
    public static EnglishNounPhrase You { get; } = new() { Words = "you", IsPlural = true };

    /// <summary>The pronoun for a subject named before.</summary>
    public static EnglishNounPhrase For(EnglishNounPhrase? subject) =>
        subject is null ? It : subject.Words is "he" or "she" or "I" or "we" or "you" or "they" ? subject : subject.IsPlural || subject.SemanticClass == "person" ? They : It;

    /// <summary>his for he; null for words that are no pronoun.</summary>
    public static string? Possessive(string pronoun) => pronoun switch
    {
        "he" => "his",
        "she" => "her",
        "we" => "our",
        "I" => "my",
        "they" or "these" or "those" => "their",
        "it" or "this" or "that" => "its",
        "you" => "your",
        "oneself" => Own,
        _ => null,
    };

    /// <summary>자신의 is the subject's, and so is what idioms leave open: his, its, their.</summary>
    public static string WithOwner(string text, EnglishNounPhrase? subject) =>
        text.Contains(Ones, StringComparison.Ordinal)
            ? text.Replace(Own, Possessive(For(subject).Words), StringComparison.Ordinal).Replace(Ones, Possessive(For(subject).Words) + " ", StringComparison.Ordinal)
            : text;
}
