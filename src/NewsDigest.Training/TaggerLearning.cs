using System.Text;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;

namespace NewsDigest.Training;

/// <summary>From an annotated corpus to a file of weights; shared by the trainer of this repository and <c>newsdigest train-tagger</c>.</summary>
internal static class TaggerLearning
{
    /// <summary>The sentences as the tagger sees them.</summary>
    public static List<PreparedSentence> Prepare(IReadOnlyList<MarkedSentence> corpus)
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

    /// <summary>The weights learnt from all sentences.</summary>
    public static IReadOnlyList<(int Feature, short[] Weights)> Learn(IReadOnlyList<PreparedSentence> prepared, TaggerSettings settings) =>
        TaggerTrainer.Train([.. prepared.SelectMany(s => s.Units)], settings);

    /// <summary>Writes weights to a file, which is replaced.</summary>
    public static void Write(string path, IReadOnlyList<(int Feature, short[] Weights)> rows)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        TaggerWeights.Write(writer, rows);
    }
}

/// <summary>A sentence of the corpus with what the tagger sees of it.</summary>
internal sealed record PreparedSentence(MarkedSentence Marked, TokenizedText Tokens, IReadOnlyList<NameCandidate> Found, IReadOnlyList<MarkedUnit> Units);
