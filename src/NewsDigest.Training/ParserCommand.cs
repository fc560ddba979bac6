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
            FirstEpochs = arguments.Number("first-epochs", defaults.FirstEpochs),
            Margin = arguments.Number("margin", defaults.Margin),
            Least = arguments.Number("least", defaults.Least),
            LeastOfArcs = arguments.Number("least-of-arcs", defaults.LeastOfArcs),
            Drop = arguments.Number("drop", defaults.Drop),
            Runs = arguments.Number("runs", defaults.Runs),
        };
        var rules = DependencyParser.Rules(tables);
        var analysers = Analysers(MorphologyCommand.Trainer(arguments, tables), treebank);
        List<ParserExample> examples = [.. treebank.Select((s, i) => new ParserExample(s, analysers[i % Parts].Tokenize(s.Text), rules))];
        List<GoldSentence> trees = [.. arguments.All("trees").SelectMany(HeadFinalTrees.Read)];
        DependencyParser Parser(SortedDictionary<ulong, int> weights) => new(new ParserModel(new FixedWeights(weights), labels), tables);
        if (arguments.Number("cross-validate", 0) > 0)
        {
            using var mistakes = arguments.Optional("mistakes") is { } path ? new StreamWriter(path) : null;
            var score = new TreeScore(mistakes);
            for (var part = 0; part < Parts; part++)
            {
                var weights = ParserTrainer.Train([.. examples.Where((_, i) => i % Parts != part)], First(trees, analysers[part], rules), labels, settings);
                score.Add(examples.Where((_, i) => i % Parts == part), Parser(weights));
            }

            Console.WriteLine($"{Parts}-fold {score}");
            return;
        }

        var learnt = ParserTrainer.Train(examples, First(trees, analysers[0], rules), labels, settings);
        var rows = learnt.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key:X16}\t{w.Value}\n"));
        File.WriteAllText(Path.Combine(arguments.One("data"), "Morphology", "dependency-weights.tsv"), "feature\tweight\n" + string.Concat(rows), new UTF8Encoding(false));
        var same = new TreeScore();
        same.Add(examples, Parser(learnt));
        Console.WriteLine($"same file {same}");
    }

    /// <summary>For each part an analyser that has not learnt from it: sentence i is in part i mod <see cref="Parts"/>.</summary>
    private static KoreanTokenizer[] Analysers(MorphologyTrainer trainer, List<GoldSentence> treebank) => [.. Enumerable.Range(0, Parts).Select(part =>
    {
        var (counts, weights) = trainer.Train([.. treebank.Where((_, i) => i % Parts != part)]);
        return new KoreanTokenizer(trainer.Model(counts, weights));
    })];

    private static List<ParserExample> First(List<GoldSentence> trees, KoreanTokenizer analyser, RuleHeads rules) =>
        [.. trees.Select(s => (s, Text: analyser.Tokenize(s.Text))).Where(s => s.Text.Eojeols.Count == s.s.Words.Length).Select(s => new ParserExample(s.s, s.Text, rules))];
}
