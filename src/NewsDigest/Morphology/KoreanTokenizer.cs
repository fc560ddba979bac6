using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>
/// The Korean analyser: a lattice over the sentence, cheapest path. Expects composed (NFC) text; anything else comes out as symbols.
/// Immutable and safe for many threads; time and memory grow linearly with the text.
/// </summary>
public sealed class KoreanTokenizer : ITokenizer
{
    private readonly AnalyserWords words;
    private readonly CostModel costs;
    private readonly UnknownWords unknown;
    private readonly CharacterRuns runs;

    /// <summary>An analyser that knows the words of <paramref name="lexicon"/> besides those of the library's tables.</summary>
    /// <exception cref="TableException">A table of the library is not well formed.</exception>
    public KoreanTokenizer(KoreanLexicon lexicon)
        : this(lexicon, new CostModel(Table.Embedded("Morphology/connections.tsv"), Table.Embedded("Morphology/frequencies.tsv")))
    {
    }

    internal KoreanTokenizer(KoreanLexicon lexicon, CostModel costs)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.costs = costs;
        words = AnalyserTables.Read(lexicon, costs);
        unknown = new UnknownWords(Table.Embedded("Morphology/surnames.tsv"), Table.Embedded("Morphology/last-syllables.tsv"));
        runs = new CharacterRuns(Table.Embedded("Morphology/symbols.tsv"));
    }

    /// <inheritdoc/>
    public TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var path = new Lattice(text, words, costs, unknown, runs).BestPath();
        var eojeols = new List<Eojeol>();
        var next = 0;
        for (var start = NextWritten(text, 0); start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var morphemes = new List<Morpheme>();
            for (; next < path.Count && path[next].Start < 2 * end; next++)
            {
                AddMorphemes(text, path[next], morphemes);
            }

            eojeols.Add(new Eojeol(text[start..end], TextSpan.FromBounds(start, end), morphemes));
            start = NextWritten(text, end);
        }

        return new TokenizedText(text, eojeols);
    }

    private static int NextWritten(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static void AddMorphemes(string text, Lattice.Node node, List<Morpheme> morphemes)
    {
        var (start, end) = (node.Start / 2, (node.End + 1) / 2);
        if (node.Word is not { } word)
        {
            morphemes.Add(new Morpheme(text[start..end], node.Guess, TextSpan.FromBounds(start, end)));
            return;
        }

        var pieces = word.Pieces;
        var at = start;
        for (var i = 0; i < pieces.Length; i++)
        {
            var units = Math.Max(1, pieces[i].Form.Count(Hangul.IsSyllable));
            var last = i == pieces.Length - 1;
            var from = Math.Min(at, end - 1);
            var to = last ? end : Math.Min(end, from + units);
            morphemes.Add(new Morpheme(pieces[i].Form, pieces[i].Tag, TextSpan.FromBounds(from, to)));
            at = to;
        }
    }
}
