using NewsDigest.Lexicon;
using NewsDigest.Verification;

namespace NewsDigest.Tests.Verification;

public sealed class EnglishSentencesTests
{
    public static IEnumerable<object[]> Examples() => Table.Embedded("Verification/abbreviations.tsv").Rows.Select(r => new object[] { r["example_en"] });

    [Theory]
    [MemberData(nameof(Examples))]
    public void Split_StopAfterAnAbbreviation_EndsNothing(string example) => Assert.Equal([example], EnglishSentences.Split(example));

    [Fact]
    public void Split_Text_EndsSentencesAtStopsQuotesAndLines() => Assert.Equal(
        ["Sales rose 4.5 percent.", "\"It was a good year.\"", "Will it last?", "The U.S. Army left", "A new line"],
        EnglishSentences.Split("Sales rose 4.5 percent. \"It was a good year.\" Will it last? The U.S. Army left\r\nA new line\n"));
}
