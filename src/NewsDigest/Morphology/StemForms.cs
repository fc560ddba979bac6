using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>A shape in which a stem is written.</summary>
/// <param name="Surface">The syllables; the last one may still take a final from the eomi.</param>
/// <param name="End">Which eomi may follow.</param>
internal readonly record struct StemForm(string Surface, Sound End);

/// <summary>
/// All shapes of a stem: arithmetic on its last syllable, guided by its irregular class. Classes are named by the sound that
/// changes (ㅂ ㄷ ㅅ ㅎ 르 러 우); everything else follows from the sound alone, 하 and 으 included.
/// </summary>
internal static class StemForms
{
    /// <summary>Vowel of an open stem to the vowel it has with 아/어 swallowed; -1: does not contract. Indices of <see cref="Hangul.Vowel"/>.</summary>
    private static ReadOnlySpan<sbyte> FusedVowels => [0, 1, -1, 3, 4, 5, 6, 7, 9, 9, 10, 10, -1, 14, -1, 15, -1, -1, -2, -1, 6];

    public static IEnumerable<StemForm> Of(string stem, string conjugation)
    {
        var last = stem[^1];
        if (!Hangul.IsSyllable(last))
        {
            return [];
        }

        return Hangul.Final(last) switch
        {
            0 => OfOpen(stem, conjugation),
            Jamo.FinalRieul => OfRieul(stem),
            Jamo.FinalBieup when conjugation == "ㅂ" => OfBieup(stem),
            Jamo.FinalDigeut when conjugation == "ㄷ" => OfSoft(stem, Hangul.WithFinal(last, Jamo.FinalRieul)),
            Jamo.FinalSiot when conjugation == "ㅅ" => OfSoft(stem, Hangul.WithFinal(last, 0)),
            Jamo.FinalHieut when conjugation == "ㅎ" => OfHieut(stem),
            _ => OfFinal(stem),
        };
    }

    private static IEnumerable<StemForm> OfOpen(string stem, string conjugation)
    {
        if (stem[^1] == '하')
        {
            yield return new StemForm(stem, Sound.Ha);
            yield return new StemForm(stem[..^1] + '해', Sound.FusedHa);
            yield break;
        }

        yield return new StemForm(stem, Jamo.IsBright(stem[^1]) ? Sound.VowelBright : Sound.VowelDark);
        if (Fuse(stem, conjugation) is { } fused)
        {
            yield return fused;
        }
    }

    private static StemForm? Fuse(string stem, string conjugation)
    {
        var head = stem[..^1];
        var last = stem[^1];
        var bright = head.Length > 0 && Jamo.IsBright(head[^1]);
        switch (conjugation)
        {
            case "르" when head.Length > 0 && Hangul.IsSyllable(head[^1]) && Hangul.Final(head[^1]) == 0:
                return new StemForm(head[..^1] + Hangul.WithFinal(head[^1], Jamo.FinalRieul) + (bright ? '라' : '러'), bright ? Sound.FusedBright : Sound.FusedDark);
            case "러":
                return new StemForm(stem + '러', Sound.FusedDark);
            case "우":
                return new StemForm(head + '퍼', Sound.FusedDark);
        }

        int vowel = FusedVowels[Hangul.Vowel(last)];
        if (vowel == -1)
        {
            return null;
        }

        const int a = 0, eo = 4, wa = 9;
        vowel = vowel == -2 ? (bright ? a : eo) : vowel;
        return new StemForm(head + Hangul.Compose(Hangul.Initial(last), vowel, 0), vowel is a or wa ? Sound.FusedBright : Sound.FusedDark);
    }

    private static IEnumerable<StemForm> OfRieul(string stem) =>
    [
        new(stem, Jamo.IsBright(stem[^1]) ? Sound.RieulBright : Sound.RieulDark),
        new(stem[..^1] + Hangul.WithFinal(stem[^1], 0), Sound.RieulDropped),
    ];

    private static IEnumerable<StemForm> OfBieup(string stem)
    {
        var open = stem[..^1] + Hangul.WithFinal(stem[^1], 0);
        var bright = stem is "돕" or "곱";
        return [new(stem, Sound.FinalOnly), new(open + '우', Sound.Opened), new(open + (bright ? '와' : '워'), bright ? Sound.FusedBright : Sound.FusedDark)];
    }

    private static IEnumerable<StemForm> OfSoft(string stem, char soft) =>
        [new(stem, Sound.FinalOnly), new(stem[..^1] + soft, Jamo.IsBright(soft) ? Sound.SoftBright : Sound.SoftDark)];

    private static IEnumerable<StemForm> OfHieut(string stem)
    {
        const int a = 0, ae = 1, ya = 2, yae = 3, yeo = 6, ye = 7;
        var last = Hangul.WithFinal(stem[^1], 0);
        var fused = Hangul.Vowel(last) switch { ya => yae, yeo => ye, a => ae, _ => ae };
        return
        [
            new(stem, Sound.FinalOnly),
            new(stem[..^1] + last, Sound.Opened),
            new(stem[..^1] + Hangul.Compose(Hangul.Initial(last), fused, 0), Sound.FusedDark),
        ];
    }

    private static IEnumerable<StemForm> OfFinal(string stem)
    {
        yield return new StemForm(stem, Jamo.IsBright(stem[^1]) ? Sound.FinalBright : Sound.FinalDark);
        if (stem[^1] == '놓')
        {
            yield return new StemForm(stem[..^1] + '놔', Sound.FusedBright);
        }
    }
}
