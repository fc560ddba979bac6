namespace NewsDigest.Morphology;

/// <summary>Which of an eojeol's numbers a feature of the parser looks at.</summary>
internal enum EojeolColumn
{
    /// <summary>No number.</summary>
    None,
    Tail,
    TailTag,
    LongTail,
    Lemma,
    Noun,
    NounTag,
    Kind,
}
