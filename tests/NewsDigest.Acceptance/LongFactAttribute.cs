namespace NewsDigest.Acceptance;

/// <summary>A test that takes minutes or restores packages: it runs with NEWSDIGEST_LONG=1, and is skipped aloud without.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute() => Skip = Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1" ? null : "takes minutes; set NEWSDIGEST_LONG=1";
}
