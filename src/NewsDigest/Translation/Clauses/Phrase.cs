using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>A content word with the function words that follow it.</summary>
internal abstract record Phrase
{
    /// <summary>The eojeol it ends in.</summary>
    public int Last { get; init; }

    /// <summary>Whether a comma follows.</summary>
    public bool HasComma { get; init; }

    /// <summary>Whether a middle dot or slash follows, as in lists.</summary>
    public bool HasDot { get; init; }

    /// <summary>Whether a bullet follows, so that it ends a member of a list with all its words.</summary>
    public bool HasBullet { get; init; }
}

/// <summary>A noun or name with its josa.</summary>
internal sealed record NominalPhrase(IReadOnlyList<ClausePiece> Pieces, NominalCase Case) : Phrase;

/// <summary>An adverb, determiner or conjunction.</summary>
internal sealed record WordPhrase(string Lemma, SejongTag Tag) : Phrase
{
    public bool IsDeterminer => Tag is SejongTag.MMA or SejongTag.MMD or SejongTag.MMN;
}

/// <summary>A verb, adjective or copula with everything up to its ending.</summary>
internal sealed record PredicatePhrase : Phrase
{
    /// <summary>The dictionary form with 다; 이다 or 아니다 for a copula.</summary>
    public required string Lemma { get; init; }

    /// <summary>VV, VA, VCP or VCN.</summary>
    public required SejongTag Tag { get; init; }

    /// <summary>The noun before the copula, or nouns in front of noun+하다 in the same eojeol.</summary>
    public IReadOnlyList<ClausePiece> Nominal { get; init; } = [];

    /// <summary>Auxiliary constructions from the inside out.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    public bool IsPast { get; init; }

    /// <summary>Whether the tense eomi stands directly on the stem although an auxiliary follows.</summary>
    public bool IsInnerPast { get; init; }

    /// <summary>final, coordinate, subordinate, participle, purpose, result, quote, saying, adnominal, content, nominal.</summary>
    public string Ending { get; init; } = "final";

    /// <summary>The English of the ending: and, but, if, while, past, present, future, that.</summary>
    public string EndingEnglish { get; init; } = "";

    /// <summary>The eomi itself.</summary>
    public string Eomi { get; init; } = "";

    /// <summary>The case of a nominalised predicate.</summary>
    public NominalCase Case { get; init; } = NominalCase.None;

    public bool IsQuestion { get; init; }

    /// <summary>Whether somebody is told to do it.</summary>
    public bool IsCommand { get; init; }
}
