using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>A sentence of a treebank.</summary>
/// <param name="Words">The eojeols as written.</param>
/// <param name="Morphemes">The morphemes of each; null where the annotation is broken.</param>
/// <param name="Heads">0-based heads, -1 for the root; empty when the treebank has none of KLUE's kind.</param>
/// <param name="Labels">The label of each eojeol.</param>
internal sealed record GoldSentence(string[] Words, Piece[]?[] Morphemes, int[] Heads, string[] Labels)
{
    public string Text { get; } = string.Join(' ', Words);
}

/// <summary>Reads KLUE-DP's TSV and the CoNLL-U of UD_Korean-GSD.</summary>
internal static class Treebank
{
    /// <summary>The sentences of a treebank; where an eojeol begins as a row of the table <paramref name="corrections"/> says, it gets our morphemes.</summary>
    public static List<GoldSentence> Read(string path, string? corrections)
    {
        var sentences = Read(path);
        if (corrections is null)
        {
            return sentences;
        }

        using var reader = new StreamReader(corrections);
        var rewrites = Table.Read(reader, corrections).Rows.Select(r => (Before: Pieces(r, "before"), Seen: Pieces(r, "morphemes"), Ours: Pieces(r, "ours"))).ToList();
        return [.. sentences.Select(s => Corrected(s, rewrites))];
    }

    /// <summary>Sentences of one line each: <c>eojeol=form/TAG+form/TAG</c> between blanks.</summary>
    public static IEnumerable<GoldSentence> ReadOwn(string path)
    {
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var eojeols = line.Split(' ').Select(e => e.Split('=')).ToArray();
            yield return new GoldSentence([.. eojeols.Select(e => e[0])], [.. eojeols.Select(e => e[1].Split('+').Select(Written).ToArray())], [], []);
        }
    }

    private static Piece[] Pieces(TableRow row, string column) => [.. row.List(column, ' ').Select(Written)];

    private static GoldSentence Corrected(GoldSentence sentence, List<(Piece[] Before, Piece[] Seen, Piece[] Ours)> rewrites)
    {
        var morphemes = new Piece[]?[sentence.Words.Length];
        for (var i = 0; i < morphemes.Length; i++)
        {
            morphemes[i] = sentence.Morphemes[i];
            foreach (var (before, seen, ours) in rewrites)
            {
                var follows = before.Length == 0 || (i > 0 && morphemes[i - 1] is { } left && left.AsSpan().EndsWith(before));
                if (follows && morphemes[i] is { } eojeol && eojeol.AsSpan().StartsWith(seen))
                {
                    morphemes[i] = [.. ours, .. eojeol[seen.Length..]];
                }
            }
        }

        return sentence with { Morphemes = morphemes };
    }

    private static Piece Written(string morpheme) => morpheme.Split('/') is [var form, var tag] ? new Piece(form, Enum.Parse<SejongTag>(tag)) : throw new FormatException(morpheme);

    public static List<GoldSentence> Read(string path)
    {
        var isConllu = path.EndsWith(".conllu", StringComparison.Ordinal);
        var sentences = new List<GoldSentence>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0)
            {
                var cells = line.Split('\t');
                if (line[0] != '#' && int.TryParse(cells[0], System.Globalization.CultureInfo.InvariantCulture, out _))
                {
                    rows.Add(cells);
                }
            }
            else if (rows.Count > 0)
            {
                sentences.Add(isConllu ? OfConllu(rows) : OfKlue(rows));
                rows.Clear();
            }
        }

        return sentences;
    }

    private static GoldSentence OfKlue(List<string[]> rows) => new(
        [.. rows.Select(r => r[1])],
        [.. rows.Select(r => Pieces(r[2].Split(' '), r[3].Split('+')))],
        [.. rows.Select(r => int.Parse(r[4], System.Globalization.CultureInfo.InvariantCulture) - 1)],
        [.. rows.Select(r => r[5])]);

    private static GoldSentence OfConllu(List<string[]> rows)
    {
        var (words, morphemes, glued) = (new List<string>(), new List<Piece[]?>(), false);
        foreach (var row in rows)
        {
            var lemma = row[9].Split('|').FirstOrDefault(m => m.StartsWith("OrigLemma=", StringComparison.Ordinal))?["OrigLemma=".Length..] ?? row[2];
            var pieces = Pieces(lemma == "+" ? ["+"] : lemma.Split('+'), row[4].Split('+'));
            if (glued)
            {
                words[^1] += row[1];
                morphemes[^1] = morphemes[^1] is { } before && pieces is not null ? [.. before, .. pieces] : null;
            }
            else
            {
                words.Add(row[1]);
                morphemes.Add(pieces);
            }

            glued = row[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
        }

        return new GoldSentence([.. words], [.. morphemes], [], []);
    }

    private static Piece[]? Pieces(string[] forms, string[] tags)
    {
        if (forms.Length != tags.Length)
        {
            return null;
        }

        var pieces = new List<Piece>();
        for (var i = 0; i < forms.Length; i++)
        {
            var form = forms[i].Replace("\\\"", "\"", StringComparison.Ordinal);
            if (!Enum.TryParse<SejongTag>(tags[i], out var tag))
            {
                // GSD does not tell the kinds of determiners apart, and calls roots what KLUE calls nouns.
                tag = tags[i] == "MM" ? SejongTag.MMA : SejongTag.SW;
            }

            // Digits with . or , between them are one number for us.
            if (tag is SejongTag.SN && pieces is [.., { Tag: SejongTag.SN }, { Form: "." or "," }])
            {
                form = pieces[^2].Form + pieces[^1].Form + form;
                pieces.RemoveRange(pieces.Count - 2, 2);
            }

            pieces.Add(new Piece(form, tag));
        }

        return [.. pieces];
    }
}
