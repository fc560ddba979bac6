namespace NewsDigest.Morphology;

/// <summary>What is looked at when an eojeol may depend on another, and when the dependency gets its label.</summary>
internal sealed class ParserFeatures
{
    /// <summary>How many features an arc has.</summary>
    public const int Arc = 38;

    /// <summary>How many features a label has.</summary>
    public const int Label = 11;

    private const int Near = 4;

    private static readonly EojeolColumn[] Seeded =
    [
        EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Noun, EojeolColumn.Tail, EojeolColumn.Tail,
        EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Tail,
        EojeolColumn.LongTail, EojeolColumn.LongTail, EojeolColumn.Kind, EojeolColumn.Noun, EojeolColumn.Lemma, EojeolColumn.Kind,
        EojeolColumn.TailTag, EojeolColumn.LongTail, EojeolColumn.Tail, EojeolColumn.None, EojeolColumn.Tail, EojeolColumn.Tail,
        EojeolColumn.None, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Kind, EojeolColumn.LongTail, EojeolColumn.Tail,
        EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.NounTag, EojeolColumn.Noun, EojeolColumn.Tail, EojeolColumn.Tail,
        EojeolColumn.Tail, EojeolColumn.Tail,
    ];

    private readonly ParserEojeol[] words;
    private readonly int[] predicates;
    private readonly int[] nominals;
    private readonly int[] commas;
    private readonly int[] quotes;
    private readonly int[] advice;
    private readonly ulong[] seeds;

    public ParserFeatures(EojeolRole[] roles, RuleHeads rules)
    {
        words = [.. roles.Select(r => ParserEojeol.Of(r, rules.IsTime(r)))];
        advice = rules.Of(roles);
        seeds = ParserEojeol.Seeds(words, 0, Seeded);
        Around = new ChainFeatures(words);
        predicates = Sums(words, w => w.IsPredicate ? 1 : 0);
        nominals = Sums(words, w => w.IsNominal ? 1 : 0);
        commas = Sums(words, w => w.HasComma);
        quotes = Sums(words, w => (w.Quotes & 1) - (w.Quotes >> 1));
    }

    /// <summary>The features that need the tree around an arc.</summary>
    public ChainFeatures Around { get; }

    /// <summary>The features of <paramref name="i"/> under <paramref name="j"/>, which stands after it.</summary>
    public void OfArc(int i, int j, Span<ulong> features)
    {
        ref readonly var from = ref words[i];
        ref readonly var to = ref words[j];
        var distance = Distance(j - i);
        var between = Math.Min(3, predicates[j] - predicates[i + 1]);
        var nouns = Math.Min(3, nominals[j] - nominals[i + 1]);
        var comma = (Math.Min(2, commas[j] - commas[i + 1]) * 2) + from.HasComma;
        var last = j == words.Length - 1 ? 1 : 0;
        var next = i + 1 < words.Length ? words[i + 1].Kind : -1;
        var afterHead = j + 1 < words.Length ? words[j + 1].Kind : -1;
        var same = SameTail(i, j);
        var adjacent = j == i + 1 ? 1 : 0;
        features[0] = FeatureWeights.Rest(to.Kind, 0);
        features[1] = FeatureWeights.Rest(to.Tail, 0);
        features[2] = FeatureWeights.Rest(to.Lemma, 0);
        features[3] = FeatureWeights.Rest(to.Lemma, 0);
        features[4] = FeatureWeights.Rest(distance, last);
        features[5] = FeatureWeights.Rest(to.Kind, distance);
        features[6] = FeatureWeights.Rest(to.Tail, distance);
        features[7] = FeatureWeights.Rest(to.Kind, between);
        features[8] = FeatureWeights.Rest(to.Kind, comma);
        features[9] = FeatureWeights.Rest(to.Kind, (next * 2) + adjacent);
        features[10] = FeatureWeights.Rest(to.Kind, afterHead);
        features[11] = FeatureWeights.Rest(to.Kind, (same * 4) + between);
        features[12] = FeatureWeights.Rest(to.Kind, distance);
        features[13] = FeatureWeights.Rest(to.Tail, 0);
        features[14] = FeatureWeights.Rest(to.Kind, (distance * 8) + comma);
        features[15] = FeatureWeights.Rest(to.Kind, adjacent);
        features[16] = FeatureWeights.Rest(to.Tail, adjacent);
        features[17] = FeatureWeights.Rest(to.Lemma, distance);
        features[18] = FeatureWeights.Rest(to.Kind, (last * 64) + (between * 8) + nouns);
        features[19] = FeatureWeights.Rest(to.Lemma, 0);
        features[20] = FeatureWeights.Rest(to.LongTail, distance);
        features[22] = FeatureWeights.Rest(to.Kind, (nouns * 8) + from.HasComma);
        features[23] = FeatureWeights.Rest((to.HeadTag * 64) + to.TailTag, (last * 2) + from.HasComma);
        var advised = Advice(i, j);
        features[25] = FeatureWeights.Rest(to.Kind, advised);
        features[26] = FeatureWeights.Rest(distance, advised);
        features[27] = FeatureWeights.Rest(to.Tail, advised);
        features[28] = FeatureWeights.Rest((advised * 8) + between, from.HasComma);
        var beforeHead = j > i + 1 ? words[j - 1].Tail : -1;
        features[29] = FeatureWeights.Rest(beforeHead, to.Kind);
        features[30] = FeatureWeights.Rest(i + 1 < j ? words[i + 1].Tail : -1, (to.Kind * 8) + distance);
        features[31] = FeatureWeights.Rest(i > 0 ? words[i - 1].Tail : -1, (to.Kind * 8) + distance);
        features[32] = FeatureWeights.Rest(from.Tail, (to.NounTag * 1024) + (to.Kind * 8) + distance);
        features[33] = FeatureWeights.Rest(next, adjacent);
        var marks = Math.Clamp(quotes[j] - quotes[i + 1], -2, 2);
        features[34] = FeatureWeights.Rest(marks, to.Kind);
        features[35] = FeatureWeights.Rest((marks * 16) + (from.Quotes * 4) + to.Quotes, to.Tail);
        var alike = (from.NounEnd == to.NounEnd ? 1 : 0) + (from.NounTag == to.NounTag ? 2 : 0) + (from.NounLength == to.NounLength ? 4 : 0);
        features[36] = FeatureWeights.Rest(alike, to.Kind);
        features[37] = FeatureWeights.Rest(to.NounEnd, from.NounEnd);
        FeatureWeights.Complete(seeds.AsSpan(i * Arc, Arc), features);
        features[21] = F(21, (from.Quotes * 4) + to.Quotes, from.TailTag, (to.Kind * 8) + distance);
        features[24] = F(24, advised);
    }

