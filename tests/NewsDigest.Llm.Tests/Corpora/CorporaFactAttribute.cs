namespace NewsDigest.Llm.Tests.Corpora;

/// <summary>A fact that needs articles which are not in the repository; skipped with the reason where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorporaFactAttribute : FactAttribute
{
    public CorporaFactAttribute()
    {
        if (GoldArticle.Corpora is null)
        {
            Skip = "NEWSDIGEST_CORPORA does not name a folder with attacks, chat-answers and gold.";
        }
    }
}
