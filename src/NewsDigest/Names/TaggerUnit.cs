namespace NewsDigest.Names;

/// <summary>One unit of a sentence as the tagger sees it.</summary>
internal struct TaggerUnit
{
    /// <summary>First unit of the eojeol that a unit stands in; the unit itself for white space.</summary>
    public int WordStart;

    /// <summary>One past the last unit of the eojeol.</summary>
    public int WordEnd;

    /// <summary>One past the last unit of the run of the same script in the eojeol.</summary>
    public int RunEnd;

    /// <summary>First unit of the run of the same script.</summary>
    public int RunStart;

    /// <summary>Hash of the morpheme's form and tag.</summary>
    public int Morpheme;

    /// <summary>Its tag, plus 64 where it begins.</summary>
    public int Tag;

    /// <summary>Hash of the morpheme after it.</summary>
    public int NextMorpheme;

    /// <summary>Hash of the morpheme before it.</summary>
    public int PreviousMorpheme;

    /// <summary>What the gazetteer has there: type, kind, begin or inside, length; 0 for nothing.</summary>
    public int Known;

    /// <summary>What the rules found there: type, status, begin or inside; 0 for nothing.</summary>
    public int Ruled;

    /// <summary>Looks of the eojeol: common word, Korean name, foreign syllables, title; on its first unit.</summary>
    public int Word;

    /// <summary>Hash of the eojeol's first two units, on its first unit.</summary>
    public int WordHead;

    /// <summary>Semantic class of the noun that the eojeol ends in, josa left out; on its first unit.</summary>
    public int WordClass;

    /// <summary>Hash of the whole eojeol, on its first unit.</summary>
    public int WordHash;

    /// <summary>Hash of the letters from the start of the run up to and with the unit.</summary>
    public int Prefix;

    /// <summary>Whether it stands in an eojeol of verbs, adverbs or marks alone, or beside one: no name.</summary>
    public bool IsPlain;
}
