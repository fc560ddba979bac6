using System.Globalization;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Shares of eojeols with the right head (UAS), and with the right head and label (LAS).</summary>
internal sealed class TreeScore(TextWriter? mistakes = null)
{
    private int all;
    private int heads;
    private int labelled;

    public void Add(IEnumerable<ParserExample> examples, DependencyParser parser)
    {
        foreach (var example in examples)
        {
            var tree = parser.Parse(example.Text);
            for (var i = 0; i < example.Gold.Heads.Length; i++)
            {
                var right = tree.Heads[i] == example.Gold.Heads[i];
                if (!right)
                {
                    mistakes?.WriteLine(Line(example.Gold, i, tree.Heads[i]));
                }

                all++;
                heads += right ? 1 : 0;
                labelled += right && tree.Labels[i] == example.Gold.Labels[i] ? 1 : 0;
            }
        }
    }

    private static string Line(GoldSentence gold, int i, int head) => string.Create(
        CultureInfo.InvariantCulture,
        $"{gold.Words[i]}\t{gold.Labels[i]}\t{gold.Heads[i] - i}\t{(gold.Heads[i] < 0 ? "-" : gold.Words[gold.Heads[i]])}\t{head - i}\t{(head < 0 ? "-" : gold.Words[head])}\t{gold.Text}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"UAS {100.0 * heads / all:0.00} LAS {100.0 * labelled / all:0.00}");
}
