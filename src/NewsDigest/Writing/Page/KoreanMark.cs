using NewsDigest.Text;

namespace NewsDigest.Writing.Page;

/// <summary>Korean words of the page that something English stands on.</summary>
/// <param name="Sentence">0-based sentence; <see cref="Title"/> or <see cref="Dateline"/> outside the body.</param>
/// <param name="Span">The words there.</param>
/// <param name="Kind">A word for its colour: <c>figure</c>, <c>date</c>, <c>name</c>, <c>quotation</c>.</param>
/// <param name="English">What it says in English.</param>
/// <param name="Note">Value, unit and proof in English.</param>
internal sealed record KoreanMark(int Sentence, TextSpan Span, string Kind, string English, string Note)
{
    /// <summary>The sentence number of the title.</summary>
    public const int Title = -1;

    /// <summary>The sentence number of the line with place and day.</summary>
    public const int Dateline = -2;

    /// <summary>The element's id, which is also the proof of the place: sentence, start, length.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"k{Place}-{Span.Start}-{Span.Length}");

    private string Place => Sentence switch
    {
        Title => "t",
        Dateline => "d",
        _ => Sentence.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
