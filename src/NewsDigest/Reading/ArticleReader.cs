using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>
/// Reads Korean news as it is found, a saved page or a text dump, into an <see cref="Article"/>. Holds no state: one instance serves
/// any number of threads, and the same input gives the same article on every machine.
/// </summary>
public sealed class ArticleReader
{
    private readonly ReadingOptions defaults = new();

    /// <summary>
    /// Reads bytes: finds the charset (byte order mark, UTF-8, the declared one, code page 949, UTF-16), then reads the text.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">Limits and what is already known; null for the defaults.</param>
    /// <returns>The article, or why there is none.</returns>
    public ReadingOutcome Read(ReadOnlySpan<byte> bytes, ReadingOptions? options = null)
    {
        options ??= defaults;
        if (bytes.Length > options.MaxBytes)
        {
            return TooLarge(bytes.Length, options);
        }

        if (bytes.Trim(" \t\r\n\0"u8).IsEmpty)
        {
            return Empty();
        }

        if (InputKind.FileFormat(bytes) is { } format)
        {
            return Refuse("binary", $"The input is {format}, not text; give the article as plain text or HTML.");
        }

        return CharsetLadder.Decode(bytes) is { } text && !InputKind.LooksBinary(text)
            ? ReadText(text, options)
            : Refuse("binary", "The input holds bytes that are no text in UTF-8, UTF-16 or code page 949; give the article as plain text or HTML.");
    }

    /// <summary>
    /// Reads text. The spans of the article point into <see cref="Article.Text"/>: the given text, or for an HTML page the text that was
    /// taken from it, one line a block.
    /// </summary>
    /// <param name="text">Plain text or HTML.</param>
    /// <param name="options">Limits and what is already known; null for the defaults.</param>
    /// <returns>The article, or why there is none.</returns>
    public ReadingOutcome Read(string text, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= defaults;
        if (text.Length > options.MaxBytes)
        {
            return TooLarge(text.Length, options);
        }

        return InputKind.LooksBinary(text)
            ? Refuse("binary", "The input holds control characters as no text does; give the article as plain text or HTML.")
            : ReadText(text, options);
    }

    private static ReadingOutcome ReadText(string text, ReadingOptions options)
    {
        var known = new KnownMetadata(options.Title, options.Published, null, options.Publisher);
        if (!HtmlScanner.LooksLikeHtml(text))
        {
            return ReadLines(SourceText.From(text), new Dictionary<int, LineHint>(), known, options);
        }

        if (HtmlScanner.Problem(text, options) is { } problem)
        {
            return new ReadingOutcome(problem);
        }

        // What is the story is told by its letters, so they are composed first.
        var page = HtmlPage.Read(SourceText.From(text).Composed);
        known = new KnownMetadata(options.Title ?? page.Title, options.Published ?? page.Published, page.Author, options.Publisher ?? page.Publisher);
        return ReadLines(SourceText.From(page.Text), page.Hints, known, options);
    }

    private static ReadingOutcome ReadLines(SourceText text, IReadOnlyDictionary<int, LineHint> hints, KnownMetadata known, ReadingOptions options)
    {
        var lines = LoneLine.Divide(PageLines.Split(text.Composed, hints));
        if (lines.Count == 0)
        {
            return Empty();
        }

        if (!InputKind.IsKorean(text.Composed, out var hangul, out var letters))
        {
            return NotKorean(hangul, letters);
        }

        var article = new ArticleBuilder(text, lines, known).Build();
        if (article.Sentences.Count == 0)
        {
            return Refuse("no-body", "The input has Korean lines but no sentence of a story; give the page with the article's text.");
        }

        if (article.Sentences.Count > options.MaxSentences)
        {
            return Refuse("too-large", $"The story has {article.Sentences.Count} sentences, the limit is {options.MaxSentences}; give one article a file or raise {nameof(ReadingOptions.MaxSentences)}.");
        }

        if (article.Sentences.Max(s => s.Text.Length) is var longest && longest > options.MaxSentenceLength)
        {
            return Refuse("too-large", $"A sentence of the story has {longest} characters, the limit is {options.MaxSentenceLength}; give text with line ends, or raise {nameof(ReadingOptions.MaxSentenceLength)}.");
        }

        return InputKind.IsKorean(string.Concat(article.Sentences.Select(s => s.Text)), out hangul, out letters)
            ? new ReadingOutcome(article)
            : NotKorean(hangul, letters);
    }

    private static ReadingOutcome Empty() => Refuse("empty", "The input holds no text; give a file with an article.");

    private static ReadingOutcome NotKorean(int hangul, int letters) =>
        Refuse("not-korean", letters == 0
            ? "The input holds no letters, only other signs; check its encoding, or give a file with an article."
            : InputKind.IsTooShort(hangul, letters)
            ? $"The input holds only {hangul} Hangul syllables, too few for an article; give the whole text of one."
            : $"Only {hangul} of the {letters} letters are Hangul, so this is no Korean text; give the article in Korean.");

    private static ReadingOutcome TooLarge(int size, ReadingOptions options) =>
        Refuse("too-large", $"The input has {size} bytes, the limit is {options.MaxBytes}; give one article a file or raise {nameof(ReadingOptions.MaxBytes)}.");

    private static ReadingOutcome Refuse(string code, string message) => new(new Refusal(code, message));
}
