using System.Globalization;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary><c>morphology</c>: counts and weights of the analyser.</summary>
internal static class MorphologyCommand
{
    public static void Run(Arguments arguments)
    {
        var tables = TableSet.In(arguments.One("data"));
        var treebank = Treebank.Read(arguments.One("treebank"), arguments.Optional("corrections"));
        var defaults = new TrainingSettings();
        var trainer = Trainer(arguments, tables, defaults with
        {
            Epochs = arguments.Number("epochs", defaults.Epochs),
            Rate = arguments.Number("rate", defaults.Rate),
            Margin = arguments.Number("margin", defaults.Margin),
            Drop = arguments.Number("drop", defaults.Drop),
            Glued = arguments.Number("glued", defaults.Glued),
            GluedBlanks = arguments.Number("glued-blanks", defaults.GluedBlanks),
            Least = arguments.Number("least", defaults.Least),
        });
        if (arguments.Number("cross-validate", 0) is var parts and > 0)
        {
            CrossValidate(trainer, treebank, Treebank.Read(arguments.One("treebank")), parts, arguments.Optional("mistakes"));
            return;
        }

        var (counts, weights) = trainer.Train(treebank);
        new TrainedTables(arguments.One("data")).Write(counts, trainer.Lemmas.Predicates(), weights);
        Console.WriteLine("same file " + Score(trainer.Model(counts, weights), treebank, null));
    }

    /// <summary>A trainer of the treebanks and counts that the arguments name.</summary>
    public static MorphologyTrainer Trainer(Arguments arguments, TableSet tables, TrainingSettings? settings = null)
    {
        var second = arguments.All("second").SelectMany(Treebank.Read).ToList();
        var lexicon = KoreanLexicon.From(tables.Of("Lexicon").Select(tables.Get));
        return new MorphologyTrainer(tables, lexicon, new LemmaCounts(tables, arguments.All("lemmas")), second, [.. arguments.All("own").SelectMany(Treebank.ReadOwn)], settings ?? new TrainingSettings());
    }

    private static void CrossValidate(MorphologyTrainer trainer, List<GoldSentence> treebank, List<GoldSentence> gold, int parts, string? path)
    {
        var score = new MorphemeScore();
        using var mistakes = path is null ? null : new StreamWriter(path);
        for (var part = 0; part < parts; part++)
        {
            var (counts, weights) = trainer.Train([.. treebank.Where((_, i) => i % parts != part)]);
            var model = trainer.Model(counts, weights);
            var tokenizer = new KoreanTokenizer(model);
            foreach (var sentence in gold.Where((_, i) => i % parts == part))
            {
                score.Add(sentence, tokenizer.Tokenize(sentence.Text), mistakes);
            }
        }

        Console.WriteLine($"{parts}-fold " + Line(score));
    }

    private static string Score(AnalyserModel model, List<GoldSentence> treebank, TextWriter? mistakes)
    {
        var (score, tokenizer) = (new MorphemeScore(), new KoreanTokenizer(model));
        foreach (var sentence in treebank)
        {
            score.Add(sentence, tokenizer.Tokenize(sentence.Text), mistakes);
        }

        return Line(score);
    }

    private static string Line(MorphemeScore score) => string.Create(CultureInfo.InvariantCulture, $"F1 {score.F1:0.00} eojeol {score.Exact:0.00}");
}
