using System.Collections.Frozen;
using NewsDigest.Analysis;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>
/// Whether a name that the article has may stand where an English sentence puts it. What the rest of its clause says tells which sentence
/// of the article is rendered there; a name of another sentence is taken for exchanged when that sentence has a name of its own of the same
/// type that the English passes over.
/// </summary>
internal sealed class NameCheck(ArticleIndex index, string sentence, IReadOnlyList<Clue> clues, IReadOnlyList<TextSpan> segments, SourceWindow window, IReadOnlySet<int> dated, IReadOnlySet<string> told, IReadOnlySet<int> anchors)
{
    /// <summary>A name in so large a share of the sentences is what the article is about (percent).</summary>
    private const int TopicShare = 25;

    private static readonly FrozenSet<int> Nothing = [];

    private static readonly FrozenSet<EntityType> Kinds = FrozenSet.ToFrozenSet([EntityType.Place, EntityType.Organization, EntityType.Facility]);

    private AnalyzedArticle Article => index.Article;

    /// <summary>Whether the name may stand here.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="places">The sentences of the article that have it.</param>
    /// <param name="entity">What it names.</param>
    public bool MayStand(TextSpan span, IReadOnlySet<int> places, Entity entity)
    {
        if (window.IsWhole)
        {
            return true;
        }

        if (entity.Type == EntityType.Person && anchors.Any(a => !places.Contains(a) && IsPassedOver(a, EntityType.Person)))
        {
            // The figures and quotations are somebody else's.
            return false;
        }

        Clue[] others = [.. clues.Where(c => !c.Span.Overlaps(span))];
        var homes = Homes(span, others);
        if (homes.Any(places.Contains))
        {
            return !TakesAnothersPlace(span, homes.First(places.Contains), entity);
        }

        if (homes.Count == 0)
        {
            return places.Any(window.Holds);
        }

        if (homes.Any(h => Untold(h, entity).Any(n => n.Entity.Type == EntityType.Person || IsProminent(h, n))))
        {
            return false;
        }

        return places.Any(p => p >= 0 && SourceWindow.Of(others, segments, Article, dated).Holds(p)) || IsUnderstood(homes, places, entity);
    }

    /// <summary>The sentence that the rest of the name's clause renders, and the one that the rest of the whole sentence renders most.</summary>
    private List<int> Homes(TextSpan span, Clue[] others)
    {
        var segment = segments.FirstOrDefault(s => s.Contains(span));
        return
        [
            .. new[] { segments.Count > 1 ? SourceWindow.Best([.. others.Where(c => segment.Contains(c.Span))], Article, dated, Nothing) : null, SourceWindow.Best(others, Article, dated, Nothing) }
                .OfType<SourceWindow.Explained>().Where(SourceWindow.IsClear).Select(e => e.Sentence).Distinct(),
        ];
    }

    /// <summary>A name may be understood from the sentences around, or from the whole article, where no name of its kind stands that the English lacks.</summary>
    private bool IsUnderstood(List<int> homes, IReadOnlySet<int> places, Entity entity) =>
        !homes.Any(h => Untold(h, entity).Any())
        && (places.Any(p => homes.Any(h => Math.Abs(h - p) <= (entity.Type == EntityType.Person ? 2 : 3)))
            || (entity.Type != EntityType.Person && (places.Contains(-1) || 100 * places.Count >= TopicShare * Article.Sentences.Count)));

    /// <summary>The English begins with the name, while the Korean is about another of its type that the English never names.</summary>
    private bool TakesAnothersPlace(TextSpan span, int home, Entity entity)
    {
        var before = sentence.AsSpan(0, span.Start).Trim();
        if (!(before.IsEmpty || before.Equals("The", StringComparison.Ordinal)) || sentence.AsSpan(span.End).StartsWith("'s", StringComparison.Ordinal) || sentence.AsSpan(span.End).StartsWith("’s", StringComparison.Ordinal))
        {
            return false;
        }

        var names = Article.Sentences[home].Names;
        return names.Any(n => n.Entity.Type == entity.Type && !told.Contains(n.Entity.Korean) && IsTopic(home, n))
            && !names.Any(n => ReferenceEquals(n.Entity, entity) && IsTopic(home, n));
    }

    private bool IsPassedOver(int source, EntityType type)
    {
        var names = Named(source, type).ToArray();
        return names.Length > 0 && !names.Any(told.Contains);
    }

    private IEnumerable<string> Named(int source, EntityType type) =>
        Article.Sentences[source].Names.Where(n => n.Entity.Type == type).Select(n => n.Entity.Korean)
            .Concat(Article.Sentences[source].Quotations.Where(q => q.Speaker?.Type == type).Select(q => q.Speaker!.Korean));

    private IEnumerable<NamedSpan> Untold(int source, Entity entity) => Article.Sentences[source].Names.Where(n => IsOfOneKind(n.Entity, entity) && !told.Contains(n.Entity.Korean));

    /// <summary>Whether one could stand for the other; of what is no person the kind is not always known.</summary>
    private static bool IsOfOneKind(Entity one, Entity other) =>
        one.Type == other.Type || ((one.Status == NameStatus.Unconfirmed || other.Status == NameStatus.Unconfirmed) && Kinds.Contains(one.Type) && Kinds.Contains(other.Type));

    /// <summary>What a sentence is about: its topic, its subject or the first name in it.</summary>
    private bool IsProminent(int source, NamedSpan name) => Article.Sentences[source].Names.Min(n => n.Span.Start) == name.Span.Start || IsTopic(source, name);

    private bool IsTopic(int source, NamedSpan name)
    {
        var text = Article.Sentences[source].Text;
        var at = name.Span.End;
        if (at < text.Length && text[at] == '(' && text.IndexOf(')', at) is > 0 and var close)
        {
            at = close + 1;
        }

        at += at < text.Length && text[at] is '시' or '성' or '현' or '도' ? 1 : 0;
        return at < text.Length && text[at] is '은' or '는' or '이' or '가' && (at + 1 == text.Length || text[at + 1] is ' ' or ',');
    }
}