    /// <summary>Whether an arc is worth looking at: far heads are predicates.</summary>
    public bool IsLikely(int i, int j) => j - i <= Near || words[j].IsPredicate;

    /// <summary>The features of a label of <paramref name="i"/> under <paramref name="j"/> (-1: the root).</summary>
    public void OfLabel(int i, int j, Span<ulong> features)
    {
        ref readonly var from = ref words[i];
        var (kind, tail, lemma) = j < 0 ? (-1, 0, 0) : (words[j].Kind, words[j].Tail, words[j].Lemma);
        var distance = j < 0 ? -1 : Distance(j - i);
        features[0] = F(40, from.Tail);
        features[1] = F(41, from.Tail, kind);
        features[2] = F(42, from.LongTail, kind);
        features[3] = F(43, from.Tail, tail);
        features[4] = F(44, from.Tail, lemma);
        features[5] = F(45, from.Noun, from.Tail, kind);
        features[6] = F(46, from.Kind, kind, distance);
        features[7] = F(47, from.Kind, from.HasComma, kind);
        features[8] = F(48, from.LongTail, from.Kind);
        features[9] = F(49, from.Lemma, from.Kind);
        features[10] = F(50, from.HeadTag, from.Tail, kind);
    }

    /// <summary>A feature of one label: the feature mixed with the label's number.</summary>
    public static ulong WithLabel(ulong feature, int label) => FeatureWeights.Feature((int)(feature >> 32), (int)feature, label, 1);

    private static ulong F(int kind, int first, int second = 0, int third = 0) => FeatureWeights.Feature(kind, first, second, third);

    private static int Distance(int distance) => distance switch { <= 3 => distance, <= 5 => 4, <= 9 => 5, _ => 6 };

    private static int[] Sums(ParserEojeol[] words, Func<ParserEojeol, int> counts)
    {
        var sums = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
        {
            sums[i + 1] = sums[i] + counts(words[i]);
        }

        return sums;
    }

    /// <summary>How the head stands to the one that the rules advise: 1 it is that, 2 that one's own head, 3 farther, 4 nearer.</summary>
    private int Advice(int i, int j)
    {
        var head = advice[i];
        return head == j ? 1 : head >= 0 && advice[head] == j ? 2 : j > head ? 3 : 4;
    }

    /// <summary>Whether an eojeol with the same last morpheme stands between: two subjects seldom share a predicate.</summary>
    private int SameTail(int i, int j)
    {
        const int near = 12;
        for (var k = i + 1; k < j && k <= i + near; k++)
        {
            if (words[k].TailTag == words[i].TailTag)
            {
                return 1;
            }
        }

        return 0;
    }
}
