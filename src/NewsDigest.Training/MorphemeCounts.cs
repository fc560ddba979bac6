using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>What is counted: label pairs, morphemes, and nouns that make a predicate with 하.</summary>
internal sealed class MorphemeCounts
{
    private const int TreebankWeight = 4;
    private const int OpenWeight = 8;

    /// <summary>Tags whose frequent forms are labels of their own.</summary>
    private static readonly HashSet<SejongTag> LabelledTags =
    [
        SejongTag.JKB, SejongTag.JX, SejongTag.JC, SejongTag.JKQ, SejongTag.EC, SejongTag.EF, SejongTag.ETM, SejongTag.ETN, SejongTag.EP, SejongTag.VX,
        SejongTag.XSV, SejongTag.XSA, SejongTag.XSN, SejongTag.NNB, SejongTag.SS, SejongTag.SP, SejongTag.MMD, SejongTag.MMN, SejongTag.NP, SejongTag.VCP,
        SejongTag.JKS, SejongTag.JKO, SejongTag.NR, SejongTag.SF, SejongTag.MAG, SejongTag.XPN, SejongTag.SW, SejongTag.MAJ,
    ];

    private readonly Dictionary<string, SejongTag> determiners;
    private readonly HashSet<Piece> labels = [];

    public MorphemeCounts(TableSet tables, IReadOnlyList<GoldSentence> treebank, IReadOnlyList<GoldSentence> second, LemmaCounts lemmas, HashSet<Piece>? labels = null)
    {
        determiners = new Dictionary<string, SejongTag>(StringComparer.Ordinal);
        foreach (var row in tables.Get("Morphology/closed.tsv").Rows.Where(r => r["tag"].StartsWith("MM", StringComparison.Ordinal)))
        {
            determiners.TryAdd(row["form"], row.Enum<SejongTag>("tag"));
        }

        Auxiliaries = new Auxiliaries(tables.Get("Morphology/auxiliaries.tsv"));
        var sentences = treebank.Select(s => (s, TreebankWeight)).Concat(second.Select(s => (Mended(s), 1))).ToList();
        this.labels = labels ?? LabelsOf(sentences, Auxiliaries);
        CountPairs(sentences);
        CountOpen(treebank, lemmas);
    }

    /// <summary>What auxiliaries stand after.</summary>
    public Auxiliaries Auxiliaries { get; }

    /// <summary>Label after label.</summary>
    public Dictionary<(string Left, string Right, int Blank), int> Pairs { get; } = [];

    /// <summary>Morphemes, allomorphs folded.</summary>
    public Dictionary<Piece, int> Morphemes { get; } = [];

    /// <summary>The forms that are labels of their own.</summary>
    public HashSet<Piece> Labels => labels;

    public IEnumerable<LabelPair> LabelPairs() =>
        Pairs.OrderBy(p => p.Key.Left, StringComparer.Ordinal).ThenBy(p => p.Key.Right, StringComparer.Ordinal).ThenBy(p => p.Key.Blank)
            .Select(p => new LabelPair(p.Key.Left, p.Key.Right, p.Key.Blank, p.Value));

    public Dictionary<Piece, int> SortedMorphemes() =>
        Morphemes.OrderBy(m => m.Key.Tag.ToString(), StringComparer.Ordinal).ThenBy(m => m.Key.Form, StringComparer.Ordinal).ToDictionary(m => m.Key, m => m.Value);

    public static Piece Folded(Piece piece) => piece with { Form = BaseForm.Of(piece.Form, piece.Tag) };

    public static bool IsOpen(SejongTag tag) => tag is SejongTag.NNG or SejongTag.NNP or SejongTag.VV or SejongTag.VA or SejongTag.MAG or SejongTag.MAJ
        or SejongTag.NP or SejongTag.NR or SejongTag.XR or SejongTag.IC or SejongTag.MMA or SejongTag.MMD or SejongTag.MMN;

    private GoldSentence Mended(GoldSentence sentence) => sentence with
    {
        Morphemes = [.. sentence.Morphemes.Select(m => m?.Select(p => p.Tag switch
        {
            SejongTag.MMA => p with { Tag = determiners.GetValueOrDefault(p.Form, SejongTag.MMA) },
            SejongTag.XR => p with { Tag = SejongTag.NNG },
            _ => p,
        }).ToArray())],
    };

