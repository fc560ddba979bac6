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
    /// <summary>The longest text, in UTF-16 units, whose readings are ranked.</summary>
    public const int LongestRanked = 512;

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
        var lattice = Take();
        lattice.Read(text);
        var result = new TokenizedText(text, Eojeols(text, lattice.Path));
        idle.Add(lattice);
        return result;
    }

    /// <summary>Shows the morphemes of a text to a visitor, in order; allocates nothing for a morpheme once the room for such texts is there.</summary>
    public void Visit<TVisitor>(ReadOnlySpan<char> text, ref TVisitor visitor)
        where TVisitor : IMorphemeVisitor, allows ref struct
    {
        var lattice = Take();
        lattice.Read(text);
        foreach (ref readonly var step in lattice.Path)
        {
            Show(text, step, ref visitor);
        }

        idle.Add(lattice);
    }

    /// <summary>The path that the analyser takes through a text, with what each word cost and where it comes from.</summary>
    public IReadOnlyList<LatticeStep> Explain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lattice = Take();
        lattice.Read(text);
        var (steps, origins, paid) = (new List<LatticeStep>(lattice.Length), model.Origins(), 0);
        foreach (ref readonly var step in lattice.Path)
        {
            var morphemes = new List<Morpheme>(2);
            AddMorphemes(text, step, morphemes);
            var (table, line) = step.Word < 0 ? (-1, 0) : model.Words.Origin(step.Word);
            steps.Add(new LatticeStep(TextSpan.FromBounds(step.Start / 2, (step.End + 1) / 2), morphemes, step.Cost - paid, line > 0 ? origins[table] : null, line));
            paid = step.Cost;
        }

        idle.Add(lattice);
        return steps;
    }

    /// <summary>The <paramref name="count"/> likeliest readings of a sentence, the likeliest, which is that of <see cref="Tokenize"/>, first; fewer where there are no more.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="LongestRanked"/> units.</exception>
    public IReadOnlyList<RankedReading> Readings(string text, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (text.Length > LongestRanked)
        {
            throw new ArgumentException($"The text has {text.Length} units; readings are ranked for sentences of at most {LongestRanked}.", nameof(text));
        }

        var readings = new List<RankedReading>(count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, cost) in new BestPaths(model, text).All())
        {
            // Two tables may have the same word: what differs in nothing but its row is no other reading.
            var reading = new TokenizedText(text, Eojeols(text, path));
            if (seen.Add(string.Join(' ', reading.Eojeols.SelectMany(e => e.Morphemes))))
            {
                readings.Add(new RankedReading(reading, cost));
            }

            if (readings.Count == count)
            {
                break;
            }
        }

        return readings;
    }

    private Lattice<ModelCosts> Take() => idle.TryTake(out var lattice) ? lattice : new Lattice<ModelCosts>(model, new ModelCosts(model));

    private List<Eojeol> Eojeols(string text, ReadOnlySpan<Step> path)
    {
        var eojeols = new List<Eojeol>();
        var next = 0;
        for (var start = NextWritten(text, 0); start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !Blank.IsBlank(text[end]))
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
        while (at < text.Length && Blank.IsBlank(text[at]))
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
            var piece = model.Words.PieceOf(step.Word, i);
            var span = SpanOf(piece.Form, ref at, end, i == word.Pieces - 1);
            morphemes.Add(new Morpheme(piece.Form, piece.Tag, span));
        }
    }

    private void Show<TVisitor>(ReadOnlySpan<char> text, in Step step, ref TVisitor visitor)
        where TVisitor : IMorphemeVisitor, allows ref struct
    {
        var (start, end) = (step.Start / 2, (step.End + 1) / 2);
        if (step.Word < 0)
        {
            visitor.Visit(new MorphemeView(text[start..end], step.Tag, TextSpan.FromBounds(start, end)));
            return;
        }

        ref readonly var word = ref model.Words[step.Word];
        var at = start;
        for (var i = 0; i < word.Pieces; i++)
        {
            var form = model.Words.FormCharacters(model.Words.FormOf(step.Word, i));
            visitor.Visit(new MorphemeView(form, model.Words.TagOf(step.Word, i), SpanOf(form, ref at, end, i == word.Pieces - 1)));
        }

        model.KeepAlive();
    }

    private static TextSpan SpanOf(ReadOnlySpan<char> form, ref int at, int end, bool last)
    {
        var units = 0;
        foreach (var c in form)
        {
            units += Hangul.IsSyllable(c) ? 1 : 0;
        }

        var from = Math.Min(at, end - 1);
        at = last ? end : Math.Min(end, from + Math.Max(1, units));
        return TextSpan.FromBounds(from, at);
    }
}
