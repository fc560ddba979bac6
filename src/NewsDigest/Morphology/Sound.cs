namespace NewsDigest.Morphology;

/// <summary>
/// What a morpheme ends in, as far as it decides what may follow. Nominal ends choose josa; stem ends choose eomi; the
/// last four say of which kind the stem is.
/// </summary>
[Flags]
internal enum Sound
{
    None = 0,

    /// <summary>The place before an eojeol.</summary>
    Start = 1 << 0,

    NounFinal = 1 << 1,
    NounVowel = 1 << 2,
    NounRieul = 1 << 3,

    /// <summary>Digits, Latin, closing quotes: how they sound is not written.</summary>
    NounOther = 1 << 4,
    Noun = NounFinal | NounVowel | NounRieul | NounOther,

    /// <summary>Regular stems in a final; bright after ㅏ ㅗ, dark after the other vowels.</summary>
    FinalBright = 1 << 5,
    FinalDark = 1 << 6,
    Final = FinalBright | FinalDark,

    /// <summary>The written final of an irregular stem, which only stands before consonants (돕고).</summary>
    FinalOnly = 1 << 7,

    VowelBright = 1 << 8,
    VowelDark = 1 << 9,

    /// <summary>하, which takes 여.</summary>
    Ha = 1 << 10,
    Vowel = VowelBright | VowelDark | Ha,

    RieulBright = 1 << 11,
    RieulDark = 1 << 12,
    Rieul = RieulBright | RieulDark,

    /// <summary>A stem that lost its ㄹ (아는).</summary>
    RieulDropped = 1 << 13,

    /// <summary>A ㅂ stem with 우, a ㅎ stem without ㅎ: both take eomi without 으 (도우면, 그러면).</summary>
    Opened = 1 << 14,

    /// <summary>ㄷ and ㅅ stems before vowels (걸으면, 지으면).</summary>
    SoftBright = 1 << 15,
    SoftDark = 1 << 16,
    Soft = SoftBright | SoftDark,

    /// <summary>A stem that has swallowed 아, 어 or 여 (봐서, 써서, 해서).</summary>
    FusedBright = 1 << 17,
    FusedDark = 1 << 18,
    FusedHa = 1 << 19,
    Fused = FusedBright | FusedDark | FusedHa,

    /// <summary>All ends that need an eomi.</summary>
    Stem = Final | FinalOnly | Vowel | Rieul | RieulDropped | Opened | Soft | Fused,

    Verb = 1 << 20,
    Adjective = 1 << 21,
    Copula = 1 << 22,
    PreFinal = 1 << 23,

    /// <summary>Nouns that make a verb with 하.</summary>
    MakesVerb = 1 << 24,

    /// <summary>Nouns that make an adjective with 하.</summary>
    MakesAdjective = 1 << 25,
    MakesPredicate = MakesVerb | MakesAdjective,

    /// <summary>A guess that is whole: no other guess may follow it.</summary>
    Guessed = 1 << 26,
}
