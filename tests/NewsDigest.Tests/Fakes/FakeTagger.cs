using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Tests.Fakes;

/// <summary>Knows the names it is given and finds them by their letters.</summary>
internal sealed class FakeTagger(params (string Korean, string English, EntityType Type)[] known) : IEntityTagger
{
    public IReadOnlyList<Entity> Tag(IReadOnlyList<TokenizedText> sentences) =>
        [.. known.Select(k => new Entity
        {
            Korean = k.Korean,
            English = k.English,
            Type = k.Type,
            Status = NameStatus.Known,
            Mentions = [.. sentences.SelectMany((s, i) => Places(s.Text, k.Korean).Select(at => new EntityMention(i, new TextSpan(at, k.Korean.Length))))],
        }).Where(e => e.Mentions.Count > 0).OrderBy(e => e.Mentions[0].Sentence).ThenBy(e => e.Mentions[0].Span.Start)];

    private static IEnumerable<int> Places(string text, string name)
    {
        for (var at = -1; (at = text.IndexOf(name, at + 1, StringComparison.Ordinal)) >= 0;)
        {
            yield return at;
        }
    }
}
