using System.Text;
using NewsDigest.Reading;
using NewsDigest.Text;

namespace NewsDigest.Tests.Reading;

public sealed class PageTests
{
    private static readonly ArticleReader Reader = new();

    public static TheoryData<string> Pages => [.. PageExample.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_FlattenedPage_GivesItsSentences(string page)
    {
        var example = PageExample.Load(page);
        Assert.Equal(example.Sentences, Read(example.Page).Sentences.Select(s => s.Text));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_FlattenedPage_GivesItsMetadata(string page)
    {
        var example = PageExample.Load(page);
        var article = Read(example.Page);
        Assert.Equal(
            (example["title"], example.Published, example["place"], example["publisher"], example["author"]),
            (article.Title, article.Published, article.DatelinePlace, article.Publisher, article.Author));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_FlattenedPage_AccountsForEveryLetter(string page)
    {
        var article = Read(PageExample.Load(page).Page);
        var covered = new bool[article.Text.Composed.Length];
        foreach (var span in article.Sentences.Select(s => s.Span).Concat(article.Removed.Select(r => r.Span)))
        {
            Array.Fill(covered, true, span.Start, span.Length);
        }

        var rest = string.Concat(article.Text.Composed.Where((c, i) => !covered[i] && !char.IsWhiteSpace(c)));
        Assert.Equal((article.Title ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal), rest);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_TwinsInOtherCharsetsAndLineEnds_GiveSameArticle(string page)
    {
        var text = PageExample.Load(page).Page;
        var expected = Summary(Read(text));
        var korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!;
        Assert.Equal(expected, Summary(Read(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(expected, Summary(Read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)])));
        Assert.Equal(expected, Summary(Read(Encoding.Unicode.GetBytes(text))));
        Assert.Equal(expected, Summary(Read(Encoding.BigEndianUnicode.GetBytes(text))));
        Assert.Equal(expected, Summary(Read(Decomposed(text))));
        Assert.Equal(expected, Summary(Read(text.Replace("\n", "\r\n", StringComparison.Ordinal))));
        Assert.Equal(expected, Summary(Read(text.Replace('\n', '\r'))));
        if (korean.GetString(korean.GetBytes(text)) == text)
        {
            Assert.Equal(expected, Summary(Read(korean.GetBytes(text))));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_DecomposedText_SpansLeadBackToTheOriginal(string page)
    {
        var original = Decomposed(PageExample.Load(page).Page);
        var article = Read(original);
        Assert.NotEmpty(article.Sentences);
        foreach (var sentence in article.Sentences)
        {
            Assert.Equal(sentence.Text, sentence.Span.In(article.Text.Composed));
            Assert.Equal(sentence.Text, SourceText.From(article.Text.ToOriginal(sentence.Span).In(original)).Composed);
        }
    }

    internal static string Decomposed(string text)
    {
        var jamo = new StringBuilder();
        foreach (var c in text)
        {
            if (!Hangul.IsSyllable(c))
            {
                jamo.Append(c);
                continue;
            }

            jamo.Append((char)('\u1100' + Hangul.Initial(c))).Append((char)('\u1161' + Hangul.Vowel(c)));
            if (Hangul.Final(c) > 0)
            {
                jamo.Append((char)('\u11A7' + Hangul.Final(c)));
            }
        }

        return jamo.ToString();
    }

    private static string Summary(Article a) =>
        string.Join('\n', [a.Title, a.Published?.ToString("O", null), a.DatelinePlace, a.Publisher, a.Author, .. a.Sentences.Select(s => s.Section + "|" + s.Text), .. a.Removed.Select(r => r.Reason + "|" + r.Text)]);

    private static Article Read(string text) => Reader.Read(text).Article!;

    private static Article Read(byte[] bytes) => Reader.Read(bytes).Article!;
}
