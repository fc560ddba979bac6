using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Morphology;
using NewsDigest.Names;

namespace NewsDigest.Digests;

/// <summary>What a figure counts, told by the words around it.</summary>
internal static class FigureContext
{
    private const int EojeolsBefore = 6;
    private const int EojeolsAfter = 2;

    /// <summary>The nouns near a figure, without those of other figures and of dates.</summary>
    public static HashSet<string> NounsNear(AnalyzedSentence sentence, Quantity figure)
    {
        var eojeols = sentence.Tokens.Eojeols;
        var at = eojeols.TakeWhile(e => e.Span.End <= figure.Span.Start).Count();
        return [.. eojeols.Skip(Math.Max(0, at - EojeolsBefore)).Take(Math.Min(at, EojeolsBefore) + 1 + EojeolsAfter)
            .SelectMany(e => e.Morphemes)
            .Where(m => m.Tag is SejongTag.NNG or SejongTag.NNP or SejongTag.SL && m.Form.Length > 1 && !IsInFact(sentence, m))
            .Select(m => m.Form)];
    }

    /// <summary>
    /// The run of nouns that the figure is the value of: the nearest before it (수출액은 30억 달러); where only dates or places lie between
    /// it and the figure before, that figure's.
    /// </summary>
    public static string Measure(AnalyzedSentence sentence, Quantity figure)
    {
        var run = new List<string>();
        foreach (var morpheme in sentence.Tokens.Eojeols.SelectMany(e => e.Morphemes).Where(m => m.Span.End <= figure.Span.Start).Reverse())
        {
            var isNoun = morpheme.Tag is SejongTag.NNG or SejongTag.NNP or SejongTag.XSN && !IsInFact(sentence, morpheme) && !IsPlace(sentence, morpheme);
            if (isNoun)
            {
                run.Insert(0, morpheme.Form);
            }
            else if (run.Count > 0)
            {
                break;
            }
        }

        return string.Concat(run);
    }

    /// <summary>The date nearest before a figure, else the only one of its sentence.</summary>
    public static string? DateOf(AnalyzedSentence sentence, Quantity figure) =>
        sentence.Dates.LastOrDefault(d => d.Span.End <= figure.Span.Start)?.Iso ?? (sentence.Dates.Count == 1 ? sentence.Dates[0].Iso : null);

    /// <summary>The place nearest before a figure.</summary>
    public static Entity? PlaceOf(AnalyzedSentence sentence, Quantity figure) =>
        sentence.Names.LastOrDefault(n => n.Entity.Type == EntityType.Place && n.Span.End <= figure.Span.Start)?.Entity;

    private static bool IsInFact(AnalyzedSentence sentence, Morpheme morpheme) =>
        sentence.Quantities.Any(q => q.Span.Overlaps(morpheme.Span)) || sentence.Dates.Any(d => d.Span.Overlaps(morpheme.Span));

    private static bool IsPlace(AnalyzedSentence sentence, Morpheme morpheme) =>
        sentence.Names.Any(n => n.Entity.Type == EntityType.Place && n.Span.Overlaps(morpheme.Span));
}
