using System.Collections.Concurrent;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>
/// The Korean analyser: a lattice over the sentence, cheapest path. Expects composed (NFC) text; anything else comes out as symbols.
/// Immutable and safe for many threads; time grows linearly with the text, memory with the longest stretch without a blank and the result.
/// </summary>
public sealed class KoreanTokenizer : ITokenizer
{
    private readonly AnalyserModel model;
    private readonly ConcurrentBag<Lattice<ModelCosts>> idle = [];

    /// <summary>An analyser that knows the words of <paramref name="lexicon"/> besides those of the library's tables.</summary>
    /// <exception cref="TableException">A table of the library is not well formed.</exception>
    public KoreanTokenizer(KoreanLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        model = lexicon.IsEmbedded ? EmbeddedModels.Analyser() : new AnalyserModel(Pack.Of(ModelWriter.Write(TableSet.Embedded, lexicon)));
    }

    internal KoreanTokenizer(AnalyserModel model) => this.model = model;

    /// <inheritdoc/>
    public TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!idle.TryTake(out var lattice))
        {
            lattice = new Lattice<ModelCosts>(model, new ModelCosts(model));
        }

        lattice.Read(text);
        var result = new TokenizedText(text, Eojeols(text, lattice.Path));
        idle.Add(lattice);
        return result;
    }

    private List<Eojeol> Eojeols(string text, ReadOnlySpan<Step> path)
    {
        var eojeols = new List<Eojeol>();
        var next = 0;
        for (var start = NextWritten(text, 0); start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var morphemes = new List<Morpheme>(4);
            for (; next < path.Length && path[next].Start < 2 * end; next++)
            {
                AddMorphemes(text, path[next], morphemes);
            }

            eojeols.Add(new Eojeol(text[start..end], TextSpan.FromBounds(start, end), morphemes));
            start = NextWritten(text, end);
        }

        return eojeols;
    }

    private static int NextWritten(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private void AddMorphemes(string text, in Step step, List<Morpheme> morphemes)
    {
        var (start, end) = (step.Start / 2, (step.End + 1) / 2);
        if (step.Word < 0)
        {
            morphemes.Add(new Morpheme(text[start..end], step.Tag, TextSpan.FromBounds(start, end)));
            return;
        }

        ref readonly var word = ref model.Words[step.Word];
        var at = start;
        for (var i = 0; i < word.Pieces; i++)
        {
            var piece = model.Words.PieceOf(word, i);
            var units = Math.Max(1, piece.Form.Count(Hangul.IsSyllable));
            var from = Math.Min(at, end - 1);
            var to = i == word.Pieces - 1 ? end : Math.Min(end, from + units);
            morphemes.Add(new Morpheme(piece.Form, piece.Tag, TextSpan.FromBounds(from, to)));
            at = to;
        }
    }
}
