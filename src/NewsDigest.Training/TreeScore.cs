using System.Globalization;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Shares of eojeols with the right head (UAS), and with the right head and label (LAS).</summary>
internal sealed class TreeScore
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
                all++;
                heads += right ? 1 : 0;
                labelled += right && tree.Labels[i] == example.Gold.Labels[i] ? 1 : 0;
            }
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"UAS {100.0 * heads / all:0.00} LAS {100.0 * labelled / all:0.00}");
}
