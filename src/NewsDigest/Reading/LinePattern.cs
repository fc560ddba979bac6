using System.Text.RegularExpressions;
using NewsDigest.Lexicon;

namespace NewsDigest.Reading;

/// <summary>
/// A pattern of a table with the words of which a line must hold one before the pattern is tried. What runs it is made when the first
/// line needs it. Safe for many threads.
/// </summary>
internal sealed class LinePattern
{
    /// <summary>How the first lines are read: soon made. A line is never longer than its row allows, and a test tries each row with hostile lines.</summary>
    public const RegexOptions FirstLines = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>How all later lines are read: an automaton finds the same in less time, whatever the line, but takes a hundred lines' time to make.</summary>
    public const RegexOptions LaterLines = FirstLines | RegexOptions.NonBacktracking;

    private const int First = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly WordList needs;
    private readonly Lazy<Regex> first;
    private readonly Lazy<Regex> later;
    private int read;

    public LinePattern(string pattern, IEnumerable<string> needs)
    {
        this.needs = new WordList(needs);
        first = new Lazy<Regex>(() => new Regex(pattern, FirstLines, Patience));
        later = new Lazy<Regex>(() => new Regex(pattern, LaterLines, Patience));
    }

    /// <summary>Whether the line holds one of the words that the pattern needs.</summary>
    public bool IsPossible(string line, in LetterSketch sketch) => needs.IsEmpty || needs.IsIn(line, sketch);

    /// <summary>Whether the pattern is found in the line.</summary>
    public bool IsMatch(string line, in LetterSketch sketch) => IsPossible(line, sketch) && Expression().IsMatch(line);

    /// <summary>The places of the pattern in the line.</summary>
    public MatchCollection Matches(string line) => Expression().Matches(line);

    /// <summary>The needed words of a row: those of its column, <c>{role}</c> standing for the press roles.</summary>
    public static IEnumerable<string> Needs(TableRow row) => row.List("needs", '¦').SelectMany(w => w == "{role}" ? PressNames.Roles : [w]);

    private Regex Expression() => Volatile.Read(ref read) < First && Interlocked.Increment(ref read) < First ? first.Value : later.Value;
}
