using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>The classes of <c>Data/Morphology/conjugation.tsv</c>: the longest ending of the stem decides; a row may be a bare final.</summary>
internal sealed class Conjugations
{
    private readonly Dictionary<(string Ending, SejongTag Tag), string> classes = [];
    private readonly int longest;

    public Conjugations(Table table)
    {
        foreach (var row in table.Rows)
        {
            var ending = row["stem"];
            classes[(ending, row.Enum<SejongTag>("tag"))] = row["class"];
            longest = Math.Max(longest, ending.Length);
        }
    }

    /// <summary>The class of a stem; "regular" when no row speaks of it. Auxiliaries conjugate as verbs do.</summary>
    public string Of(string stem, SejongTag tag)
    {
        var asked = tag is SejongTag.VX or SejongTag.XSV ? SejongTag.VV : tag;
        for (var length = Math.Min(longest, stem.Length); length > 0; length--)
        {
            if (classes.TryGetValue((stem[^length..], asked), out var found))
            {
                return found;
            }
        }

        var last = stem[^1];
        var final = Text.Hangul.IsSyllable(last) ? Text.Hangul.FinalAsJamo(Text.Hangul.Final(last)) : '\0';
        return final != '\0' && classes.TryGetValue((final.ToString(), asked), out var byFinal) ? byFinal : "regular";
    }
}
