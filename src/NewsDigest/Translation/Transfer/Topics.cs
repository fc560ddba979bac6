using NewsDigest.Morphology;

namespace NewsDigest.Translation.Transfer;

/// <summary>What a sentence is about: its nouns, and its verbs and adjectives with 다.</summary>
internal static class Topics
{
    public static IReadOnlySet<string> Of(TokenizedText tokens)
    {
        var topics = new HashSet<string>(StringComparer.Ordinal);
        foreach (var eojeol in tokens.Eojeols)
        {
            foreach (var morpheme in eojeol.Morphemes)
            {
                switch (morpheme.Tag)
                {
                    case SejongTag.NNG or SejongTag.NNP or SejongTag.XR or SejongTag.MAG or SejongTag.SL:
                        topics.Add(morpheme.Form);
                        break;
                    case SejongTag.VV or SejongTag.VA:
                        topics.Add(morpheme.Form + "다");
                        break;
                }
            }
        }

        return topics;
    }
}
