using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>What an article has said about time so far; one a run of <see cref="FactFinder.Find"/>, never shared.</summary>
internal sealed class DateContext(DateOnly? published)
{
    /// <summary>A period named further back than this is no longer what a comparison is about.</summary>
    private const int FocusReach = 3;

    private int focusSentence = -1;
    private string focus = "";

    /// <summary>The article's day.</summary>
    public DateOnly? Published { get; } = published;

    /// <summary>What could not be read as it stands.</summary>
    public List<ArticleCheck> Checks { get; } = [];

    /// <summary>0-based sentence being read.</summary>
    public int Sentence { get; private set; }

    /// <summary>The year last named.</summary>
    public int? Year { get; private set; }

    /// <summary>The month last named.</summary>
    public (int Year, int Month)? Month { get; private set; }

    /// <summary>The day last named, and where.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The sentence that named <see cref="Day"/>.</summary>
    public int DaySentence { get; private set; } = -1;

    /// <summary>Whether some sentence named the article's own day.</summary>
    public bool PublishedNamed { get; private set; }

    /// <summary>The dates of this sentence so far.</summary>
    public List<DateMention> Found { get; private set; } = [];

    /// <summary>Where this sentence names dates that could not be resolved: what stands there is no figure either.</summary>
    public List<TextSpan> Blocked { get; private set; } = [];

    /// <summary>The period a comparison (같은 달, 1년 전보다) is about; empty when none is near.</summary>
    public string Focus => focusSentence >= 0 && Sentence - focusSentence <= FocusReach ? focus : "";

    /// <summary>Whether years must be inferred.</summary>
    public bool Inferred => Published is null;

    /// <summary>The year that relative words start from.</summary>
    public int? BaseYear => Published?.Year ?? Year;

    public void Begin(int sentence) => (Sentence, Found, Blocked) = (sentence, [], []);

    public void NameYear(int year) => Year = year;

    public void NameMonth(int year, int month) => Month = (year, month);

    public void NameDay(DateOnly day)
    {
        (Day, DaySentence) = (day, Sentence);
        PublishedNamed |= day == Published;
    }

    public void SetFocus(string iso) => (focus, focusSentence) = (iso, Sentence);

    public void Report(string kind, TextSpan span, string message) => Checks.Add(new ArticleCheck(kind, Sentence, span, message));
}
