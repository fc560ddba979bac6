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
internal sealed class NameCheck(ArticleIndex index, NameProof proofs, string sentence, IReadOnlyList<Clue> clues, IReadOnlyList<TextSpan> segments, SourceWindow window, IReadOnlySet<int> dated, IReadOnlySet<string> told, IReadOnlyList<(TextSpan Span, int Source)> anchors)
{
    /// <summary>A name in so large a share of the sentences is what the article is about (percent).</summary>
    private const int TopicShare = 25;

    /// <summary>A sentence that explains so much of what another explains may be the one that is rendered.</summary>
    private const double NearlyAsMuch = 0.6;

    private static readonly FrozenSet<int> Nothing = [];

    private static readonly FrozenSet<EntityType> Kinds = FrozenSet.ToFrozenSet([EntityType.Place, EntityType.Organization, EntityType.Facility]);

    private AnalyzedArticle Article => index.Article;

    /// <summary>Whether the name may stand here.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="title">What belongs to it and is no proof of it: the whole run of names of which it is a part.</param>
    /// <param name="places">The sentences of the article that have it.</param>
    /// <param name="entity">What it names.</param>
    public bool MayStand(TextSpan span, TextSpan title, IReadOnlySet<int> places, Entity entity)
    {
        if (window.IsWhole)
        {
            return true;
        }

        var segment = segments.Last(s => s.Start <= span.Start);
        if (anchors.Any(a => !places.Contains(a.Source) && (entity.Type == EntityType.Person || segment.Contains(a.Span)) && IsPassedOver(a.Source, entity)))
        {
            // The figures and quotations are somebody else's.
            return false;
        }

        Clue[] others = [.. clues.Where(c => !c.Span.Overlaps(title))];
        var homes = Homes(segment, others);
        if (homes.Count > 0 && homes[^1] is var most && !places.Contains(most)
            && (LacksOfList(most, entity) || Untold(most, entity).Any(n => IsTopic(most, n)))
            && SourceWindow.Best([.. others.Where(c => c.Places.Any(places.Contains))], Article, dated, NotIn(places)) is var there
            && (there?.Score ?? 0) < NearlyAsMuch * SourceWindow.Best(others, Article, dated, Nothing)!.Score)
        {
            return false;
        }

        if (homes.Any(places.Contains))
        {
            return !TakesAnothersPlace(span, homes.First(places.Contains), entity) && !IsCrossed(segment, homes.First(places.Contains), entity);
        }

        if (homes.Count == 0)
        {
            return places.Any(window.Holds);
        }

        if (homes.Any(h => Lacks(h, entity)))
        {
            return homes.Any(h => proofs.IsImplied(entity, h) && !TakesAnothersPlace(span, h, entity) && Told(h, entity) <= Untold(h, entity).Count());
        }

        var without = SourceWindow.Of(others, segments, Article, dated);
        return places.Any(p => p >= 0 && without.Holds(p)) || (IsUnderstood(homes, places, entity, others) && !without.Sentences().Any(s => s.Index >= 0 && Lacks(s.Index, entity)));
    }

    /// <summary>The sentences that an English sentence renders without one of its names.</summary>
    public SourceWindow Without(TextSpan span) => window.IsWhole ? window : SourceWindow.Of([.. clues.Where(c => !c.Span.Overlaps(span))], segments, Article, dated);

    /// <summary>Whether the English passes over a name of this kind that a sentence is about, or one of a list of which it tells the others.</summary>
    private bool Lacks(int source, Entity entity)
    {
        var untold = Untold(source, entity).ToArray();
        return untold.Any(n => n.Entity.Type == EntityType.Person || IsProminent(source, n)) || (untold.Length > 0 && Told(source, entity) is > 0 and var others && others >= untold.Length);
    }

