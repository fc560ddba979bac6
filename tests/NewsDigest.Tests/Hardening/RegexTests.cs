using System.Reflection;
using System.Text.RegularExpressions;
using NewsDigest.Lexicon;
using NewsDigest.Reading;

namespace NewsDigest.Tests.Hardening;

/// <summary>Every regular expression of the code: an automaton could run it, and the engine that does run it is through a long hostile text in no time.</summary>
public sealed partial class RegexTests
{
    private const int Length = 100_000;

    /// <summary>Some milliseconds where the time is linear, minutes where it is not; a busy machine lies between.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    private static readonly string Source = Path.Combine(Repository.Root, "src");

    public static TheoryData<string> Generated => [.. Methods().Select(m => m.DeclaringType!.FullName + "." + m.Name)];

    public static TheoryData<string, int> Rows
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var (pattern, longest) in RowPatterns().Distinct())
            {
                rows.Add(pattern, longest);
            }

            return rows;
        }
    }

    [Fact]
    public void Source_Expressions_AreGeneratedOrOfATable()
    {
        var files = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin")).ToDictionary(f => Path.GetRelativePath(Source, f), File.ReadAllText, StringComparer.Ordinal);
        Assert.Equal(Path.Combine("NewsDigest", "Reading", "LinePattern.cs"), Assert.Single(files, f => Made().IsMatch(f.Value)).Key);
        Assert.Equal(files.Values.Sum(f => Marked().Count(f)), Methods().Count());
        Assert.NotEmpty(Rows);
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void Generated_Expression_IsLinear(string name)
    {
        var regex = (Regex)Methods().Single(m => m.DeclaringType!.FullName + "." + m.Name == name).Invoke(null, null)!;
        CheckAutomaton(regex.ToString(), regex.Options);
        CheckTime(regex, Length);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_Expression_EndsOnItsLongestLineAndFindsTheSameAsAnAutomaton(string pattern, int longest)
    {
        var (first, later) = (new Regex(pattern, LinePattern.FirstLines, Bound), new Regex(pattern, LinePattern.LaterLines, Bound));
        CheckTime(first, longest);
        CheckTime(later, longest);
        Assert.All(HostileTexts(pattern, Math.Min(longest, 60)).Concat(Examples), line => Assert.Equal(Found(first, line), Found(later, line)));
    }

    [Theory]
    [InlineData("(?:가|가a?)*나")]
    [InlineData("가.*나.*다[0-9]")]
    public void Check_ExpressionThatIsNotLinear_IsFound(string pattern) =>
        Assert.ThrowsAny<Exception>(() => CheckTime(new Regex(pattern, RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(500)), Length));

    private static IEnumerable<string> Examples => ((string[])["boilerplate", "metadata"]).SelectMany(t => Table.Embedded($"Reading/{t}.tsv").Rows.Select(r => r["example_ko"]));

    private static string Found(Regex regex, string line) =>
        string.Join('\n', regex.Matches(line).Select(m => string.Join('\t', m.Groups.Values.Select(g => $"{g.Name} {g.Index} {g.Value}"))));

    /// <summary>No reference back, no look around, no atomic group: what is left is a regular language.</summary>
    private static void CheckAutomaton(string pattern, RegexOptions options) =>
        Assert.NotNull(new Regex(pattern, options | RegexOptions.NonBacktracking, Bound));

    private static void CheckTime(Regex regex, int length)
    {
        foreach (var text in HostileTexts(regex.ToString(), length))
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            _ = regex.Count(text);
            Assert.True(clock.Elapsed < Bound, $"{regex}: {clock.Elapsed} for {text[..Math.Min(40, text.Length)]}…");
        }
    }

    /// <summary>Each piece again and again after what leads up to it, with an end that no pattern wants; and each lead again and again.</summary>
    private static IEnumerable<string> HostileTexts(string pattern, int length) => PatternTree.Parse(pattern).Pumps()
        .SelectMany(p => new[] { (p.Before, p.Pump), (Before: "", Pump: p.Before + p.Pump), (Before: "", p.Pump) })
        .Where(p => p.Pump.Length > 0).Distinct()
        .Select(p => (p.Before + string.Concat(Enumerable.Repeat(p.Pump, (length / p.Pump.Length) + 1)))[..(length - 1)] + "\u0001");

    private static IEnumerable<MethodInfo> Methods() => typeof(NewsDigester).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(m => m.GetCustomAttribute<GeneratedRegexAttribute>() is not null);

    /// <summary>The tables whose rows become expressions, as their readers build them, with the longest line that their readers show them.</summary>
    private static IEnumerable<(string Pattern, int Longest)> RowPatterns()
    {
        foreach (var row in Table.Embedded("Reading/boilerplate.tsv").Rows)
        {
            if (row["match"] is "whole" or "find")
            {
                yield return (row["match"] == "whole" ? $"^(?:{row["pattern"]})$" : row["pattern"], (int)row.Decimal("max"));
            }
        }

        foreach (var row in Table.Embedded("Reading/metadata.tsv").Rows)
        {
            yield return (row["pattern"].Replace("{role}", string.Join('|', PressNames.Roles), StringComparison.Ordinal), MetaLineParser.Longest);
        }
    }

    [GeneratedRegex(@"new Regex\(|Regex\.(?:IsMatch|Matches|Match|Replace|Split|Count|EnumerateMatches|EnumerateSplits)\(", RegexOptions.NonBacktracking)]
    private static partial Regex Made();

    [GeneratedRegex(@"\[GeneratedRegex\(", RegexOptions.NonBacktracking)]
    private static partial Regex Marked();
}
