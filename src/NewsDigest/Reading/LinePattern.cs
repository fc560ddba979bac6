using System.Text.RegularExpressions;
using NewsDigest.Lexicon;

namespace NewsDigest.Reading;

/// <summary>
/// A pattern of a table with the words of which a line must hold one before the pattern is tried. The regular expression is built
/// when the first line needs it. Safe for many threads.
/// </summary>
internal sealed class LinePattern
{
    // A line is never longer than its row allows, so that polynomial patterns end long before; a test tries each row with hostile lines.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly WordList needs;
    private readonly Lazy<Regex> regex;

    public LinePattern(string pattern, IEnumerable<string> needs)
    {
        this.needs = new WordList(needs);
        regex = new Lazy<Regex>(() => new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience));
    }

    /// <summary>Whether the line holds one of the words that the pattern needs.</summary>
    public bool IsPossible(string line, in LetterSketch sketch) => needs.IsEmpty || needs.IsIn(line, sketch);

    /// <summary>Whether the pattern is found in the line.</summary>
    public bool IsMatch(string line, in LetterSketch sketch) => IsPossible(line, sketch) && regex.Value.IsMatch(line);

    /// <summary>The places of the pattern in the line.</summary>
    public MatchCollection Matches(string line) => regex.Value.Matches(line);

    /// <summary>The needed words of a row: those of its column, <c>{role}</c> standing for the press roles.</summary>
    public static IEnumerable<string> Needs(TableRow row) => row.List("needs", '¦').SelectMany(w => w == "{role}" ? PressNames.Roles : [w]);
}
