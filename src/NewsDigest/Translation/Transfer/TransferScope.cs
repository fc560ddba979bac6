using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>What is counted while one sentence is transferred.</summary>
internal sealed class TransferScope
{
    /// <summary>Whether the text is a headline: present tense, no made-up subject.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>The dependency parse of the sentence.</summary>
    public required SentenceArcs Arcs { get; init; }

    /// <summary>Whether the sentence speaks to its reader: 여러분, -세요.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>The subject of a clause that has none.</summary>
    public EnglishNounPhrase Dummy => IsAddressed ? EnglishPronoun.You : EnglishPronoun.It;

    /// <summary>The predicate whose arguments are being transferred; its lemma picks senses of nouns: 차를 마시다.</summary>
    public string Governor { get; set; } = "";

    /// <summary>Lemmas of what modifies the noun that is being transferred: 마신 차, 강의 다리.</summary>
    public IReadOnlyList<string> Modifiers { get; set; } = [];

    public List<string> Unknown { get; } = [];

    public int Known { get; set; }

    /// <summary>A word without English: romanised, in square brackets, and remembered.</summary>
    public string Mark(string korean, Func<string, string> romanize)
    {
        Unknown.Add(korean);
        var roman = romanize(korean);
        return string.IsNullOrWhiteSpace(roman) ? "" : "[" + roman + "]";
    }

    public double Confidence => Known + Unknown.Count == 0 ? 1 : Math.Round((double)Known / (Known + Unknown.Count), 3, MidpointRounding.ToEven);
}
