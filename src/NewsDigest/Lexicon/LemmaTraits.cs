using System.Runtime.InteropServices;

namespace NewsDigest.Lexicon;

/// <summary>What all rows of a lemma say together.</summary>
/// <param name="Kinds">Which kinds of words it is.</param>
/// <param name="Class">The number of its semantic class as anything but a verb; 0 when it has none.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct LemmaTraits(LemmaKinds Kinds, ushort Class)
{
    public static LemmaTraits Of(IReadOnlyList<LexiconEntry> rows, string[] classes)
    {
        var kinds = LemmaKinds.None;
        var number = 0;
        foreach (var row in rows)
        {
            if (row.Tag is "VV" or "VA" or "VX" && row.Lemma.Length > 1)
            {
                kinds |= LemmaKinds.Predicate;
            }
            else if (row.Tag != "NNP")
            {
                kinds |= LemmaKinds.Noun;
                if (row.SemanticClass == "org" && row.Grammar.Split(' ').Any(g => g is "the" or "p"))
                {
                    kinds |= LemmaKinds.Institution;
                }

                number = number > 0 ? number : Array.IndexOf(classes, row.SemanticClass);
            }
        }

        return new LemmaTraits(kinds, (ushort)number);
    }
}

/// <summary>What a lemma may be.</summary>
[Flags]
internal enum LemmaKinds : ushort
{
    /// <summary>Not in the lexicon, or a name only.</summary>
    None = 0,

    /// <summary>Anything but a name or a predicate.</summary>
    Noun = 1,

    /// <summary>A verb or an adjective.</summary>
    Predicate = 2,

    /// <summary>An organization of which there is one (경찰, 검찰): English has it with the article or in the plural only.</summary>
    Institution = 4,
}
