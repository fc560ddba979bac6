using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>A shape in which an eomi is written.</summary>
/// <param name="Surface">As written; a leading compatibility jamo stands in the final of the stem's last syllable; empty when 어 is swallowed whole.</param>
/// <param name="Form">The restored form.</param>
/// <param name="After">The stem ends it joins.</param>
internal readonly record struct EndingForm(string Surface, string Form, Sound After);

/// <summary>The allomorphs of an eomi, from how it joins its stem.</summary>
internal static class EndingForms
{
    /// <summary>The shapes of <paramref name="form"/>; <paramref name="joins"/> is one of plain, final, vowel, eu, harmony.</summary>
    public static IEnumerable<EndingForm>? Of(string form, string joins) => joins switch
    {
        "plain" => [new(form, form, Sound.Final | Sound.FinalOnly | Sound.Vowel | Rieul(form[0]))],
        "final" => [new(form, form, Sound.Final | Sound.FinalOnly)],
        "vowel" => [new(form, form, Sound.Vowel | Sound.RieulDropped)],
        "eu" => Eu(form),
        "harmony" => Harmony(form),
        _ => null,
    };

    private static Sound Rieul(char first) => Jamo.DropsRieul(first) ? Sound.RieulDropped : Sound.Rieul;

    private static EndingForm[] Eu(string form)
    {
        var closed = Hangul.IsSyllable(form[0]) ? '으' + form : Jamo.UnderEu(form[0]) + form[1..];
        return [new(form, form, Sound.Vowel | Sound.Opened | Rieul(form[0])), new(closed, closed, Sound.Final | Sound.Soft)];
    }

    private static EndingForm[] Harmony(string form)
    {
        var final = Hangul.Final(form[0]);
        var rest = form[1..];
        var bright = Hangul.WithFinal('아', final) + rest;
        var ha = Hangul.WithFinal('여', final) + rest;
        var fused = final == 0 ? rest : Hangul.FinalAsJamo(final) + rest;
        return
        [
            new(bright, bright, Sound.FinalBright | Sound.VowelBright | Sound.RieulBright | Sound.SoftBright),
            new(form, form, Sound.FinalDark | Sound.VowelDark | Sound.RieulDark | Sound.SoftDark),
            new(ha, ha, Sound.Ha),
            new(fused, bright, Sound.FusedBright),
            new(fused, form, Sound.FusedDark),
            new(fused, ha, Sound.FusedHa),
        ];
    }
}
