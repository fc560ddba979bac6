namespace NewsDigest.Text;

/// <summary>
/// Arithmetic on Hangul syllables (Unicode Standard, section 3.12). Indices count the 19 initials, 21 vowels and 28 finals
/// (0 = no final) in Unicode order.
/// </summary>
public static class Hangul
{
    /// <summary>U+AC00, the first precomposed syllable (가).</summary>
    public const char FirstSyllable = '\uAC00';

    /// <summary>U+D7A3, the last precomposed syllable (힣).</summary>
    public const char LastSyllable = '\uD7A3';

    private const int Vowels = 21;
    private const int Finals = 28;

    /// <summary>The finals as compatibility jamo, index 0 being none.</summary>
    private const string FinalJamo = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /// <summary>Whether <paramref name="c"/> is a precomposed syllable.</summary>
    public static bool IsSyllable(char c) => c is >= FirstSyllable and <= LastSyllable;

    /// <summary>Index of the initial consonant, 0 (ㄱ) to 18 (ㅎ).</summary>
    public static int Initial(char syllable) => (syllable - FirstSyllable) / (Vowels * Finals);

    /// <summary>Index of the vowel, 0 (ㅏ) to 20 (ㅣ).</summary>
    public static int Vowel(char syllable) => (syllable - FirstSyllable) / Finals % Vowels;

    /// <summary>Index of the final consonant, 0 when there is none.</summary>
    public static int Final(char syllable) => (syllable - FirstSyllable) % Finals;

    /// <summary>The syllable of three indices.</summary>
    public static char Compose(int initial, int vowel, int final) => (char)(FirstSyllable + (((initial * Vowels) + vowel) * Finals) + final);

    /// <summary>The same syllable with another final (0 = none).</summary>
    public static char WithFinal(char syllable, int final) => (char)(syllable - Final(syllable) + final);

    /// <summary>Whether the last unit of <paramref name="text"/> is a syllable with a final consonant.</summary>
    public static bool EndsInFinal(ReadOnlySpan<char> text) => text.Length > 0 && IsSyllable(text[^1]) && Final(text[^1]) != 0;

    /// <summary>The compatibility jamo (ㄱ …) of a final's index; <c>'\0'</c> for 0.</summary>
    public static char FinalAsJamo(int final) => FinalJamo[final];

    /// <summary>The final's index of a compatibility jamo, -1 when it cannot stand as a final.</summary>
    public static int FinalOfJamo(char jamo) => jamo == '\0' ? -1 : FinalJamo.IndexOf(jamo, StringComparison.Ordinal);
}
