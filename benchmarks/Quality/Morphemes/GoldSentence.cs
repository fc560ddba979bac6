using System.Globalization;

namespace Quality.Morphemes;

/// <summary>A morpheme and its tag, as a corpus or an analyser writes them.</summary>
internal readonly record struct Tagged(string Form, string Tag);

/// <summary>A sentence of a treebank.</summary>
/// <param name="Words">Its eojeols: runs without white space.</param>
/// <param name="Morphemes">The morphemes of each; null where the corpus has as many tags as morphemes only after repair.</param>
/// <param name="Heads">0-based heads, -1 for the root; empty where the corpus has none of KLUE's kind.</param>
/// <param name="Labels">Their labels.</param>
internal sealed record GoldSentence(IReadOnlyList<string> Words, IReadOnlyList<Tagged[]?> Morphemes, int[] Heads, string[] Labels)
{
    public string Text => string.Join(' ', Words);

    /// <summary>Reads KLUE-DP (.tsv), or CoNLL-U with Sejong tags, whose tokens without a space after them are glued to the next.</summary>
    public static IEnumerable<GoldSentence> Read(string path)
    {
        var isConllu = path.EndsWith(".conllu", StringComparison.Ordinal);
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                yield return Of(rows, isConllu);
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is var cells && (!isConllu || cells[0].All(char.IsAsciiDigit)))
            {
                rows.Add(cells);
            }
        }
    }

    private static GoldSentence Of(List<string[]> rows, bool isConllu)
    {
        var (words, morphemes, glue) = (new List<string>(), new List<Tagged[]?>(), false);
        foreach (var row in rows)
        {
            var own = isConllu ? Pair(Lemma(row), row[4].Split('+')) : Pair(row[2].Split(' '), row[3].Split('+'));
            if (glue)
            {
                words[^1] += row[1];
                morphemes[^1] = own is null || morphemes[^1] is not { } left ? null : [.. left, .. own];
            }
            else
            {
                words.Add(row[1]);
                morphemes.Add(own);
            }

            glue = isConllu && row[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
        }

        return isConllu
            ? new GoldSentence(words, morphemes, [], [])
            : new GoldSentence(words, morphemes, [.. rows.Where(r => r.Length > 5).Select(r => int.Parse(r[4], CultureInfo.InvariantCulture) - 1)], [.. rows.Where(r => r.Length > 5).Select(r => r[5])]);
    }

    private static string[] Lemma(string[] row)
    {
        const string Original = "OrigLemma=";
        var lemma = row[9].Split('|').FirstOrDefault(m => m.StartsWith(Original, StringComparison.Ordinal))?[Original.Length..] ?? row[2];
        return lemma == "+" ? ["+"] : lemma.Split('+');
    }

    private static Tagged[]? Pair(string[] forms, string[] tags) => forms.Length == tags.Length ? [.. forms.Zip(tags, (f, t) => new Tagged(f, t))] : null;
}
