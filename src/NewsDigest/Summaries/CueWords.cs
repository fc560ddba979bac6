using System.Collections.Immutable;
using NewsDigest.Lexicon;

namespace NewsDigest.Summaries;

/// <summary>Where in a sentence a cue stands.</summary>
internal enum CuePlace
{
    /// <summary>At its beginning.</summary>
    Start,

    /// <summary>In its last two eojeols.</summary>
    End,

    /// <summary>Anywhere.</summary>
    Any,
}

/// <summary>A row of <c>Data/Summaries/cues.tsv</c>.</summary>
/// <param name="Words">The words.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="Weight">What they add to a sentence.</param>
/// <param name="Why">Why.</param>
internal sealed record Cue(string Words, CuePlace Place, int Weight, string Why);

/// <summary>Words that make a sentence fit or unfit to stand alone in a summary.</summary>
internal sealed class CueWords
{
    private readonly ImmutableArray<Cue> cues;

    private CueWords(ImmutableArray<Cue> cues) => this.cues = cues;

    public static CueWords Load() => new(
        [.. Table.Embedded("Summaries/cues.tsv").Rows.Select(r => new Cue(r["words"], r.Enum<CuePlace>("place"), (int)r.Decimal("weight"), r["kind"]))]);

    /// <summary>The sum of the cues in a sentence; of those at its start only the longest counts.</summary>
    public int Weigh(string sentence)
    {
        var start = cues.Where(c => c.Place == CuePlace.Start && Stands(c, sentence)).MaxBy(c => c.Words.Length)?.Weight ?? 0;
        return start + cues.Where(c => c.Place != CuePlace.Start && Stands(c, sentence)).Sum(c => c.Weight);
    }

    /// <summary>Whether a sentence speaks to a machine that summarises, and not to readers.</summary>
    public bool AddressesMachine(string sentence) => cues.Any(c => c.Why == "addresses a machine" && Stands(c, sentence));

    /// <summary>Whether a cue stands in a sentence.</summary>
    public static bool Stands(Cue cue, string sentence) => cue.Place switch
    {
        CuePlace.Start => StartsWith(sentence, cue.Words),
        CuePlace.End => Ending(sentence).Contains(cue.Words, StringComparison.Ordinal),
        _ => sentence.Contains(cue.Words, StringComparison.Ordinal),
    };

    private static bool StartsWith(string sentence, string words) =>
        sentence.StartsWith(words, StringComparison.Ordinal)
        && (sentence.Length == words.Length || !char.IsLetterOrDigit(sentence[words.Length]));

    private static ReadOnlySpan<char> Ending(string sentence)
    {
        var text = sentence.AsSpan().TrimEnd();
        var last = text.LastIndexOf(' ');
        var before = last > 0 ? text[..last].LastIndexOf(' ') : -1;
        return text[(before + 1)..];
    }
}