    /// <summary>Whether a sentence has a list of names of which the English tells most, and this is none of them.</summary>
    private bool LacksOfList(int source, Entity entity)
    {
        var names = Article.Sentences[source].Names.Where(n => n.Entity.Type == entity.Type).DistinctBy(n => n.Entity.Korean, StringComparer.Ordinal).ToArray();
        var others = names.Count(n => told.Contains(n.Entity.Korean));
        return others >= 2 && names.Length > others && others >= 2 * (names.Length - others);
    }

    private int Told(int source, Entity entity) =>
        Article.Sentences[source].Names.Where(n => IsOfOneKind(n.Entity, entity) && told.Contains(n.Entity.Korean)).DistinctBy(n => n.Entity.Korean, StringComparer.Ordinal).Count();

    /// <summary>The sentence that the rest of the name's clause renders, and the one that the rest of the whole sentence renders most.</summary>
    private List<int> Homes(TextSpan segment, Clue[] others) =>
        [
            .. new[] { segments.Count > 1 ? SourceWindow.Best([.. others.Where(c => segment.Contains(c.Span))], Article, dated, Nothing) : null, SourceWindow.Best(others, Article, dated, Nothing) }
                .OfType<SourceWindow.Explained>().Where(SourceWindow.IsClear).Select(e => e.Sentence).Distinct(),
        ];

    /// <summary>A name may be understood from the sentences around, or from the whole article, where no name of its kind stands that the English lacks.</summary>
    private bool IsUnderstood(List<int> homes, IReadOnlySet<int> places, Entity entity, Clue[] others) =>
        !homes.Any(h => Untold(h, entity).Any())
        && ((entity.Type != EntityType.Person && places.Any(p => p >= 0 && window.Holds(p) && others.Count(c => !c.IsWord && c.Places.Contains(p)) >= 2) && homes.All(h => Told(h, entity) == 0)) || places.Any(p => homes.Any(h => Math.Abs(h - p) <= (entity.Type == EntityType.Person ? 2 : 3)))
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

    /// <summary>Two clauses about two names, whose English tells of each what the Korean tells of the other.</summary>
    private bool IsCrossed(TextSpan segment, int home, Entity entity)
    {
        var source = Article.Sentences[home];
        var topics = source.Names.Where(n => n.Entity.Type == entity.Type && told.Contains(n.Entity.Korean) && IsTopic(home, n)).OrderBy(n => n.Span.Start).ToArray();
        if (topics is not [var first, var second] || ReferenceEquals(first.Entity, second.Entity) || !Array.Exists(topics, t => ReferenceEquals(t.Entity, entity)))
        {
            return false;
        }

        var early = index.Glosses.Of(source, TextSpan.FromBounds(first.Span.End, second.Span.Start));
        var late = index.Glosses.Of(source, TextSpan.FromBounds(second.Span.End, source.Text.Length));
        var (own, other) = ReferenceEquals(first.Entity, entity) ? (early, late) : (late, early);
        var words = clues.Where(c => c.IsWord && segment.Contains(c.Span)).Select(c => c.Stem).Distinct(StringComparer.Ordinal).ToArray();
        return words.Count(w => other.Contains(w) && !own.Contains(w)) > words.Count(w => own.Contains(w) && !other.Contains(w));
    }

    private HashSet<int> NotIn(IReadOnlySet<int> places) => [.. Enumerable.Range(0, Article.Sentences.Count).Where(i => !places.Contains(i))];

    private bool IsPassedOver(int source, Entity entity)
    {
        if (entity.Type != EntityType.Person)
        {
            var names = Article.Sentences[source].Names.Where(n => n.Entity.Type == entity.Type).ToArray();
            return names.Length > 0 && !Array.Exists(names, n => told.Contains(n.Entity.Korean)) && Array.Exists(names, n => IsProminent(source, n));
        }

        var persons = Article.Sentences[source].Names.Where(n => n.Entity.Type == EntityType.Person).Select(n => n.Entity.Korean)
            .Concat(Article.Sentences[source].Quotations.Where(q => q.Speaker?.Type == EntityType.Person).Select(q => q.Speaker!.Korean)).ToArray();
        return persons.Length > 0 && !Array.Exists(persons, told.Contains);
    }

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
