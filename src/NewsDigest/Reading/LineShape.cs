using System.Text.RegularExpressions;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>What a line looks like: prose, a headline, a subhead with its mark, a caption.</summary>
internal static partial class LineShape
{
    private const int LongProse = 90;
    private const int LongestPicture = 140;
    private const int LongestCredit = 80;
    private const int LongestSubhead = 70;

    private const string SubheadMarks = "◇◆■□●○▶▷►▸◈◎★☆☐▣❚❑❏◼◻⬛";
    private const string BulletMarks = "-–—―•‣⁃∙·ㆍ・*※✔✓➤➜→○●■□◆◇▷▶△▲▸►ㅇㅁo❍◦▪▫①②③④⑤⑥⑦⑧⑨⑩";

    /// <summary>Whether the line is made of sentences.</summary>
    public static bool IsProse(string line) =>
        SentenceSplitter.EndsLikeSentence(line) ? line.Length >= 6 && (line.Length >= 14 || line.Contains(' ', StringComparison.Ordinal))
        : InnerEnd().IsMatch(line) || (line.Length >= LongProse && line.Contains(' ', StringComparison.Ordinal)) || IsQuestion(line) || EndsOtherwise(line);

    /// <summary>Whether the line is a question or exclamation of a speaker.</summary>
    public static bool IsQuestion(string line) => line.Length >= 10 && QuestionEnd().IsMatch(line[^10..]);

    /// <summary>Whether the line can be a headline or subhead that bears no mark.</summary>
    public static bool IsHeadline(string line) => line.Length <= LongestSubhead && !SentenceSplitter.EndsLikeSentence(line) && HangulCount(line) >= 2;

    /// <summary>Whether the line opens with a mark of subheads.</summary>
    public static bool HasSubheadMark(string line) => SubheadMarks.Contains(line[0], StringComparison.Ordinal);

    /// <summary>Whether the line stands between dashes, as the decks of market reports do.</summary>
    public static bool IsDashed(string line) => line.Length > 4 && line.Length <= LongestSubhead && line[0] is '-' or '–' or '—' or '―' && line[^1] is '-' or '–' or '—' or '―';

    /// <summary>UTF-16 units of the bullet, question label and space before the words; 0 when there is none.</summary>
    public static int BulletLength(string line)
    {
        var label = Label().Match(line);
        if (label.Success)
        {
            return label.Length;
        }

        // ▲ and ▷ that come again within the line list the parts of one sentence.
        if (!BulletMarks.Contains(line[0], StringComparison.Ordinal) || line.IndexOf(line[0], 1) > 0 && line[0] is '▲' or '△' or '▷' or '·' or '∙' or '①'
            || (char.IsLetter(line[0]) && (line.Length < 2 || line[1] != ' ')) || (line[0] is '-' or '–' && line.Length > 1 && char.IsAsciiDigit(line[1]))
            || line[0] == '①' && line.Contains('②', StringComparison.Ordinal))
        {
            return 0;
        }

        var length = 0;
        while (length < line.Length && (BulletMarks.Contains(line[length], StringComparison.Ordinal) && !char.IsLetter(line[length]) || length == 0 || char.IsWhiteSpace(line[length])))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether the line is the words of a picture: one clause without predicate, or a credit at its end.</summary>
    public static bool IsCaption(string line) => CreditStart(line) >= 0 || (line.Length <= LongestPicture && PictureEnd().IsMatch(line));

    /// <summary>The place where a credit at the end of the line begins; -1 when there is none.</summary>
    public static int CreditStart(string line)
    {
        // Only the end of the line can be a credit, however long the line is.
        var tail = Math.Max(0, line.Length - LongestCredit);
        return EndsWithCredit().Match(line[tail..]) is { Success: true } match ? tail + match.Groups["credit"].Index : -1;
    }

    /// <summary>Whether the line is a cell or row of figures.</summary>
    public static bool IsFigures(string line)
    {
        var digits = line.Count(c => char.IsAsciiDigit(c) || c is ',' or '.' or '%' or '+' or '-' or '△' or '▲');
        return digits * 2 >= line.Length;
    }

    /// <summary>The number of Hangul syllables.</summary>
    public static int HangulCount(string line) => line.Count(Hangul.IsSyllable);

    private static bool EndsOtherwise(string line) =>
        line.Length >= 40 && line[^1] is '.' or '"' or '”' && line.Contains(' ', StringComparison.Ordinal) && OtherEnd().IsMatch(line[^10..]);

    [GeneratedRegex(@"[다요까죠음함임됨][.?!][”""’')\]]{0,2}\s+[^\s]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InnerEnd();

    [GeneratedRegex(@"(?:나|까|가|요|지|죠|라|자|네|데|다|은|는|런가|을까|니|냐|점은|이유는|계획은|소감은)[?!][”""’']?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuestionEnd();

    [GeneratedRegex(@"(?:[A-Za-z0-9%)\]]\.|[다요까죠]\.?[""”])$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherEnd();

    [GeneratedRegex(@"^(?:[QA][0-9]{0,2}\s?[.:)]|[QA][0-9]{0,2}\s|(?:문|답|질문|답변|Q&A)\s?[):.]|\([문답]\))\s*(?=[^\s])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<credit>[(\[<【/|]?\s?(?:자료\s?)?(?:사진|이미지|그래픽|영상|캡처|일러스트|AI생성)\s?(?:제공)?\s?[/=:：|]\s?[^()\[\]<>.=]{1,30}[)\]>】]?\.?|[(\[<【/]\s?[^()\[\]<>.]{1,25}(?:제공|캡처|캡쳐|자료사진|게티이미지\S*|DB|연합뉴스|뉴시스|뉴스1|신화통신|AFP|AP|로이터)\s?[)\]>】]?\.?|[.다]\s?(?:[가-힣]{2,6}=)?(?:[가-힣A-Za-z]{1,8}[·/ ])?(?:연합뉴스|뉴시스|뉴스1|신화통신|AFP|AP|로이터|교도통신|게티이미지\S{0,4}|[가-힣A-Z]{2,12}\s제공|[가-힣]{2,4}\s?(?:선임|사진|인턴|객원)?기자)|\s?[ⓒ©]\s?[가-힣A-Za-z ]{2,20}|20[0-9]{2}\s?[.-]\s?[0-9]{1,2}\s?[.-]\s?[0-9]{1,2}\.?\s?(?:[/]?\s?[가-힣]{2,10}|\[[^\]]{2,30}\]|[a-z0-9._-]+@[a-z0-9.]+)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndsWithCredit();

    [GeneratedRegex(@"^[^.]{6,120}(?:모습|현장|전경|장면|조감도|야경|포스터|스틸컷|갈무리|풍경)\.?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PictureEnd();
}
