using NewsDigest.Analysis;
using NewsDigest.Lexicon;

namespace NewsDigest.Verification;

/// <summary>
/// Checks English against the facts and names of its Korean article by rule. What cannot be derived is unsupported; nothing is
/// believed because it sounds right. Safe for many threads.
/// </summary>
public sealed class BriefVerifier : IBriefVerifier
{
    private readonly VerifierTables tables;

    /// <summary>A verifier with the tables of the library.</summary>
    public BriefVerifier()
        : this(KoreanLexicon.Embedded())
    {
    }

    /// <summary>A verifier that shares a lexicon.</summary>
    public BriefVerifier(KoreanLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        tables = new VerifierTables(lexicon);
    }

    /// <inheritdoc/>
    public Ledger Verify(string? headline, IReadOnlyList<string> sentences, AnalyzedArticle article, IReadOnlyList<KnownQuotation>? quotations = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(article);
        var proofs = new NameProof(article, tables.Vocabulary, tables.Glosses);
        var index = new ArticleIndex(article, tables.Glosses);
        var claims = new List<Claim>();
        for (var i = string.IsNullOrWhiteSpace(headline) ? 0 : -1; i < sentences.Count; i++)
        {
            claims.AddRange(new SentenceCheck(tables, index, proofs, i, i < 0 ? headline! : sentences[i]).Claims(quotations ?? []));
        }

        return new Ledger(claims);
    }
}
