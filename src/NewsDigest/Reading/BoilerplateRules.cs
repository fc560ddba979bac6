using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsDigest.Lexicon;

namespace NewsDigest.Reading;

/// <summary>How much a rule takes out.</summary>
internal enum RuleScope
{
    Line,
    Block,
    Rest,
}

/// <summary>Where a rule holds.</summary>
internal enum RuleZone
{
    Any,
    Edge,
}

/// <summary>A row of <c>Reading/boilerplate.tsv</c>.</summary>
internal sealed class BoilerplateRule
{
    private readonly Regex? regex;
    private readonly string[] words;
    private readonly bool atStart;
    private readonly int max;

    public BoilerplateRule(TableRow row)
    {
        Reason = row["reason"];
        Scope = row.Enum<RuleScope>("scope");
        Zone = row.Enum<RuleZone>("zone");
        Example = row["example_ko"];
        max = (int)row.Decimal("max");
        var pattern = row["pattern"];
        words = [];
        IsLoose = row["match"] is "find" or "contains";
        switch (row["match"])
        {
            case "whole":
                regex = Regex($"^(?:{pattern})$");
                break;
            case "find":
                regex = Regex(pattern);
                break;
            case "starts":
                atStart = true;
                words = row.List("pattern", '|');
                break;
            case "contains":
                words = row.List("pattern", '|');
                break;
            default:
                throw row.Error("match", $"'{row["match"]}' is no way to match");
        }
    }

    public string Reason { get; }

    public RuleScope Scope { get; }

    public RuleZone Zone { get; }

    public string Example { get; }

    /// <summary>Whether the rule looks anywhere in the line, so that a sentence about the matter would match too.</summary>
    public bool IsLoose { get; }

    public bool Matches(string line) =>
        line.Length <= max && (regex?.IsMatch(line) ?? words.Any(w => atStart ? line.StartsWith(w, StringComparison.Ordinal) : line.Contains(w, StringComparison.Ordinal)));

    // Untrusted lines meet these patterns: NonBacktracking keeps the time linear.
    private static Regex Regex(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

/// <summary>The rules of <c>Reading/boilerplate.tsv</c> in their order.</summary>
internal static class BoilerplateRules
{
    public static ImmutableArray<BoilerplateRule> All { get; } =
        [.. Table.Embedded("Reading/boilerplate.tsv").Rows.Select(r => new BoilerplateRule(r))];

    /// <summary>The first rule that takes the line; <paramref name="edge"/> says that no body stands before or none after it.</summary>
    public static BoilerplateRule? Match(string line, bool edge)
    {
        foreach (var rule in All)
        {
            if ((edge || rule.Zone == RuleZone.Any) && rule.Matches(line))
            {
                return rule;
            }
        }

        return null;
    }
}
