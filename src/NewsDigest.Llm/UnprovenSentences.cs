using NewsDigest.Analysis;
using NewsDigest.Summaries;
using NewsDigest.Translation;

namespace NewsDigest.Llm;

/// <summary>What is left of an answer when the unproven is gone.</summary>
/// <param name="Headline">The model's, or the offline one.</param>
/// <param name="Sentences">What may be published.</param>
/// <param name="Kept">Sentences of the model among them.</param>
/// <param name="Replaced">Sentences that are offline renderings.</param>
/// <param name="Dropped">Sentences that went.</param>
/// <param name="HeadlineReplaced">Whether the headline is the offline one.</param>
internal sealed record MendedAnswer(string Headline, IReadOnlyList<SummarySentence> Sentences, int Kept, int Replaced, int Dropped, bool HeadlineReplaced);

/// <summary>Puts the offline rendering of the source in the place of a sentence that is not proven, or leaves it out.</summary>
internal sealed class UnprovenSentences(ITranslator translator, SummaryCheck check)
{
    public async ValueTask<MendedAnswer> MendAsync(CheckedAnswer answer, AnalyzedArticle article, Summary offline, CancellationToken cancellationToken)
    {
        var told = answer.Answer.Sentences.Where((_, i) => answer.IsSentenceProven(i)).SelectMany(s => s.Sources).ToHashSet();
        var sentences = new List<SummarySentence>();
        var (kept, replaced) = (0, 0);
        for (var i = 0; i < answer.Answer.Sentences.Count; i++)
        {
            var sentence = answer.Answer.Sentences[i];
            if (answer.IsSentenceProven(i))
            {
                sentences.Add(sentence);
                kept++;
            }
            else if (await RenderingAsync(sentence, told, article, cancellationToken).ConfigureAwait(false) is { } rendering)
            {
                sentences.Add(rendering);
                told.UnionWith(rendering.Sources);
                replaced++;
            }
        }

        var keepsHeadline = answer.IsSentenceProven(-1);
        return new(keepsHeadline ? answer.Answer.Headline : offline.Headline, sentences, kept, replaced, answer.Answer.Sentences.Count - kept - replaced, !keepsHeadline);
    }

    /// <summary>The first source sentence that is not told yet, in offline English that proves itself; null when there is none.</summary>
    private async ValueTask<SummarySentence?> RenderingAsync(SummarySentence sentence, HashSet<int> told, AnalyzedArticle article, CancellationToken cancellationToken)
    {
        foreach (var source in sentence.Sources.Where(s => !told.Contains(s)))
        {
            var english = (await translator.TranslateAsync(article.Sentences[source], cancellationToken).ConfigureAwait(false)).English;
            if (english.Length == 0)
            {
                continue;
            }

            var rendering = new SummarySentence(english, [source]);
            var proof = await check.CheckAsync(new BriefAnswer("", [rendering]), article, cancellationToken).ConfigureAwait(false);
            if (proof.IsProven)
            {
                return rendering;
            }
        }

        return null;
    }
}
