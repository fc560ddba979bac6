namespace NewsDigest.Facts;

/// <summary>How exactly a figure is meant.</summary>
public enum Qualifier
{
    /// <summary>As written.</summary>
    Exact,
    /// <summary>약, 여, 가량, 안팎, 정도, 남짓, 가까이.</summary>
    About,
    /// <summary>넘다, 웃돌다, 초과.</summary>
    Over,
    /// <summary>미만, 밑돌다, 못 미치다.</summary>
    Under,
    /// <summary>이상, 최소.</summary>
    AtLeast,
    /// <summary>이하, 최대.</summary>
    AtMost,
}
