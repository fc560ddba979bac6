using NewsDigest;

namespace Quality.Translation;

/// <summary>Korean lines against their English lines.</summary>
internal static class TranslationTables
{
    public static async Task<string> MakeAsync(NewsDigester digester, string korean, string english)
    {
        var (sources, references) = (Lines(korean), Lines(english));
        if (sources.Length != references.Length)
        {
            throw new InvalidDataException($"{korean} has {sources.Length} lines, {english} {references.Length}.");
        }

        var answers = new string[sources.Length];
        await Parallel.ForAsync(0, sources.Length, async (i, token) => answers[i] = await digester.TranslateAsync(sources[i], cancellationToken: token));
        var (chrf, plus, bleu) = Score(answers, references);
        var table = new MarkdownTable($"Translation: {Path.GetFileName(korean)}, {sources.Length} lines", "chrF", "chrF++", "BLEU");
        table.Row(MarkdownTable.Figure(chrf), MarkdownTable.Figure(plus), MarkdownTable.Figure(bleu));
        return table.ToString();
    }

    public static (double Chrf, double Plus, double Bleu) Score(IEnumerable<string> answers, IEnumerable<string> references)
    {
        var (chrf, plus, bleu) = (new Chrf(), new Chrf(wordOrders: 2), new Bleu());
        foreach (var (answer, reference) in answers.Zip(references))
        {
            chrf.Add(answer, reference);
            plus.Add(answer, reference);
            bleu.Add(answer, reference);
        }

        return (chrf.Score, plus.Score, bleu.Score);
    }

    /// <summary>Lines end at LF and CRLF only; what follows the last line end is a line when it is not empty.</summary>
    private static string[] Lines(string path)
    {
        var lines = File.ReadAllText(path).Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        return lines is [.. var whole, ""] ? whole : lines;
    }
}
