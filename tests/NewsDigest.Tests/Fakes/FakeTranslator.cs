using NewsDigest.Analysis;
using NewsDigest.Translation;

namespace NewsDigest.Tests.Fakes;

/// <summary>Says what it is told to say; of anything else the Korean in brackets. Counts how often it is asked.</summary>
internal sealed class FakeTranslator(params (string Korean, string English)[] known) : ITranslator
{
    public int Calls { get; private set; }

    public ValueTask<TranslatedSentence> TranslateAsync(AnalyzedSentence sentence, CancellationToken cancellationToken = default)
    {
        Calls++;
        var english = known.FirstOrDefault(k => k.Korean == sentence.Text).English ?? $"[{sentence.Text}]";
        return ValueTask.FromResult(new TranslatedSentence { English = english });
    }
}
