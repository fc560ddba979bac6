using NewsDigest.Names;
using NewsDigest.Reading;

namespace NewsDigest.Analysis;

/// <summary>What of an entity belongs to the body, when it was found in the title and the dateline too.</summary>
internal static class BodyEntities
{
    /// <summary>The entity with its mentions and spellings of the body only; null when the body does not name it.</summary>
    public static Entity? Keep(Entity entity, IReadOnlyList<ArticleSentence> body)
    {
        if (entity.Mentions.All(m => m.Sentence < body.Count))
        {
            return entity;
        }

        var mentions = entity.Mentions.Where(m => m.Sentence < body.Count).ToArray();
        return mentions.Length == 0
            ? null
            : entity with
            {
                Mentions = mentions,
                Aliases = [.. entity.Aliases.Where(a => mentions.Any(m => body[m.Sentence].Text.Contains(a, StringComparison.Ordinal)))],
            };
    }
}
