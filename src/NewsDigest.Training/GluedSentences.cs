using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Sentences with blanks left out, as pages have them and treebanks do not; the places are drawn by a fixed rule.</summary>
internal static class GluedSentences
{
    /// <summary>A copy of a sentence that lacks about one blank of so many.</summary>
    public static GoldSentence Of(GoldSentence sentence, int seed, int oneOf)
    {
        var (words, morphemes) = (new List<string>(), new List<Piece[]?>());
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var glues = i > 0 && FeatureWeights.Feature(seed, i) / 2 % (ulong)oneOf == 0 && Text.Hangul.IsSyllable(sentence.Words[i - 1][^1]) && Text.Hangul.IsSyllable(sentence.Words[i][0]);
            if (glues)
            {
                words[^1] += sentence.Words[i];
                morphemes[^1] = morphemes[^1] is { } before && sentence.Morphemes[i] is { } after ? [.. before, .. after] : null;
            }
            else
            {
                words.Add(sentence.Words[i]);
                morphemes.Add(sentence.Morphemes[i]);
            }
        }

        return new GoldSentence([.. words], [.. morphemes], [], []);
    }
}
