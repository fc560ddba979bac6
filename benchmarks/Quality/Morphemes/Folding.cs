using System.Text;

namespace Quality.Morphemes;

/// <summary>
/// What counts as the same morpheme. Always: composed letters, single jamo as compatibility jamo, ASCII for its full-width twins and for
/// curly quotation marks, the tags of one kind under one name. In the figures called "norm" also: 아 여 았 였 at the beginning of an eomi
/// as 어 and 었, and one tag for all punctuation.
/// </summary>
internal static class Folding
{
    private const string Finals = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["SSO"] = "SS", ["SSC"] = "SS", ["SSQ"] = "SS", ["SC"] = "SP", ["SY"] = "SW", ["SO"] = "SW", ["NNBC"] = "NNB", ["NNM"] = "NNB",
        ["MMA"] = "MM", ["MMD"] = "MM", ["MMN"] = "MM", ["MDT"] = "MM", ["MDN"] = "MM", ["NF"] = "NA", ["NV"] = "NA", ["UNKNOWN"] = "NA",
        ["UN"] = "NA", ["UNA"] = "NA", ["UNC"] = "NA", ["UNT"] = "NA", ["XSM"] = "XSA", ["JKX"] = "JX",
    };

    public static Tagged Always(Tagged morpheme) => new(Form(morpheme.Form), Tag(morpheme.Tag));

    public static Tagged Norm(Tagged always)
    {
        var tag = always.Tag is "SS" or "SP" or "SE" or "SW" ? "SY" : always.Tag;
        var isEomi = always.Tag is ['E', ..] && always.Form.Length > 0;
        return new Tagged(isEomi ? First(always.Form[0]) + always.Form[1..] : always.Form, tag);
    }

    public static Tagged Coarse(Tagged always) => always with
    {
        Tag = always.Tag switch
        {
            "NNG" or "NNP" or "XR" or "NA" => "NN",
            "JC" or "JX" or "SL" or "SH" or "SN" => always.Tag,
            ['J', ..] => "JK",
            ['S', ..] => "SY",
            "MAG" or "MAJ" => "MA",
            _ => always.Tag,
        },
    };

    private static char First(char c) => c switch { '아' or '여' => '어', '았' or '였' => '었', _ => c };

    private static string Tag(string tag)
    {
        tag = tag.Split('-')[0];
        return tag.StartsWith("W_", StringComparison.Ordinal) ? "SW" : Names.GetValueOrDefault(tag, tag);
    }

    private static string Form(string form) => string.Concat(form.Normalize(NormalizationForm.FormC).Select(Letter));

    private static char Letter(char c) => c switch
    {
        >= '\u11A8' and <= '\u11C2' => Finals[c - '\u11A8'],
        >= '\u1100' and <= '\u1112' => Initials[c - '\u1100'],
        >= '\u1161' and <= '\u1175' => (char)(c - '\u1161' + '\u314F'),
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '“' or '”' => '"',
        '‘' or '’' => '\'',
        _ => c,
    };
}
