using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>What is looked at when syllables that no table has are read as a name or noun. Each feature is a number that names it.</summary>
internal static class GuessFeatures
{
    /// <summary>How many features a guess has.</summary>
    public const int Count = 8;

    /// <summary>A syllable in fewer than 2^(this-1) nouns is one of names and loanwords.</summary>
    private const int FewNouns = 5;

    /// <summary>A word with a syllable that no noun of the tables has is a name, whatever the few of the treebank suggest.</summary>
    private const int NoNounHasIt = 300;

    /// <summary>What fills its eojeol and ends in what may be a josa there has one: 츠펑쉰을 is 츠펑쉰 with 을.</summary>
    private const int EndsInJosa = 400;

    private const int TagShift = 48;
    private const int FirstSyllable = 850;
    private const int EachSyllable = 350;

    /// <summary>What a guess of so many syllables costs before its syllables are looked at.</summary>
    public static int PriorOf(int length) => FirstSyllable + (EachSyllable * length);

    /// <summary>What a guess costs before anything is learnt: the longer, the dearer, and as a noun dearer than as a name when it sounds foreign.</summary>
    public static (int Noun, int Name) Prior(ReadOnlySpan<char> text, int start, int end, AnalyserModel model)
    {
        var word = text[start..end];
        var cost = PriorOf(word.Length);
        if (word.Length > 2 && (end == text.Length || !Hangul.IsSyllable(text[end])) && MayBeJosa(word, model.Words))
        {
            cost += EndsInJosa;
        }

        for (var i = 0; i < word.Length && word.Length > 1; i++)
        {
            if (model.NounUse(word[i]) == 0)
            {
                return (cost + NoNounHasIt, cost);
            }
        }

        return (cost, cost);
    }

    /// <summary>The features of <c>text[start..end]</c> as <paramref name="tag"/>.</summary>
    public static void Of(ReadOnlySpan<char> text, int start, int end, SejongTag tag, AnalyserModel model, Span<ulong> features)
    {
        const int longest = 6;
        var length = Math.Min(longest, end - start);
        var opens = start == 0 || !Hangul.IsSyllable(text[start - 1]) ? 1 : 0;
        var closes = end == text.Length || !Hangul.IsSyllable(text[end]) ? 1 : 0;
        features[0] = Key(0, tag, (length << 2) | (opens << 1) | closes, 0);
        features[1] = Key(1, tag, text[end - 1], 0);
        features[2] = Key(2, tag, text[end - 1], length > 1 ? text[end - 2] : 0);
        features[3] = Key(3, tag, text[start], 0);
        features[4] = Key(4, tag, text[start], length);
        features[5] = Key(5, tag, text[start], length > 1 ? text[start + 1] : 0);
        var (rarest, rare) = (int.MaxValue, 0);
        foreach (var syllable in text[start..end])
        {
            var use = model.NounUse(syllable);
            rarest = Math.Min(rarest, use);
            rare += use < FewNouns ? 1 : 0;
        }

        features[6] = Key(6, tag, rarest, length);
        features[7] = Key(7, tag, Math.Min(rare, longest), length);
    }

    /// <summary>Makes the features of a noun those of the same syllables as a name.</summary>
    public static void MakeName(Span<ulong> features)
    {
        foreach (ref var feature in features)
        {
            feature += (ulong)(SejongTag.NNP - SejongTag.NNG) << TagShift;
        }
    }

    private static bool MayBeJosa(ReadOnlySpan<char> word, WordSet words)
    {
        var ends = Jamo.NominalEnd(word[^2]);
        var (first, last) = words.WordsAt(words.Child(WordSet.Root, word[^1]));
        for (var w = first; w < last; w++)
        {
            ref readonly var entrance = ref words.EntranceOf(words[w]);
            if (entrance.Tag is SejongTag.JKO or SejongTag.JX or SejongTag.JKG && words[w].Pieces == 1 && (entrance.After & ends) != Sound.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of a feature in the table of weights: its kind, and what it saw.</summary>
    public static (int Kind, SejongTag Tag, int First, int Second) Parts(ulong key) =>
        ((int)(key >> 56) & 0xF, (SejongTag)((key >> TagShift) & 0xFF), (int)((key >> 16) & 0xFFFFFFFF), (int)(key & 0xFFFF));

    /// <summary>The number of a feature; never 0.</summary>
    public static ulong Key(int kind, SejongTag tag, int first, int second) =>
        ((ulong)kind << 56) | ((ulong)tag << TagShift) | ((ulong)(uint)first << 16) | (uint)second | (1UL << 62);
}