    private static HashSet<Piece> LabelsOf(List<(GoldSentence Sentence, int Weight)> sentences, Auxiliaries auxiliaries)
    {
        var counts = new Dictionary<Piece, int>();
        foreach (var (sentence, weight) in sentences)
        {
            foreach (var piece in sentence.Morphemes.OfType<Piece[]>().SelectMany(m => m).Select(Folded))
            {
                counts[piece] = counts.GetValueOrDefault(piece) + weight;
            }
        }

        return [.. counts.Where(c => (LabelledTags.Contains(c.Key.Tag) && c.Value >= 24)
            || (c.Key.Tag is SejongTag.VV or SejongTag.VA && c.Value >= 60) || (c.Key.Tag is SejongTag.NNG && c.Value >= 100)).Select(c => c.Key),
            .. auxiliaries.Stems, .. auxiliaries.Endings.Where(counts.ContainsKey)];
    }

    private string Label(Piece folded) => labels.Contains(folded) ? $"{folded.Tag}/{folded.Form}" : folded.Tag.ToString();

    private void CountPairs(List<(GoldSentence Sentence, int Weight)> sentences)
    {
        // Every label must be known, also in a fold that has no example of it.
        foreach (var label in labels)
        {
            Pairs[(label.Tag.ToString(), Label(label), 0)] = 0;
        }

        foreach (var (sentence, weight) in sentences)
        {
            string? previous = "BOS";
            foreach (var eojeol in sentence.Morphemes)
            {
                var blank = 1;
                if (eojeol is null)
                {
                    previous = null;
                    continue;
                }

                foreach (var piece in eojeol.Select(Folded))
                {
                    var label = Label(piece);
                    if (previous is not null)
                    {
                        Pairs[(previous, label, blank)] = Pairs.GetValueOrDefault((previous, label, blank)) + weight;
                    }

                    if (!IsOpen(piece.Tag) && piece.Tag is not (SejongTag.SN or SejongTag.SL or SejongTag.SH) && !piece.Form.Any(char.IsAsciiDigit) && piece.Form[0] != '#')
                    {
                        Morphemes[piece] = Morphemes.GetValueOrDefault(piece) + weight;
                    }

                    (previous, blank) = (label, 0);
                }
            }

            if (previous is not null)
            {
                Pairs[(previous, "EOS", 1)] = Pairs.GetValueOrDefault((previous, "EOS", 1)) + weight;
            }
        }
    }

    private void CountOpen(IReadOnlyList<GoldSentence> treebank, LemmaCounts lemmas)
    {
        var seen = new Dictionary<Piece, int>();
        var tags = new Dictionary<string, Dictionary<SejongTag, int>>(StringComparer.Ordinal);
        foreach (var piece in treebank.SelectMany(s => s.Morphemes).OfType<Piece[]>().SelectMany(m => m))
        {
            if (IsOpen(piece.Tag))
            {
                seen[Folded(piece)] = seen.GetValueOrDefault(Folded(piece)) + 1;
            }

            if (IsOpen(piece.Tag) || piece.Tag is SejongTag.NNB)
            {
                if (!tags.TryGetValue(piece.Form, out var of))
                {
                    tags.Add(piece.Form, of = []);
                }

                of[piece.Tag] = of.GetValueOrDefault(piece.Tag) + 1;
            }
        }

        var open = lemmas.Morphemes(tags, determiners);
        foreach (var (piece, count) in seen)
        {
            if (count >= 2 || open.ContainsKey(piece) || piece.Tag is SejongTag.MMA or SejongTag.MMD or SejongTag.MMN)
            {
                open[piece] = open.GetValueOrDefault(piece) + (count * OpenWeight);
            }
        }

        foreach (var (piece, count) in open.Where(o => !o.Key.Form.Any(char.IsAsciiDigit)))
        {
            Morphemes[piece] = Morphemes.GetValueOrDefault(piece) + count;
        }
    }
}
