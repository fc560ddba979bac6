using NewsDigest.Morphology;

namespace NewsDigest.Names;

/// <summary>Finds the names of an article and gives their English. Implementations are safe for many threads.</summary>
public interface IEntityTagger
{
    /// <summary>The entities of all sentences together, one per thing, in order of first mention; mentions do not overlap.</summary>
    IReadOnlyList<Entity> Tag(IReadOnlyList<TokenizedText> sentences);
}
