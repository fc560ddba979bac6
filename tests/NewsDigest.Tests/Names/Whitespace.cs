using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Tests.Names;

/// <summary>Sentences cut at blanks only: what the tagger must do without any analysis.</summary>
internal static class Whitespace
{
    private static readonly KoreanEntityTagger Tagger = new();

    public static IReadOnlyList<Entity> Entities(params string[] sentences) => Tagger.Tag([.. sentences.Select(s => new TokenizedText(s, [new Eojeol(s, new TextSpan(0, s.Length), [])]))]);

    public static Entity? Entity(string korean, params string[] sentences) =>
        Entities(sentences).FirstOrDefault(e => e.Korean == korean || e.Aliases.Contains(korean, StringComparer.Ordinal));
}
