using System.Globalization;
using System.Text;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;

namespace NewsDigest.Training;

/// <summary><c>entities --corpus FILE [--out WEIGHTS] [--folds 5 [--keep FOLDER]]</c>: learns the tagger's weights, measures them by cross-validation, or both.</summary>
internal static class TaggerCommand
{
    public static void Run(Arguments arguments)
    {
        var corpus = EntityCorpus.Read(arguments.One("corpus"));
        var settings = new TaggerSettings
        {
            L1 = Number(arguments, "l1", 1f),
            L2 = Number(arguments, "l2", 1.5f),
            Tolerance = Number(arguments, "tol", 1e-4f),
            Iterations = (int)Number(arguments, "iterations", 60),
        };
        var prepared = Prepare(corpus);
        if (arguments.Optional("folds") is { } folds)
        {
            CrossValidation.Run(prepared, int.Parse(folds, CultureInfo.InvariantCulture), settings, arguments.Optional("keep"), Console.Out);
        }

        if (arguments.Optional("out") is { } path)
        {
            Write(path, TaggerTrainer.Train([.. prepared.SelectMany(s => s.Units)], settings));
        }
    }

    private static List<PreparedSentence> Prepare(IReadOnlyList<MarkedSentence> corpus)
    {
        var tokenizer = new KoreanTokenizer(KoreanLexicon.Embedded());
        var rules = new NameRules(NameTables.Default);
        var view = new TaggerView(NameTables.Default);
        var features = new int[TaggerFeatures.Most];
        var prepared = new List<PreparedSentence>();
        foreach (var sentence in corpus)
        {
            var tokens = tokenizer.Tokenize(sentence.Text);
            var found = EntityJoiner.WithoutOverlap(rules.Find([tokens.Text]));
            view.Read(tokens, found);
            var units = new List<MarkedUnit>();
            for (var i = 0; i < sentence.Text.Length; i++)
            {
                units.Add(new MarkedUnit(features[..TaggerFeatures.Of(view, i, features)], sentence.Labels[i]));
            }

            prepared.Add(new PreparedSentence(sentence, tokens, found, units));
        }

        return prepared;
    }

    private static void Write(string path, IReadOnlyList<(int Feature, short[] Weights)> rows)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        TaggerWeights.Write(writer, rows);
    }

    private static float Number(Arguments arguments, string name, float standard) =>
        arguments.Optional(name) is { } value ? float.Parse(value, CultureInfo.InvariantCulture) : standard;
}

/// <summary>A sentence of the corpus with what the tagger sees of it.</summary>
internal sealed record PreparedSentence(MarkedSentence Marked, TokenizedText Tokens, IReadOnlyList<NameCandidate> Found, IReadOnlyList<MarkedUnit> Units);
