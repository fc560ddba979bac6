using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Names;

/// <summary>Every row of the rule tables has a clause that it decides: the name's English, or no name where none is given.</summary>
public class RuleExampleTests
{
    [Theory]
    [InlineData("organization-heads")]
    [InlineData("title-heads")]
    [InlineData("titles")]
    [InlineData("after-names")]
    [InlineData("before-names")]
    [InlineData("quoted-name-cues")]
    [InlineData("ambiguous")]
    public void Tag_ExampleOfEveryRow_GivesItsEnglish(string table)
    {
        var wrong = new List<string>();
        foreach (var row in Table.Embedded($"Names/{table}.tsv").Rows)
        {
            var (korean, english) = (row["example_ko"], row["example_en"]);
            var found = Whitespace.Entities(korean);
            var first = row[row.TableName.EndsWith("names.tsv", StringComparison.Ordinal) ? "form" : "ko"];
            var holds = english.Length > 0 ? found.Any(e => e.English == english) : found.All(e => !e.Korean.EndsWith(first, StringComparison.Ordinal));
            if (!holds)
            {
                wrong.Add($"{row.TableName}({row.Line}): {korean} gave {string.Join(", ", found.Select(e => $"{e.Korean} = {e.English}"))}, expected '{english}'");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
