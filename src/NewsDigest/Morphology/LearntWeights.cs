using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>The corrections that the trainer has learnt on top of the counts, from <c>Data/Morphology/weights.tsv</c>. In hundredths of a natural logarithm.</summary>
/// <remarks>
/// Kinds of row: <c>label</c> and <c>tag</c> (one after another), <c>word</c> (form, tag), <c>context0</c>–<c>context3</c> (tag, character:
/// see <see cref="AnalyserModel.Beside"/>), <c>guess0</c>–<c>guess7</c> (tag, what <see cref="GuessFeatures"/> saw).
/// </remarks>
internal sealed class LearntWeights
{
    /// <summary>Label after label, by their names.</summary>
    public Dictionary<(string Left, string Right, int Blank), int> Labels { get; } = [];

    /// <summary>Tag after tag, by their names, BOS and EOS included.</summary>
    public Dictionary<(string Left, string Right, int Blank), int> Tags { get; } = [];

    /// <summary>A form with its tag.</summary>
    public Dictionary<Piece, int> Words { get; } = [];

    /// <summary>A tag beside a character.</summary>
    public Dictionary<(int Side, SejongTag Tag, char Character), int> Contexts { get; } = [];

    /// <summary>Features of guesses.</summary>
    public Dictionary<ulong, int> Guesses { get; } = [];

    public static LearntWeights Read(Table table)
    {
        var weights = new LearntWeights();
        foreach (var row in table.Rows)
        {
            weights.Read(row);
        }

        return weights;
    }

    private void Read(TableRow row)
    {
        var (kind, left, right) = (row["kind"], row["left"], row["right"]);
        var (blank, weight) = (row.Integer("space"), row.Integer("weight"));
        switch (kind)
        {
            case "label":
                Labels[(left, right, blank)] = weight;
                break;
            case "tag":
                Tags[(left, right, blank)] = weight;
                break;
            case "word":
                Words[new Piece(left, row.Enum<SejongTag>("right"))] = weight;
                break;
            case "context0" or "context1" or "context2" or "context3":
                Contexts[(kind[^1] - '0', row.Enum<SejongTag>("left"), Character(right))] = weight;
                break;
            case "guess0" or "guess1" or "guess2" or "guess3" or "guess4" or "guess5" or "guess6" or "guess7":
                Guesses[GuessFeatures.Key(kind[^1] - '0', row.Enum<SejongTag>("left"), Number(row, 0), Number(row, 1))] = weight;
                break;
            default:
                throw row.Error("kind", $"'{kind}' is no kind of weight");
        }
    }

    // A character is written as itself; what a table cannot hold, and numbers, as #-prefixed decimals.
    private static char Character(string cell) => cell.Length > 1 && cell[0] == '#' ? (char)int.Parse(cell.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) : cell[0];

    private static int Number(TableRow row, int index)
    {
        var parts = row["right"].Split(' ');
        return index >= parts.Length ? 0 : parts[index].Length > 1 ? int.Parse(parts[index].AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) : parts[index][0];
    }
}
