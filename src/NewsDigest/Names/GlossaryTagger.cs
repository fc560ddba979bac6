using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Names;

/// <summary>Another tagger's names, with the English that a glossary prescribes. Safe for many threads when the other is.</summary>
public sealed class GlossaryTagger : IEntityTagger
{
    private readonly IEntityTagger tagger;
    private readonly Glossary glossary;

    /// <summary>Puts a glossary over a tagger.</summary>
    public GlossaryTagger(IEntityTagger tagger, Glossary glossary)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        ArgumentNullException.ThrowIfNull(glossary);
        (this.tagger, this.glossary) = (tagger, glossary);
    }

    /// <inheritdoc />
    public IReadOnlyList<Entity> Tag(IReadOnlyList<TokenizedText> sentences) => [.. tagger.Tag(sentences).Select(Prescribed)];

    private Entity Prescribed(Entity entity) =>
        entity.Aliases.Prepend(entity.Korean).Select(glossary.Find).FirstOrDefault(e => e is not null) is { } english
            ? entity with { English = english, Status = NameStatus.Known, Candidates = [] }
            : entity;
}
