namespace NewsDigest.Translation.English;

/// <summary>Subjects that stand in where Korean has none.</summary>
internal static class EnglishPronoun
{
    public static EnglishNounPhrase It { get; } = new() { Words = "it" };

    public static EnglishNounPhrase They { get; } = new() { Words = "they", IsPlural = true };

    /// <summary>The pronoun for a subject named before.</summary>
    public static EnglishNounPhrase For(EnglishNounPhrase? subject) =>
        subject is null ? It : subject.Words is "he" or "she" or "I" or "we" or "you" or "they" ? subject : subject.IsPlural || subject.SemanticClass == "person" ? They : It;
}
