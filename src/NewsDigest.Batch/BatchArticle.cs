using System.Text;
using NewsDigest.Reading;

namespace NewsDigest.Batch;

/// <summary>An article as it came, and what its archive knows about it. Immutable.</summary>
public sealed record BatchArticle
{
    /// <summary>What the caller calls it; every line of the output bears it.</summary>
    public required string Id { get; init; }

    /// <summary>A page or text dump. When <see cref="IsText"/>, UTF-8; otherwise bytes in any encoding Korean news uses.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Whether the content is known to be UTF-8 text, so that no charset is guessed.</summary>
    public bool IsText { get; init; }

    /// <summary>Where it was published; null when unknown. It is repeated in the output and is no part of the content.</summary>
    public string? Url { get; init; }

    /// <summary>The headline when the archive knows it.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication when the archive knows it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publisher when the archive knows it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Reads it, with what the archive knows of it.</summary>
    public ReadingOutcome Read(ArticleReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var known = new ReadingOptions { Title = Title, Published = Published, Publisher = Publisher };
        return IsText ? reader.Read(Encoding.UTF8.GetString(Content.Span), known) : reader.Read(Content.Span, known);
    }
}

/// <summary>One item of the input: an article, or why there is none in its place.</summary>
public sealed record BatchRecord
{
    /// <summary>An article.</summary>
    public BatchRecord(BatchArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Article = article;
        Id = article.Id;
    }

    /// <summary>An item that is no article.</summary>
    public BatchRecord(string id, WorkFailure failure)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(failure);
        Id = id;
        Failure = failure;
    }

    /// <summary>Its name in the output.</summary>
    public string Id { get; }

    /// <summary>The article; null when there is a failure.</summary>
    public BatchArticle? Article { get; }

    /// <summary>Why it cannot be read; null when there is an article.</summary>
    public WorkFailure? Failure { get; }
}
