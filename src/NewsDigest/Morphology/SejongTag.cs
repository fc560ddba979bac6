namespace NewsDigest.Morphology;

/// <summary>The tags of the Sejong corpus as KLUE-DP uses them (MMA/MMD/MMN told apart).</summary>
public enum SejongTag : byte
{
    /// <summary>General noun (명사).</summary>
    NNG,
    /// <summary>Proper noun.</summary>
    NNP,
    /// <summary>Bound noun and counter.</summary>
    NNB,
    /// <summary>Pronoun.</summary>
    NP,
    /// <summary>Numeral in Hangul.</summary>
    NR,
    /// <summary>Verb stem.</summary>
    VV,
    /// <summary>Adjective stem.</summary>
    VA,
    /// <summary>Auxiliary verb or adjective stem.</summary>
    VX,
    /// <summary>Copula 이.</summary>
    VCP,
    /// <summary>Negative copula 아니.</summary>
    VCN,
    /// <summary>Attributive determiner (새, 여러).</summary>
    MMA,
    /// <summary>Demonstrative determiner (이, 그).</summary>
    MMD,
    /// <summary>Numeral determiner (한, 두).</summary>
    MMN,
    /// <summary>Adverb.</summary>
    MAG,
    /// <summary>Conjunctive adverb (그러나).</summary>
    MAJ,
    /// <summary>Interjection.</summary>
    IC,
    /// <summary>Josa: subject 이/가.</summary>
    JKS,
    /// <summary>Josa: complement 이/가 before 되다, 아니다.</summary>
    JKC,
    /// <summary>Josa: genitive 의.</summary>
    JKG,
    /// <summary>Josa: object 을/를.</summary>
    JKO,
    /// <summary>Josa: adverbial 에, 에서, 로 ….</summary>
    JKB,
    /// <summary>Josa: vocative.</summary>
    JKV,
    /// <summary>Josa: quotative 라고, 고.</summary>
    JKQ,
    /// <summary>Auxiliary josa 은/는, 도, 만 ….</summary>
    JX,
    /// <summary>Conjunctive josa 와/과, 나.</summary>
    JC,
    /// <summary>Pre-final eomi 었, 겠, 시.</summary>
    EP,
    /// <summary>Final eomi.</summary>
    EF,
    /// <summary>Connective eomi.</summary>
    EC,
    /// <summary>Nominalising eomi ㅁ, 기.</summary>
    ETN,
    /// <summary>Adnominal eomi ㄴ, ㄹ, 는, 던.</summary>
    ETM,
    /// <summary>Nominal prefix.</summary>
    XPN,
    /// <summary>Nominal suffix.</summary>
    XSN,
    /// <summary>Verb-making suffix 하, 되, 시키.</summary>
    XSV,
    /// <summary>Adjective-making suffix 하, 스럽, 롭.</summary>
    XSA,
    /// <summary>Root.</summary>
    XR,
    /// <summary>Full stop, question and exclamation mark.</summary>
    SF,
    /// <summary>Comma, middle dot, colon, slash.</summary>
    SP,
    /// <summary>Quotation mark, bracket, dash.</summary>
    SS,
    /// <summary>Ellipsis.</summary>
    SE,
    /// <summary>Tilde and hyphen joining.</summary>
    SO,
    /// <summary>Other symbol.</summary>
    SW,
    /// <summary>Latin letters.</summary>
    SL,
    /// <summary>Hanja.</summary>
    SH,
    /// <summary>Digits.</summary>
    SN,
    /// <summary>Not analysable.</summary>
    NA,
}
