using NewsDigest;
using NewsDigest.Morphology;

namespace Quality.Morphemes;

/// <summary>The parse against KLUE-DP: the share of eojeols with the right head (UAS), and with the right head and label (LAS).</summary>
internal static class TreeTables
{
    public static string Make(NewsDigester digester, string path)
    {
        var sentences = GoldSentence.Read(path).ToArray();
        var parser = new DependencyParser();
        var trees = sentences.AsParallel().AsOrdered().Select(s => parser.Parse(digester.Tokenize(s.Text))).Select(t => (t.Heads, t.Labels));
        var (heads, labelled, all) = Score(sentences, trees);
        var table = new MarkdownTable($"Parse: {Path.GetFileName(path)}, {sentences.Length} sentences, {all} eojeols", "UAS", "LAS");
        table.Row(MarkdownTable.Figure(100.0 * heads / all), MarkdownTable.Figure(100.0 * labelled / all));
        return table.ToString();
    }

    public static (int Heads, int Labelled, int All) Score(IEnumerable<GoldSentence> sentences, IEnumerable<(IReadOnlyList<int> Heads, IReadOnlyList<string> Labels)> trees)
    {
        var (heads, labelled, all) = (0, 0, 0);
        foreach (var (sentence, tree) in sentences.Zip(trees))
        {
            for (var i = 0; i < sentence.Heads.Length; i++)
            {
                var isHead = tree.Heads.ElementAtOrDefault(i) == sentence.Heads[i];
                all++;
                heads += isHead ? 1 : 0;
                labelled += isHead && tree.Labels.ElementAtOrDefault(i) == sentence.Labels[i] ? 1 : 0;
            }
        }

        return (heads, labelled, all);
    }
}
