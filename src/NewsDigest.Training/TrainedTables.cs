using System.Globalization;
using System.Text;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Writes what was trained as tables: ordinal order, LF, no byte order mark; the same training gives the same bytes.</summary>
internal sealed class TrainedTables(string data)
{
    public void Write(MorphemeCounts counts, IEnumerable<(string Noun, SejongTag Tag, int Count)> predicates, LearntWeights weights)
    {
        Write("connections", "left\tright\tspace\tcount", counts.LabelPairs().Select(p => $"{p.Left}\t{p.Right}\t{p.Blank}\t{Text((int)p.Count)}"));
        Write("frequencies", "form\ttag\tcount", counts.SortedMorphemes().Select(m => $"{m.Key.Form}\t{m.Key.Tag}\t{Text(m.Value)}"));
        Write("predicates", "noun\ttag\tcount", predicates.Select(p => $"{p.Noun}\t{p.Tag}\t{Text(p.Count)}"));
        Write("weights", "kind\tleft\tright\tspace\tweight", Rows(weights).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Rows(LearntWeights weights) =>
        weights.Labels.Select(w => $"label\t{w.Key.Left}\t{w.Key.Right}\t{Text(w.Key.Blank)}\t{Text(w.Value)}")
            .Concat(weights.Tags.Select(w => $"tag\t{w.Key.Left}\t{w.Key.Right}\t{Text(w.Key.Blank)}\t{Text(w.Value)}"))
            .Concat(weights.Words.Select(w => $"word\t{w.Key.Form}\t{w.Key.Tag}\t\t{Text(w.Value)}"))
            .Concat(weights.Contexts.Select(w => $"context{w.Key.Side}\t{w.Key.Tag}\t{Character(w.Key.Character)}\t\t{Text(w.Value)}"))
            .Concat(weights.Guesses.Select(Guess));

    private static string Guess(KeyValuePair<ulong, int> weight)
    {
        var (kind, tag, first, second) = GuessFeatures.Parts(weight.Key);
        var seen = kind is 0 or 6 or 7 ? "#" + Text(first) : Character((char)first);
        seen += second == 0 ? "" : kind is 4 or 6 or 7 ? " #" + Text(second) : " " + Character((char)second);
        return $"guess{kind}\t{tag}\t{seen}\t\t{Text(weight.Value)}";
    }

    private static string Character(char c) => c is <= ' ' or '#' or '\u007F' || char.IsSurrogate(c) || char.IsWhiteSpace(c) || char.IsControl(c) ? "#" + Text(c) : c.ToString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Write(string table, string header, IEnumerable<string> rows) =>
        File.WriteAllText(Path.Combine(data, "Morphology", table + ".tsv"), header + "\n" + string.Concat(rows.Select(r => r + "\n")), new UTF8Encoding(false));
}
