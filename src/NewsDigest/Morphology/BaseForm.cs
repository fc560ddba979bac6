namespace NewsDigest.Morphology;

/// <summary>One name for the allomorphs of a josa or eomi, under which counts are kept: 은 and 는 are 는, 아서 and 어서 are 어서, 으면 and 면 are 면.</summary>
internal static class BaseForm
{
    public static string Of(string form, SejongTag tag) => tag switch
    {
        >= SejongTag.JKS and <= SejongTag.JC => OfJosa(form),
        >= SejongTag.EP and <= SejongTag.ETM => OfEomi(form),
        SejongTag.SS => form is "‘" or "’" or "`" or "´" ? "'" : form is "“" or "”" ? "\"" : form,
        _ => form,
    };

    private static string OfJosa(string form) => form switch
    {
        "이" => "가",
        "을" => "를",
        "은" => "는",
        "과" => "와",
        "으로" or "으로써" or "으로서" or "으로부터" or "이나" or "이라도" or "이랑" or "이란" or "이든" or "이라고" or "이야" => form[1..],
        _ => form,
    };

    private static string OfEomi(string form) => form[0] switch
    {
        '아' or '여' => '어' + form[1..],
        '았' or '였' => '었' + form[1..],
        '으' when form.Length > 1 => form[1..],
        '은' => 'ㄴ' + form[1..],
        '을' => 'ㄹ' + form[1..],
        '음' => 'ㅁ' + form[1..],
        '는' when form.StartsWith("는다", StringComparison.Ordinal) || form.StartsWith("는단", StringComparison.Ordinal) => 'ㄴ' + form[1..],
        '습' when form.StartsWith("습니", StringComparison.Ordinal) => 'ㅂ' + form[1..],
        _ => form,
    };
}
