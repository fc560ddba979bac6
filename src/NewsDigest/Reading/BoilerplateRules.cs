using System.Collections.Immutable;
using NewsDigest.Lexicon;

namespace NewsDigest.Reading;

/// <summary>The rules of <c>Reading/boilerplate.tsv</c> in their order.</summary>
internal static class BoilerplateRules
{
    public static ImmutableArray<BoilerplateRule> All { get; } =
        [.. Table.Embedded("Reading/boilerplate.tsv").Rows.Select(r => new BoilerplateRule(r))];

    /// <summary>The first rule that takes the line; <paramref name="edge"/> says that no body stands before or none after it.</summary>
    public static BoilerplateRule? Match(string line, bool edge)
    {
        var sketch = LetterSketch.Of(line);
        foreach (var rule in All)
        {
            if ((edge || rule.Zone == RuleZone.Any) && rule.Matches(line, sketch))
            {
                return rule;
            }
        }

        return null;
    }
}
