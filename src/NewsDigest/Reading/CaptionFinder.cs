using System.Buffers;
namespace NewsDigest.Reading;

/// <summary>Takes out the words of pictures, which stand as lines of their own between the paragraphs.</summary>
internal sealed class CaptionFinder(List<PageLine> lines, int first, int last)
{
    private static readonly SearchValues<char> CreditMarks = SearchValues.Create("=/:[(ⓒ©");
    private const string Caption = "caption";
    private const int LongestPictureWords = 160;
    private const int ManySentences = 3;

    public void Remove()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsOpen && line.Dateline is null)
            {
                Judge(line, i);
            }

            if (line.Reason is "photo credit" && i > 0 && IsPictureWords(lines[i - 1]))
            {
                lines[i - 1].Remove(Caption);
            }
        }
    }

    private void Judge(PageLine line, int i)
    {
        if (line.Text[0] is '▲' or '△' or '▴')
        {
            if (!IsListed(i) && !IsAnswer(i))
            {
                line.Remove(Caption);
            }

            return;
        }

        var credit = LineShape.CreditStart(line.Text);
        if (credit < 0)
        {
            if (LineShape.IsCaption(line.Text) && !line.IsProse)
            {
                line.Remove(Caption);
            }
            else if (i > first && IsNominal(line.Text))
            {
                line.Remove(Caption);
            }
            else if (LineShape.IsCaption(line.Text) && SentenceSplitter.Split(line.Text).Count == 1 && i > first)
            {
                line.Remove(Caption);
            }

            return;
        }

        var end = credit;
        var story = line.Text[..end].TrimEnd();
        var sentences = SentenceSplitter.Split(story).Count;
        var tellsPicture = story.EndsWith("있다.", StringComparison.Ordinal) || !SentenceSplitter.EndsLikeSentence(story) || line.Text.AsSpan(end).ContainsAny(CreditMarks);
        if (sentences >= ManySentences || (!tellsPicture && (sentences > 1 || i == last)))
        {
            line.BodyEnd = end;
        }
        else
        {
            line.Remove(Caption);
        }
    }

    /// <summary>Sentences that all end with a noun describe a picture; a story has verbs.</summary>
    private static bool IsNominal(string text) =>
        text.Length <= LongestPictureWords && SentenceSplitter.EndsLikeSentence(text) && LineShape.BulletLength(text) == 0 && !LineShape.HasSubheadMark(text)
        && SentenceSplitter.Split(text).TrueForAll(s => s.Length > 4 && text[s.End - 1] == '.' && !SentenceSplitter.IsFinalEnding(text[s.End - 2]) && text[s.End - 2] is not ('나' or '가' or '데' or '니' or '랴' or '걸' or '군' or '셈' or '터' or '뿐'));

    /// <summary>Several lines with the same mark are a list, as is a line that repeats it.</summary>
    private bool IsListed(int i) =>
        lines[i].Text.IndexOf(lines[i].Text[0], 1) > 0 || (i > 0 && lines[i - 1].Text[0] == lines[i].Text[0] && LineShape.CreditStart(lines[i].Text) < 0)
        || (i + 1 < lines.Count && lines[i + 1].Text[0] == lines[i].Text[0] && LineShape.CreditStart(lines[i].Text) < 0);

    /// <summary>In interviews ▲ opens the answer to a question.</summary>
    private bool IsAnswer(int i) =>
        i > 0 && LineShape.CreditStart(lines[i].Text) < 0 && (lines[i - 1].Text.EndsWith('?') || lines[i - 1].Text[0] is '-' or '―' or '–' or '—' or 'Q' or '△' or '▷');

    private static bool IsPictureWords(PageLine line) =>
        line.IsOpen && line.Dateline is null && line.Text.Length <= LongestPictureWords && line.Kind != LineKind.Title
        && (!line.IsProse || (line.Text.EndsWith("있다.", StringComparison.Ordinal) && SentenceSplitter.Split(line.Text).Count == 1));
}
