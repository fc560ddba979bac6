namespace NewsDigest.Names;

/// <summary>How far the English of a name is proven.</summary>
public enum NameStatus
{
    /// <summary>A guess, or one of several candidates.</summary>
    Unconfirmed,
    /// <summary>From a reviewed table.</summary>
    Known,
    /// <summary>Hanja in the article, Pinyin by table, and the Pinyin's official Hangul spelling is what is printed.</summary>
    Proven,
}
