using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>What a line looks like: prose, a headline, a subhead with its mark, a caption.</summary>
internal static class LineShape
{
    private const int LongProse = 90;
    private const int LongestSubhead = 70;

    private const string SubheadMarks = "◇◆■□●○▶▷►▸◈◎★☆☐▣❚❑❏◼◻⬛";
    private const string SentenceEnds = "다요까죠음함임됨";
    private const string QuotedEnds = "다요까죠";
    private const string QuestionEnds = "나까가요지죠라자네데다은는니냐";
    private static readonly WordList QuestionWords = new(["런가"]);
    private static readonly string[] AnswerLabels = ["(문)", "(답)", "[문]", "[답]", "문)", "답)", "문:", "답:", "문.", "답.", "문 :", "답 :", "질문)", "답변)", "질문:", "답변:", "질문.", "답변.", "질문 :", "답변 :"];
    private const string BulletMarks = "-–—―•‣⁃∙·ㆍ・*※✔✓➤➜→○●■□◆◇▷▶△▲▸►ㅇㅁo❍◦▪▫①②③④⑤⑥⑦⑧⑨⑩";

    /// <summary>Whether the line is made of sentences.</summary>
    public static bool IsProse(string line) =>
        SentenceSplitter.EndsLikeSentence(line) ? line.Length >= 6 && (line.Length >= 14 || line.Contains(' ', StringComparison.Ordinal))
        : HasInnerEnd(line) || (line.Length >= LongProse && line.Contains(' ', StringComparison.Ordinal)) || IsQuestion(line) || EndsOtherwise(line);

    /// <summary>Whether the line is a question or exclamation of a speaker.</summary>
    public static bool IsQuestion(string line)
    {
        var text = line.AsSpan();
        text = text.Length > 0 && QuoteRegions.ClosesQuotation(text[^1]) ? text[..^1] : text;
        if (line.Length < 10 || text[^1] is not ('?' or '!'))
        {
            return false;
        }

        text = text[..^1];
        return QuestionEnds.Contains(text[^1], StringComparison.Ordinal) || QuestionWords.LengthAtEnd(text) > 0;
    }

    /// <summary>Whether the line can be a headline or subhead that bears no mark.</summary>
    public static bool IsHeadline(string line) => line.Length <= LongestSubhead && !SentenceSplitter.EndsLikeSentence(line) && HangulCount(line) >= 2;

    /// <summary>Whether the line opens with a mark of subheads.</summary>
    public static bool HasSubheadMark(string line) => SubheadMarks.Contains(line[0], StringComparison.Ordinal);

    /// <summary>Whether the line stands between dashes, as the decks of market reports do.</summary>
    public static bool IsDashed(string line) => line.Length > 4 && line.Length <= LongestSubhead && line[0] is '-' or '–' or '—' or '―' && line[^1] is '-' or '–' or '—' or '―';

    /// <summary>UTF-16 units of the bullet, question label and space before the words; 0 when there is none.</summary>
    public static int BulletLength(string line)
    {
        if (LabelLength(line) is > 0 and var label)
        {
            return label;
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
    public static bool IsCaption(string line) => CreditStart(line) >= 0 || CreditFinder.IsPicture(line);

    /// <summary>The place where a credit at the end of the line begins; -1 when there is none.</summary>
    public static int CreditStart(string line) => CreditFinder.Start(line);

    /// <summary>Whether the line is a cell or row of figures.</summary>
    public static bool IsFigures(string line)
    {
        var digits = line.Count(c => char.IsAsciiDigit(c) || c is ',' or '.' or '%' or '+' or '-' or '△' or '▲');
        return digits * 2 >= line.Length;
    }

    /// <summary>The number of Hangul syllables.</summary>
    public static int HangulCount(string line) => line.Count(Hangul.IsSyllable);

    /// <summary>Ends after a figure or a bracket with a full stop, or with a quotation that is a sentence.</summary>
    private static bool EndsOtherwise(string line)
    {
        if (line.Length < 40 || !line.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var before = line[^2];
        return line[^1] == '.' ? char.IsAsciiLetterOrDigit(before) || before is '%' or ')' or ']'
            : line[^1] is '"' or '”' && QuotedEnds.Contains(before == '.' ? line[^3] : before, StringComparison.Ordinal);
    }

    /// <summary>Whether a sentence ends within the line and another begins.</summary>
    private static bool HasInnerEnd(string line)
    {
        for (var i = 1; i < line.Length - 2; i++)
        {
            if (line[i] is not ('.' or '?' or '!') || !SentenceEnds.Contains(line[i - 1], StringComparison.Ordinal))
            {
                continue;
            }

            var next = i + 1;
            while (next < line.Length && next <= i + 2 && (QuoteRegions.ClosesQuotation(line[next]) || line[next] is ')' or ']'))
            {
                next++;
            }

            if (next < line.Length - 1 && char.IsWhiteSpace(line[next]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>UTF-16 units of a label of questions and answers: <c>Q. </c>, <c>A1: </c>, <c>문) </c>, <c>Q1 </c>.</summary>
    private static int LabelLength(string line)
    {
        var i = 0;
        if (line[0] is 'Q' or 'A')
        {
            i = line.StartsWith("Q&A", StringComparison.Ordinal) ? 3 : 1;
            while (i < line.Length && i <= 3 && char.IsAsciiDigit(line[i]))
            {
                i++;
            }

            if (i >= line.Length)
            {
                return 0;
            }

            var isSpaced = char.IsWhiteSpace(line[i]);
            var sign = isSpaced && i + 1 < line.Length ? i + 1 : i;
            i = line[sign] is '.' or ':' or ')' ? sign + 1 : isSpaced ? i + 1 : 0;
        }
        else if (line[0] is '문' or '답' or '질' or '(' or '[')
        {
            i = AnswerLabels.FirstOrDefault(l => line.StartsWith(l, StringComparison.Ordinal))?.Length ?? 0;
        }

        while (i > 0 && i < line.Length && char.IsWhiteSpace(line[i]))
        {
            i++;
        }

        return i < line.Length ? i : 0;
    }
}
