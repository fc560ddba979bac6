using System.Text.RegularExpressions;
using NewsDigest.Verification;

namespace NewsDigest.Llm.Tests.Corpora;

/// <summary>Every figure, month, capitalised name and quotation of an English text is a claim.</summary>
public sealed partial class ClaimCountTests
{
    [Fact]
    public async Task Verify_ReferenceTexts_NoFigureMonthNameOrQuotationIsSkipped()
    {
        var skipped = new List<string>();
        var counted = 0;
        foreach (var gold in GoldArticle.All)
        {
            string[] sentences = [.. gold.Brief.Concat(gold.References).Distinct()];
            var ledger = await Sample.Core().Build().VerifyAsync(null, sentences, gold.Article);
            for (var i = 0; i < sentences.Length; i++)
            {
                var claims = ledger.Claims.Where(c => c.Sentence == i).ToArray();
                foreach (Match m in Countable().Matches(sentences[i]))
                {
                    counted++;
                    if (!claims.Any(c => Overlaps(c, m)))
                    {
                        skipped.Add($"{gold.Stem[..3]} [{m.Value}] {sentences[i]}");
                    }
                }
            }
        }

        Assert.True(counted > 500);
        Assert.True(skipped.Count == 0, string.Join('\n', skipped));
    }

    private static bool Overlaps(Claim claim, Match match) => claim.Span.Start < match.Index + match.Length && match.Index < claim.Span.End;

    /// <summary>Digits; months; words with a capital that do not begin the sentence or a quotation and are no titles of persons; quotations.</summary>
    [GeneratedRegex("""\d[\d,.]*\d|\d|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|(?<=[a-z,] )(?!(?:Mr|Mrs|Ms|Dr|Prof|Chairman|Chairwoman|President|Minister|Mayor|Governor|Director|Professor|Secretary|Premier|Vice|Representative|Commissioner|Doctor|I)\b)[A-Z][A-Za-z]+|"[^"]+"|“[^”]+”""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Countable();
}
