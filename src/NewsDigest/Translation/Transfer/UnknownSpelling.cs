using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Translation.Transfer;

/// <summary>A noun without English in Latin letters: a loanword as its language would spell it, any other word romanised.</summary>
internal static class UnknownSpelling
{
    /// <summary>Syllables that sound foreign unless a Hanja is read so.</summary>
    private const string LoanSyllables = "스트드크프브그르즈츠흐므느데레네메베케테페헤너러머버커터퍼더캐태패래매배해로모노토코포도보카타파라마나바";

    /// <summary>Open syllables that no Hanja has and few Korean nouns.</summary>
    private const string SureSyllables = "스트드크프브그르즈츠흐데레네메베케테페헤너러머버커터퍼캐래";

    public static string Of(string korean)
    {
        if (korean.Length < 2 || !korean.All(Hangul.IsSyllable) || !IsLoanword(korean))
        {
            return RevisedRomanization.Romanize(korean);
        }

        return NameTables.Default.Loanwords.Of(korean)[0];
    }

    /// <summary>Whether the syllables are those of a borrowed word: one that no Korean noun has, or no reading of a Hanja among those that sound foreign.</summary>
    private static bool IsLoanword(string word) =>
        word.Any(c => SureSyllables.Contains(c, StringComparison.Ordinal)) || word.Any(c => LoanSyllables.Contains(c, StringComparison.Ordinal) && !NameTables.Default.SinoKorean.IsReading(c));
}
