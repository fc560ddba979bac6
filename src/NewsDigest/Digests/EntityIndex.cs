using NewsDigest.Names;

namespace NewsDigest.Digests;

/// <summary>
/// Joins the names of all articles: the same kind with the same English, Korean or Hanja is one, over all spellings. People of one
/// name but different Hanja stay apart.
/// </summary>
internal static class EntityIndex
{
    private static readonly string[] Generics = [" Province", " City", " Municipality", " Prefecture"];

    public static IReadOnlyList<DigestEntity> Of(IReadOnlyList<DigestArticle> articles)
    {
        var groups = new List<List<(int Article, Entity Entity)>>();
        var byKey = new Dictionary<string, List<(int Article, Entity Entity)>>(StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++)
        {
            foreach (var entity in articles[i].Brief.Source.Entities)
            {
                string[] keys = [.. Keys(entity)];
                var group = keys.Select(k => byKey.GetValueOrDefault(k)).FirstOrDefault(g => g is not null && !Differs(g, entity));
                if (group is null)
                {
                    groups.Add(group = []);
                }

                group.Add((i, entity));
                Array.ForEach(keys, k => byKey.TryAdd(k, group));
            }
        }

        return [.. groups.Select(ToEntity).OrderByDescending(e => e.Count).ThenBy(e => e.English, StringComparer.Ordinal).ThenBy(e => e.Spellings[0], StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Keys(Entity entity)
    {
        if (entity.Status != NameStatus.Unconfirmed)
        {
            yield return $"{entity.Type} en {EnglishKey(entity.English)}";
        }

        foreach (var spelling in entity.Aliases.Prepend(entity.Korean).Where(s => s.Length > 1))
        {
            yield return $"{entity.Type} ko {spelling.Replace(" ", "", StringComparison.Ordinal)}";
        }

        if (entity.Hanja is { Length: > 1 } hanja)
        {
            yield return $"{entity.Type} hanja {hanja}";
        }
    }

    private static string EnglishKey(string english)
    {
        foreach (var generic in Generics.Where(g => english.EndsWith(g, StringComparison.Ordinal)))
        {
            return english[..^generic.Length].ToUpperInvariant();
        }

        return english.ToUpperInvariant();
    }

    /// <summary>Whether a person of the group is written with Hanja that read otherwise in English.</summary>
    private static bool Differs(List<(int Article, Entity Entity)> group, Entity entity) =>
        entity is { Type: EntityType.Person, Hanja: not null } && group.Exists(g => g.Entity.Hanja is not null && g.Entity.Hanja != entity.Hanja && g.Entity.English != entity.English);

    private static DigestEntity ToEntity(List<(int Article, Entity Entity)> group)
    {
        var best = group.OrderByDescending(g => g.Entity.Status).ThenByDescending(g => g.Entity.Mentions.Count).ThenBy(g => g.Entity.English.Length).ThenBy(g => g.Entity.English, StringComparer.Ordinal).First().Entity;
        return new DigestEntity
        {
            English = best.English,
            Type = best.Type,
            Status = best.Status,
            Spellings = [.. group.SelectMany(g => g.Entity.Aliases.Prepend(g.Entity.Korean).Select((s, i) => (Spelling: s, Weight: i == 0 ? g.Entity.Mentions.Count : 1)))
                .GroupBy(s => s.Spelling, StringComparer.Ordinal).OrderByDescending(g => g.Sum(s => s.Weight)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)],
            Hanja = [.. group.Select(g => g.Entity.Hanja).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Mentions = Citations.Of(group.SelectMany(g => g.Entity.Mentions.Select(m => (g.Article, m.Sentence)))),
            Count = group.Sum(g => g.Entity.Mentions.Count),
        };
    }
}
