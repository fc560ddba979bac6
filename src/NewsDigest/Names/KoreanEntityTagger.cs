using NewsDigest.Morphology;

namespace NewsDigest.Names;

/// <summary>
/// Finds names by rule and table: Hanja in brackets, the gazetteer, names built of a place and a head word, people before
/// titles, quoted titles, and the article's own short forms. Immutable and safe for many threads; the same sentences give the same entities.
/// </summary>
public sealed class KoreanEntityTagger : IEntityTagger
{
    private readonly NameTables tables;
    private readonly GazetteerFinder gazetteer;
    private readonly HanjaFinder hanja;
    private readonly OrganizationFinder organizations;
    private readonly PlaceFinder places;
    private readonly PersonFinder people;
    private readonly QuotedNameFinder quoted;

    /// <summary>A tagger with the tables of the library.</summary>
    public KoreanEntityTagger()
        : this(NameTables.Default)
    {
    }

    internal KoreanEntityTagger(NameTables tables)
    {
        this.tables = tables;
        gazetteer = new GazetteerFinder(tables);
        hanja = new HanjaFinder(tables);
        organizations = new OrganizationFinder(tables);
        places = new PlaceFinder(tables);
        people = new PersonFinder(tables);
        quoted = new QuotedNameFinder(tables);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Entity> Tag(IReadOnlyList<TokenizedText> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        string[] texts = [.. sentences.Select(s => s.Text)];
        var context = Survey(texts);
        var found = new List<NameCandidate>();
        for (var i = 0; i < texts.Length; i++)
        {
            found.AddRange(hanja.Find(i, texts[i], context));
        }

        found.ForEach(context.Learn);
        for (var i = 0; i < texts.Length; i++)
        {
            found.AddRange(InSentence(i, texts[i], context, found));
        }

        var named = EntityJoiner.WithoutOverlap(found);
        var shortForms = new ShortForms(tables, named, texts);
        found.RemoveAll(shortForms.IsParentAndShortForm);
        for (var i = 0; i < texts.Length; i++)
        {
            found.AddRange(shortForms.Find(i, texts[i]));
        }

        return EntityJoiner.Join(found);
    }

    // Which countries the article is about must be known before namesakes are told apart.
    private NameContext Survey(string[] texts)
    {
        var survey = new NameContext(tables.Gazetteer, tables.Ambiguous);
        var blank = new NameContext(tables.Gazetteer, tables.Ambiguous);
        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var known in gazetteer.Find(i, texts[i], blank))
            {
                survey.Count(known.Country);
            }

            if (HanjaBracket.In(texts[i]).Any(b => b.Hanja.Any(tables.SinoKorean.IsSimplified)))
            {
                survey.Count("CN");
            }
        }

        return survey;
    }

    private List<NameCandidate> InSentence(int index, string text, NameContext context, List<NameCandidate> before)
    {
        var found = new List<NameCandidate>();
        found.AddRange(gazetteer.Find(index, text, context));
        found.AddRange(quoted.Find(index, text, context.IsChinese));
        found.AddRange(places.Find(index, text, context));
        found.AddRange(PlanFinder.Find(index, text));
        found.AddRange(organizations.Find(index, text, context));
        found.AddRange(people.Find(index, text, context, EntityJoiner.WithoutOverlap(found.Concat(before.Where(c => c.Sentence == index)))));
        return found;
    }
}
