using System.Buffers;
using NewsDigest.Analysis;
using NewsDigest.Summaries;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest.Llm;

/// <summary>Something in an answer that the article does not prove.</summary>
/// <param name="Sentence">0-based sentence; -1 for the headline.</param>
/// <param name="English">The words.</param>
/// <param name="Why">In words for the model that is to repair it.</param>
internal sealed record Finding(int Sentence, string English, string Why);

/// <summary>An answer and what is wrong with it.</summary>
internal sealed record CheckedAnswer(BriefAnswer Answer, IReadOnlyList<Claim> Unproven, IReadOnlyList<Finding> Findings)
{
    public bool IsProven => Findings.Count == 0;

    public int ProvenSentences => Enumerable.Range(0, Answer.Sentences.Count).Count(IsSentenceProven);

    public bool IsSentenceProven(int sentence) => Findings.All(f => f.Sentence != sentence);
}

/// <summary>Checks a model's sentences with the verifier. A claim must be proven, and the sentence must name where it stands.</summary>
internal sealed class SummaryCheck(IBriefVerifier verifier, ITranslator translator)
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“‘'「『《〈");

    public async ValueTask<CheckedAnswer> CheckAsync(BriefAnswer answer, AnalyzedArticle article, CancellationToken cancellationToken)
    {
        var quotations = await QuotationsAsync(article, cancellationToken).ConfigureAwait(false);
        var ledger = verifier.Verify(answer.Headline, [.. answer.Sentences.Select(s => s.English)], article, quotations);
        var unproven = ledger.Claims.Where(c => !c.IsSupported).ToArray();
        var findings = unproven.Select(c => new Finding(c.Sentence, c.English, Why(c))).ToList();
        for (var i = 0; i < answer.Sentences.Count; i++)
        {
            if (answer.Sentences[i].Sources.Count == 0)
            {
                findings.Add(new Finding(i, answer.Sentences[i].English, "names no sentence of the article as its source"));
            }
        }

        return new CheckedAnswer(WithSources(answer, ledger), unproven, findings);
    }

    /// <summary>A sentence also stands on what its claims were proven from.</summary>
    private static BriefAnswer WithSources(BriefAnswer answer, Ledger ledger) => answer with
    {
        Sentences =
        [
            .. answer.Sentences.Select((s, i) => s.Sources.Count == 0 ? s : s with
            {
                Sources = [.. s.Sources.Union(ledger.Claims.Where(c => c.Sentence == i && c.Kind is ClaimKind.Figure or ClaimKind.Quotation && c.Source is >= 0).Select(c => c.Source!.Value)).Order()],
            }),
        ],
    };

    private static string Why(Claim claim) => claim.Kind switch
    {
        ClaimKind.Figure => "the article has no such figure with this unit and bound",
        ClaimKind.Date => "the article has no such date",
        ClaimKind.Name => "the article names nobody and nothing so",
        ClaimKind.Quotation => "the article quotes nobody with these words",
        _ => "must not stand in a brief",
    };

    private async ValueTask<IReadOnlyList<KnownQuotation>> QuotationsAsync(AnalyzedArticle article, CancellationToken cancellationToken)
    {
        var known = new List<KnownQuotation>();
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Text.AsSpan().IndexOfAny(QuotationMarks) < 0)
            {
                continue;
            }

            var english = (await translator.TranslateAsync(sentence, cancellationToken).ConfigureAwait(false)).English;
            known.AddRange(EnglishQuotations.Find(english).Select(q => new KnownQuotation(sentence.Index, sentence.Text, q.In(english))));
        }

        return known;
    }
}
