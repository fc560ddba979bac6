using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Tests.Facts;

/// <summary>The poorest tokenizer there is: one noun an eojeol. Facts must be right with it too.</summary>
internal sealed class Whitespace : ITokenizer
{
    public TokenizedText Tokenize(string text)
    {
        var eojeols = new List<Eojeol>();
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var span = TextSpan.FromBounds(at, end);
            eojeols.Add(new Eojeol(text[at..end], span, [new Morpheme(text[at..end], SejongTag.NNG, span)]));
            at = end;
        }

        return new TokenizedText(text, eojeols);
    }
}
