using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>The few sounds that conjugation asks about, as indices of <see cref="Hangul"/>.</summary>
internal static class Jamo
{
    public const int FinalDigeut = 7;
    public const int FinalRieul = 8;
    public const int FinalBieup = 17;
    public const int FinalSiot = 19;
    public const int FinalHieut = 27;

    private const int InitialNieun = 2;
    private const int InitialBieup = 7;
    private const int InitialSiot = 9;
    private const int VowelA = 0;
    private const int VowelYa = 2;
    private const int VowelO = 8;

    /// <summary>Whether the vowel takes 아 and not 어.</summary>
    public static bool IsBright(char syllable) => Hangul.IsSyllable(syllable) && Hangul.Vowel(syllable) is VowelA or VowelYa or VowelO;

    /// <summary>Whether ㄹ falls before an eomi that begins like this: ㄴ, ㅂ, ㅅ, 오 and the final ㄹ.</summary>
    public static bool DropsRieul(char first) =>
        Hangul.IsSyllable(first) ? Hangul.Initial(first) is InitialNieun or InitialBieup or InitialSiot || first is '오' : first is 'ㄴ' or 'ㄹ' or 'ㅂ';

    /// <summary>The compatibility jamo joined to 으 as its final: ㄴ gives 은.</summary>
    public static char UnderEu(char jamo) => Hangul.WithFinal('으', Hangul.FinalOfJamo(jamo));

    /// <summary>What a nominal that ends in <paramref name="last"/> sounds like.</summary>
    public static Sound NominalEnd(char last) => !Hangul.IsSyllable(last) ? last is >= 'ㄱ' and <= 'ㅎ' ? JamoEnd(last) : Sound.NounOther : Hangul.Final(last) switch
    {
        0 => Sound.NounVowel,
        FinalRieul => Sound.NounRieul,
        _ => Sound.NounFinal,
    };

    private static Sound JamoEnd(char jamo) => jamo == 'ㄹ' ? Sound.NounRieul : Sound.NounFinal;
}
