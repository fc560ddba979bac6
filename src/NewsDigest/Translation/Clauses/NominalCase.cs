namespace NewsDigest.Translation.Clauses;

/// <summary>What a nominal is in its clause, as its josa say.</summary>
internal enum CaseRole
{
    /// <summary>No josa.</summary>
    Bare,
    /// <summary>이/가.</summary>
    Subject,
    /// <summary>은/는, or 도/만 alone.</summary>
    Topic,
    /// <summary>을/를.</summary>
    Object,
    /// <summary>이/가 before 되다 and 아니다.</summary>
    Complement,
    /// <summary>의.</summary>
    Genitive,
    /// <summary>에, 로, 에서 … and postpositional constructions.</summary>
    Adverbial,
    /// <summary>A postpositional construction that modifies a noun.</summary>
    Adnominal,
    /// <summary>와/과, 나 between nouns.</summary>
    Conjunct,
    /// <summary>Placed first in the sentence: according to.</summary>
    Front,
    /// <summary>Quotation followed by 라고.</summary>
    Quote,
    /// <summary>X라는 Y.</summary>
    Appositive,
}

/// <summary>The case of a nominal.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Josa">The canonical josa that verb frames name; empty for constructions.</param>
/// <param name="Preposition">The English preposition, or and/or for conjuncts.</param>
internal sealed record NominalCase(CaseRole Role, string Josa = "", string Preposition = "")
{
    public static readonly NominalCase None = new(CaseRole.Bare);

    /// <summary>also, only, even; empty when there is none.</summary>
    public string Focus { get; init; } = "";

    /// <summary>Whether 은/는 follows another josa.</summary>
    public bool IsTopical { get; init; }
}
