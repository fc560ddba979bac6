namespace NewsDigest.Translation.Clauses;

/// <summary>A node of the clause tree.</summary>
internal abstract class ClauseNode
{
    /// <summary>The eojeol its head ends in.</summary>
    public int Last { get; init; }

    public bool HasComma { get; init; }

    public bool HasDot { get; init; }
}

/// <summary>A nominal with what modifies it, in Korean order.</summary>
internal sealed class NominalNode(NominalPhrase phrase) : ClauseNode
{
    public NominalPhrase Phrase { get; } = phrase;

    public NominalCase Case { get; init; } = phrase.Case;

    /// <summary>Bare nominals, genitives, determiners, adnominal clauses, in order.</summary>
    public List<ClauseNode> Modifiers { get; } = [];

    /// <summary>The other members of the list that this nominal ends.</summary>
    public List<NominalNode> Conjuncts { get; } = [];
}

/// <summary>An adverb, determiner or conjunction.</summary>
internal sealed class WordNode(WordPhrase phrase) : ClauseNode
{
    public WordPhrase Phrase { get; } = phrase;
}

/// <summary>A predicate with its arguments, adverbials and the clauses that depend on it, in Korean order.</summary>
internal sealed class PredicateNode(PredicatePhrase phrase) : ClauseNode
{
    public PredicatePhrase Phrase { get; } = phrase;

    /// <summary>The noun that a copula says something is; null for other predicates.</summary>
    public NominalNode? Complement { get; init; }

    public List<ClauseNode> Dependents { get; } = [];

    /// <summary>Whether the noun that the clause modifies is acted on: 수출한 제품.</summary>
    public bool HeadIsObject { get; set; }

    public bool Has(CaseRole role) => Dependents.Exists(d => d is NominalNode n && n.Case.Role == role);
}
