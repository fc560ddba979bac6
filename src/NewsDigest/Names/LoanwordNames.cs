using System.Text;

namespace NewsDigest.Names;

/// <summary>The foreign names of the gazetteer, word by word, from which spellings are learnt.</summary>
internal static class LoanwordNames
{
    /// <summary>The words of foreign names in lower-case letters a–z, each once, in ordinal order.</summary>
    public static IEnumerable<string> Words(IEnumerable<GazetteerEntry> names) =>
        names.Where(e => e.Country is not ("KR" or "KP" or "CN" or "JP"))
            .SelectMany(e => e.English.Split([' ', '-'])).Select(Plain)
            .Where(w => w.Length > 2 && w.All(char.IsAsciiLetterLower)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Lower-case letters without accents; others than Latin letters stay as they are.</summary>
    public static string Plain(string latin)
    {
        var text = new StringBuilder(latin.Length);
        foreach (var c in latin.ToLowerInvariant())
        {
            var plain = c switch
            {
                'á' or 'à' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ă' or 'ą' => 'a',
                'é' or 'è' or 'ê' or 'ë' or 'ě' or 'ę' or 'ė' or 'ē' => 'e',
                'í' or 'ì' or 'î' or 'ï' or 'ı' or 'ī' => 'i',
                'ó' or 'ò' or 'ô' or 'õ' or 'ö' or 'ø' or 'ő' or 'ō' => 'o',
                'ú' or 'ù' or 'û' or 'ü' or 'ű' or 'ū' or 'ů' => 'u',
                'ñ' or 'ń' or 'ň' => 'n',
                'ç' or 'ć' or 'č' => 'c',
                'š' or 'ś' or 'ş' or 'ș' => 's',
                'ž' or 'ź' or 'ż' => 'z',
                'ł' => 'l',
                'ř' => 'r',
                'ğ' => 'g',
                'ý' => 'y',
                'ț' or 'ţ' => 't',
                _ => c,
            };
            if (plain is not ('\'' or '’' or '.'))
            {
                text.Append(plain);
            }
        }

        return text.ToString();
    }
}
