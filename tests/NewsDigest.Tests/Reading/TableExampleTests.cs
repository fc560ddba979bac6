using NewsDigest.Lexicon;
using NewsDigest.Reading;

namespace NewsDigest.Tests.Reading;

public sealed class TableExampleTests
{
    public static TheoryData<int> Rules => [.. Enumerable.Range(0, BoilerplateRules.All.Length)];

    public static TheoryData<int> Items => [.. Enumerable.Range(0, MetaItems.All.Length)];

    public static TheoryData<string, string> Credits
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in Table.Embedded("Reading/credits.tsv").Rows)
            {
                rows.Add(row["word"], row["example_ko"]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Boilerplate_Row_TakesItsExample(int row) => Assert.True(BoilerplateRules.All[row].Matches(BoilerplateRules.All[row].Example), BoilerplateRules.All[row].Example);

    [Theory]
    [MemberData(nameof(Credits))]
    public void Credit_Row_EndsThePictureWordsOfItsExample(string word, string example)
    {
        Assert.Contains(word, example, StringComparison.Ordinal);
        Assert.True(LineShape.IsCaption(example), example);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Boilerplate_Row_EndsInTimeOnHostileLines(int row)
    {
        var rule = BoilerplateRules.All[row];
        var example = rule.Example;
        rule.Matches(example);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var start = 0; start < example.Length; start++)
        {
            for (var length = 1; length <= Math.Min(4, example.Length - start); length++)
            {
                var again = string.Concat(Enumerable.Repeat(example.Substring(start, length), (rule.Longest / length) + 1));
                rule.Matches(string.Concat(example.AsSpan(0, start), again)[..rule.Longest]);
                rule.Matches(string.Concat(again[..Math.Max(1, rule.Longest - example.Length - 1)], example, "\u0001"));
            }
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), "the pattern backtracks without end");
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Metadata_Row_GivesTheValueOfItsExample(int row)
    {
        var item = MetaItems.All[row];
        Assert.True(item.Pattern.IsPossible(item.Example, LetterSketch.Of(item.Example)), item.Example);
        Assert.Equal(item.ExampleValue, item.Pattern.Matches(item.Example).First().Groups["v"].Value);
    }
}
