using NewsDigest.Names;

namespace NewsDigest.Training;

/// <summary>Learns from all folds but one and measures on that one: sentence i is in fold i mod n.</summary>
internal static class CrossValidation
{
    public static void Run(IReadOnlyList<PreparedSentence> corpus, int folds, TaggerSettings settings, string? keep, TextWriter output)
    {
        var (rules, weights, joined) = (new SpanScore(), new SpanScore(), new SpanScore());
        var view = new TaggerView(NameTables.Default);
        for (var fold = 0; fold < folds; fold++)
        {
            var decoder = new TaggerDecoder(Model(corpus, fold, folds, settings, keep));
            foreach (var sentence in corpus.Where((_, i) => i % folds == fold))
            {
                var spans = new List<TaggedSpan>();
                view.Read(sentence.Tokens, sentence.Found);
                decoder.Decode(view, spans);
                var ruled = sentence.Found.Select(c => (c.Start, c.End, Kind(c.Type))).ToList();
                rules.Add(sentence.Marked, ruled);
                weights.Add(sentence.Marked, spans.Select(s => (s.Start, s.End, s.Type)));
                var (taken, replaced) = LearntNames.Choose(sentence.Marked.Text, sentence.Found, spans, NameTables.Default);
                joined.Add(sentence.Marked, sentence.Found.Except(replaced).Select(c => (c.Start, c.End, Kind(c.Type))).Concat(taken.Select(s => (s.Start, s.End, s.Type))));
            }
        }

        foreach (var (name, score) in (ReadOnlySpan<(string, SpanScore)>)[("rules", rules), ("weights", weights), ("joined", joined)])
        {
            output.WriteLine(name);
            score.Write(output);
        }
    }

    // Kept weights save the learning when only the joining has changed.
    private static TaggerModel Model(IReadOnlyList<PreparedSentence> corpus, int fold, int folds, TaggerSettings settings, string? keep)
    {
        var path = keep is null ? null : Path.Combine(keep, $"fold-{fold}-of-{folds}.tsv");
        if (File.Exists(path))
        {
            using var kept = File.OpenRead(path);
            return new TaggerModel(TaggerWeights.Read(kept, path));
        }

        var rows = TaggerTrainer.Train([.. corpus.Where((_, i) => i % folds != fold).SelectMany(s => s.Units)], settings);
        if (path is not null)
        {
            using var writer = new StreamWriter(path);
            TaggerWeights.Write(writer, rows);
        }

        return new TaggerModel(rows);
    }

    private static EntityType Kind(EntityType type) => type == EntityType.Facility ? EntityType.Place : type;
}
