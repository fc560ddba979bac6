using System.Globalization;
using NewsDigest.Names;

namespace NewsDigest.Training;

/// <summary>Counts spans that agree in both ends and type.</summary>
internal sealed class SpanScore
{
    private static readonly EntityType[] Types = [EntityType.Person, EntityType.Place, EntityType.Organization];

    private readonly int[] hit = new int[4];
    private readonly int[] said = new int[4];
    private readonly int[] gold = new int[4];

    /// <summary>Adds a sentence.</summary>
    public void Add(MarkedSentence sentence, IEnumerable<(int Start, int End, EntityType Type)> names)
    {
        var right = sentence.Names().ToHashSet();
        var found = names.Where(n => Types.Contains(n.Type)).ToHashSet();
        foreach (var name in right)
        {
            gold[Array.IndexOf(Types, name.Type)]++;
            gold[3]++;
        }

        foreach (var name in found)
        {
            var type = Array.IndexOf(Types, name.Type);
            said[type]++;
            said[3]++;
            if (right.Contains(name))
            {
                hit[type]++;
                hit[3]++;
            }
        }
    }

    /// <summary>Writes F1, precision and recall for each type and all.</summary>
    public void Write(TextWriter output)
    {
        for (var i = 0; i < 4; i++)
        {
            var precision = (double)hit[i] / Math.Max(1, said[i]);
            var recall = (double)hit[i] / Math.Max(1, gold[i]);
            var f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(i < 3 ? Types[i].ToString() : "all"),-13} F1 {100 * f:F2}  P {100 * precision:F2}  R {100 * recall:F2}  (hit {hit[i]}, said {said[i]}, gold {gold[i]})"));
        }
    }
}
