using NewsDigest.Analysis;
using NewsDigest.Morphology;

namespace NewsDigest.Summaries;

/// <summary>What a sentence is about: its nouns, verbs and names, each once.</summary>
internal static class ContentWords
{
    /// <summary>The set of a sentence's content; names count as one word each over all their spellings.</summary>
    public static HashSet<string> Of(AnalyzedSentence sentence)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in sentence.Names)
        {
            words.Add(name.Entity.Korean);
        }

        foreach (var morpheme in sentence.Tokens.Eojeols.SelectMany(e => e.Morphemes))
        {
            if (IsContent(morpheme) && !sentence.Names.Any(n => n.Span.Contains(morpheme.Span)))
            {
                words.Add(morpheme.Form);
            }
        }

        return words;
    }

    /// <summary>How much two sentences share, in thousandths (Dice).</summary>
    public static int Overlap(HashSet<string> a, HashSet<string> b) =>
        a.Count + b.Count == 0 ? 0 : 2000 * Shared(a, b) / (a.Count + b.Count);

    private static int Shared(HashSet<string> a, HashSet<string> b)
    {
        var shared = 0;
        foreach (var word in a)
        {
            shared += b.Contains(word) ? 1 : 0;
        }

        return shared;
    }

    private static bool IsContent(Morpheme morpheme) => morpheme.Tag switch
    {
        SejongTag.NNG or SejongTag.NNP or SejongTag.XR or SejongTag.SL or SejongTag.SH => true,
        SejongTag.VV or SejongTag.VA => morpheme.Form.Length > 1,
        _ => false,
    };
}
