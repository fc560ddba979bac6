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
    private readonly LinePattern? pattern;
    private readonly WordList words;
    private readonly bool atStart;
    private readonly int max;

    public BoilerplateRule(TableRow row)
    {
        Reason = row["reason"];
        Scope = row.Enum<RuleScope>("scope");
        Zone = row.Enum<RuleZone>("zone");
        Example = row["example_ko"];
        max = (int)row.Decimal("max");
        var match = row["match"];
        IsLoose = match is "find" or "contains";
        atStart = match == "starts";
        pattern = match switch
        {
            "whole" => new LinePattern($"^(?:{row["pattern"]})$", LinePattern.Needs(row)),
            "find" => new LinePattern(row["pattern"], LinePattern.Needs(row)),
            "starts" or "contains" => null,
            _ => throw row.Error("match", $"'{match}' is no way to match"),
        };
        words = new WordList(pattern is null ? row.List("pattern", '|') : []);
    }

    public string Reason { get; }

    public RuleScope Scope { get; }

    public RuleZone Zone { get; }

    public string Example { get; }

    /// <summary>The longest line in UTF-16 units that the rule may take.</summary>
    public int Longest => max;

    /// <summary>Whether the rule looks anywhere in the line, so that a sentence about the matter would match too.</summary>
    public bool IsLoose { get; }

    public bool Matches(string line) => Matches(line, LetterSketch.Of(line));

    public bool Matches(string line, in LetterSketch sketch) =>
        line.Length <= max && (pattern is not null ? pattern.IsMatch(line, sketch) : atStart ? words.Starts(line) : words.IsIn(line, sketch));
}
