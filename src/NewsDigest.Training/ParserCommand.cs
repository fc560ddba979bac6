using System.Globalization;
using System.Text;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary><c>parser</c>: weights of the dependency parser, learnt on morphemes that the analyser finds in sentences it was not trained on.</summary>
internal static class ParserCommand
{
    private const int Parts = 5;

    public static void Run(Arguments arguments)
    {
        var tables = TableSet.In(arguments.One("data"));
        var treebank = Treebank.Read(arguments.One("treebank"), arguments.Optional("corrections"));
        var labels = tables.Get("Morphology/dependency-labels.tsv").Rows.Select(r => r["label"]).ToArray();
        var defaults = new ParserSettings();
        var settings = defaults with
        {
            Epochs = arguments.Number("epochs", defaults.Epochs),
            Margin = arguments.Number("margin", defaults.Margin),
            Least = arguments.Number("least", defaults.Least),
            Drop = arguments.Number("drop", defaults.Drop),
            Runs = arguments.Number("runs", defaults.Runs),
        };
        var examples = Read(MorphologyCommand.Trainer(arguments, tables), treebank, DependencyParser.Rules(tables));
        if (arguments.Number("cross-validate", 0) is var parts and > 0)
        {
            using var mistakes = arguments.Optional("mistakes") is { } path ? new StreamWriter(path) : null;
            var score = new TreeScore(mistakes);
            for (var part = 0; part < parts; part++)
            {
                var weights = ParserTrainer.Train([.. examples.Where((_, i) => i % parts != part)], labels, settings);
                score.Add(examples.Where((_, i) => i % parts == part), new DependencyParser(new ParserModel(new FixedWeights(weights), labels), tables));
            }

            Console.WriteLine($"{parts}-fold {score}");
            return;
        }

        var learnt = ParserTrainer.Train(examples, labels, settings);
        var rows = learnt.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key:X16}\t{w.Value}\n"));
        File.WriteAllText(Path.Combine(arguments.One("data"), "Morphology", "dependency-weights.tsv"), "feature\tweight\n" + string.Concat(rows), new UTF8Encoding(false));
        var same = new TreeScore();
        same.Add(examples, new DependencyParser(new ParserModel(new FixedWeights(learnt), labels), tables));
        Console.WriteLine($"same file {same}");
    }

    private static List<ParserExample> Read(MorphologyTrainer trainer, List<GoldSentence> treebank, RuleHeads rules)
    {
        var texts = new TokenizedText[treebank.Count];
        for (var part = 0; part < Parts; part++)
        {
            var (counts, weights) = trainer.Train([.. treebank.Where((_, i) => i % Parts != part)]);
            var tokenizer = new KoreanTokenizer(trainer.Model(counts, weights));
            for (var i = part; i < texts.Length; i += Parts)
            {
                texts[i] = tokenizer.Tokenize(treebank[i].Text);
            }
        }

        return [.. treebank.Select((s, i) => new ParserExample(s, texts[i], rules))];
    }
}
