using System.Globalization;
using NewsDigest.Briefs;
using NewsDigest.Text;
using NewsDigest.Verification;

namespace NewsDigest.Writing.Page;

/// <summary>
/// Which English words stand on which Korean words: a claim's words are found in its sentence, its Korean in the sentences the
/// brief's sentence was made of before anywhere else.
/// </summary>
internal sealed class ProofMap
{
    private readonly Brief brief;
    private readonly Dictionary<(int Sentence, TextSpan Span), KoreanMark> marks = [];

    public ProofMap(Brief brief)
    {
        this.brief = brief;
        Dateline = DatelineOf(brief);
        foreach (var mark in FactMarks.Of(brief))
        {
            marks.TryAdd((mark.Sentence, mark.Span), mark);
        }

        Claims = Trace();
        MarksBySentence = marks.Values.ToLookup(m => m.Sentence);
        ClaimsByTarget = Claims.Where(c => c.Target is not null).ToLookup(c => c.Target!.Id, StringComparer.Ordinal);
    }

    /// <summary>The ledger in its order.</summary>
    public IReadOnlyList<TracedClaim> Claims { get; }

    /// <summary>Every Korean mark, by sentence.</summary>
    public ILookup<int, KoreanMark> MarksBySentence { get; }

    /// <summary>The claims that stand on a mark.</summary>
    public ILookup<string, TracedClaim> ClaimsByTarget { get; }

    /// <summary>Place and day of the article, as the Korean column prints them.</summary>
    public string Dateline { get; }

    /// <summary>The mark of a fact; null when it has none.</summary>
    public KoreanMark? MarkOf(int sentence, TextSpan span) => marks.GetValueOrDefault((sentence, span));

    private static string DatelineOf(Brief brief) => string.Join(" · ", new[]
    {
        brief.Source.Article.DatelinePlace,
        brief.Source.Article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    }.OfType<string>());

    private List<TracedClaim> Trace()
    {
        var traced = new List<TracedClaim>(brief.Ledger.Claims.Count);
        var cursor = 0;
        for (var i = 0; i < brief.Ledger.Claims.Count; i++)
        {
            var claim = brief.Ledger.Claims[i];
            var previous = traced.LastOrDefault(t => t.Claim.Sentence == claim.Sentence);
            cursor = previous is null ? 0 : previous.Span.Start;
            var text = claim.Sentence < 0 ? brief.Summary.Headline : brief.Summary.Sentences[claim.Sentence].English;
            var repeats = previous is not null && previous.Claim.English == claim.English && previous.Claim.Kind == claim.Kind;
            var at = text.IndexOf(claim.English, repeats ? cursor + 1 : cursor, StringComparison.Ordinal);
            at = at >= 0 ? at : text.IndexOf(claim.English, StringComparison.Ordinal);
            var span = at >= 0 ? new TextSpan(at, claim.English.Length) : new TextSpan(0, text.Length);
            var used = traced.Where(t => t.Claim.Sentence == claim.Sentence && t.Target is not null).Select(t => t.Target!.Id);
            traced.Add(new TracedClaim(i, claim, span, claim.IsSupported ? Target(claim, [.. used]) : null));
        }

        return traced;
    }

    private KoreanMark Target(Claim claim, HashSet<string> used)
    {
        var own = claim.Sentence < 0 ? [] : brief.Summary.Sentences[claim.Sentence].Sources;
        var finder = new TargetFinder(brief, claim);
        var found = own.Concat(claim.Source is >= 0 and var s ? [s] : []).Distinct()
            .Select(sentence => finder.In(sentence, marks.Values.Where(m => m.Sentence == sentence).OrderBy(m => m.Span.Start)))
            .FirstOrDefault(c => c.Count > 0);
        if (found is not null)
        {
            return found.FirstOrDefault(m => !used.Contains(m.Id)) ?? found[0];
        }

        var mark = finder.Elsewhere(Dateline);
        return marks.TryGetValue((mark.Sentence, mark.Span), out var known) ? known : marks[(mark.Sentence, mark.Span)] = mark;
    }
}
