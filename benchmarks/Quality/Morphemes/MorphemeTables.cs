using NewsDigest;

namespace Quality.Morphemes;

/// <summary>The analyser against a treebank.</summary>
internal static class MorphemeTables
{
    public static string Make(NewsDigester digester, string path)
    {
        var sentences = GoldSentence.Read(path).ToArray();
        var answers = sentences.AsParallel().AsOrdered().Select(s => digester.Tokenize(s.Text).Eojeols.Select(e => e.Morphemes.Select(m => new Tagged(m.Form, m.Tag.ToString())).ToArray()).ToArray());
        var (strict, norm) = Score(sentences, answers);
        var table = new MarkdownTable($"Morphemes: {Path.GetFileName(path)}, {sentences.Length} sentences, {norm.Eojeols} eojeols", "", "forms F1", "forms and tags F1", "coarse tags F1", "eojeols right (forms)", "eojeols right");
        foreach (var (name, score) in new[] { ("norm", norm), ("strict", strict) })
        {
            table.Row(name, MarkdownTable.Figure(score.Forms), MarkdownTable.Figure(score.Morphemes), MarkdownTable.Figure(score.Coarse), MarkdownTable.Figure(score.ExactForms), MarkdownTable.Figure(score.Exact));
        }

        return table.ToString();
    }

    /// <param name="sentences">The gold.</param>
    /// <param name="answers">For each sentence, the morphemes of each eojeol.</param>
    public static (MorphemeScore Strict, MorphemeScore Norm) Score(IEnumerable<GoldSentence> sentences, IEnumerable<Tagged[][]> answers)
    {
        var (strict, norm) = (new MorphemeScore(isNorm: false), new MorphemeScore(isNorm: true));
        foreach (var (sentence, answer) in sentences.Zip(answers))
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                if (sentence.Morphemes[i] is { } right)
                {
                    // What an analyser says beyond the last eojeol belongs to it.
                    Tagged[] given = i == sentence.Words.Count - 1 ? [.. answer.Skip(i).SelectMany(m => m)] : answer.ElementAtOrDefault(i) ?? [];
                    strict.Add(right, given);
                    norm.Add(right, given);
                }
            }
        }

        return (strict, norm);
    }
}
