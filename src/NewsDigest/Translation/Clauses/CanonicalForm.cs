using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>One spelling for the allomorphs of a josa or eomi: 은 for 는, 을 for 를, 어 for 아 and 여, without the 으 and 느 that sound adds.</summary>
internal static class CanonicalForm
{
    public static string Of(string form, SejongTag tag) => tag switch
    {
        SejongTag.JKS or SejongTag.JKC => form is "가" or "께서" or "서" ? "이" : form,
        SejongTag.JKO => "을",
        SejongTag.JX => form switch { "는" or "ㄴ" => "은", "이나" => "나", _ => form },
        SejongTag.JC or SejongTag.JKB => OfConnectingJosa(form),
        SejongTag.EP => OfPreFinal(form),
        SejongTag.EC or SejongTag.EF or SejongTag.ETM or SejongTag.ETN => OfEomi(form, tag),
        _ => form,
    };

    private static string OfConnectingJosa(string form) => form switch
    {
        "과" or "랑" or "이랑" or "하고" => "와",
        "으로" => "로",
        "으로서" => "로서",
        "으로써" => "로써",
        "으로부터" => "로부터",
        "이나" => "나",
        "한테" or "께" => "에게",
        _ => form,
    };

    private static string OfPreFinal(string form) => form switch
    {
        "았" or "였" or "엇" or "았었" or "었었" or "였었" => "었",
        "으시" => "시",
        _ => form,
    };

    private static string OfEomi(string form, SejongTag tag)
    {
        if (form.Length == 0)
        {
            return form;
        }

        if (form[0] is '아' or '여')
        {
            form = "어" + form[1..];
        }

        if (form[0] == '으' && form.Length > 1)
        {
            form = form[1..];
        }

        if (tag == SejongTag.ETM)
        {
            form = form switch { "은" => "ㄴ", "을" => "ㄹ", _ => form };
        }

        if (tag == SejongTag.ETN && form == "음")
        {
            return "ㅁ";
        }

        return form switch
        {
            "을지" => "ㄹ지",
            "을까" => "ㄹ까",
            "을수록" => "ㄹ수록",
            "은지" => "ㄴ지",
            "은데" or "ㄴ데" => "는데",
            "은가" => "ㄴ가",
            _ when form.StartsWith("ㄴ다", StringComparison.Ordinal) || form.StartsWith("는다", StringComparison.Ordinal) => form[1..],
            _ => form,
        };
    }
}
