using System.Collections.Frozen;
using NewsDigest.Lexicon;
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

    /// <summary>The nouns of the sentence as they are, its predicates with 다: what it is about picks senses too.</summary>
    public IReadOnlySet<string> Topics { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether the sentence speaks to its reader: 여러분, -세요.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>Whether the sentence is said politely, so that who must or can do something is its reader when nobody is named.</summary>
    public bool IsPolite { get; init; }

    /// <summary>The subject of a clause that has none.</summary>
    public EnglishNounPhrase Dummy => IsAddressed ? EnglishPronoun.You : EnglishPronoun.It;

    /// <summary>The predicate whose arguments are being transferred; its lemma picks senses of nouns: 차를 마시다.</summary>
    public string Governor { get; set; } = "";

    /// <summary>Whether that predicate's English takes a gerund where Korean has 것: call for building.</summary>
    public bool GovernsGerund { get; set; }

    /// <summary>Whether that predicate is an adjective, whose prepositions take a gerund: famous for rising early.</summary>
    public bool GovernsQuality { get; set; }

    /// <summary>Lemmas of what modifies the noun that is being transferred: 마신 차, 강의 다리.</summary>
    public IReadOnlyList<string> Modifiers { get; set; } = [];

    public List<string> Unknown { get; } = [];

    public int Known { get; private set; }

    /// <summary>Rows used, in the order of use; null unless somebody asked.</summary>
    public List<RowUse>? Rows { get; init; }

    /// <summary>What makes the sentence doubtful although its words are known.</summary>
    public SentenceDoubts Doubts { get; } = new();

    /// <summary>How often no rule fitted and a default had to do.</summary>
    public int Fallbacks { get; set; }

    /// <summary>A word, name, figure or date had its English.</summary>
    public void Count(int words = 1) => Known += words;

    /// <summary>A word had its English in a row of the lexicon.</summary>
    public void Count(LexiconEntry? row, string step)
    {
        if (row is null)
        {
            return;
        }

        Known++;
        Rows?.Add(new RowUse(step, row.Lemma, row.Frame.Length > 0 ? row.English + " (" + row.Frame + ")" : row.English, row.TableName, row.Line));
    }

    /// <summary>A row of Data/Translation was used.</summary>
    public void Use(TableRow row, string step, string korean, string english) => Rows?.Add(new RowUse(step, korean, english, row.TableName, row.Line));

    /// <summary>A word without English: romanised, in square brackets, and remembered.</summary>
    public string Mark(string korean, Func<string, string> romanize)
    {
        Unknown.Add(korean);
        var roman = romanize(korean);
        return string.IsNullOrWhiteSpace(roman) ? "" : "[" + roman + "]";
    }

    /// <summary>0 to 1: words with English as a share of all, each fallback counting as half a word without.</summary>
    public double KnownShare => Known + Unknown.Count == 0 ? 1 : Known / (Known + Unknown.Count + (Fallbacks / 2.0));

    /// <summary>Whether a context such as in=우주|궤도 names a word of the sentence.</summary>
    public bool IsAbout(string context)
    {
        foreach (var range in context.AsSpan(3).Split('|'))
        {
            if (Topics.Contains(context[3..][range]))
            {
                return true;
            }
        }

        return false;
    }
}
