namespace NewsDigest.Names;

/// <summary>All finders that work by rule and table, in their order. Immutable and safe for many threads.</summary>
internal sealed class NameRules(NameTables tables)
{
    private readonly GazetteerFinder gazetteer = new(tables);
    private readonly HanjaFinder hanja = new(tables);
    private readonly OrganizationFinder organizations = new(tables);
    private readonly PlaceFinder places = new(tables);
    private readonly PersonFinder people = new(tables);
    private readonly LatinBracketFinder latin = new(tables);
    private readonly QuotedNameFinder quoted = new(tables);

    /// <summary>What the finders take for names in the sentences of an article; candidates may overlap.</summary>
    public List<NameCandidate> Find(IReadOnlyList<string> texts) => Find(texts, Survey(texts));

    /// <summary>As <see cref="Find(IReadOnlyList{string})"/>, with what the article is about known.</summary>
    public List<NameCandidate> Find(IReadOnlyList<string> texts, NameContext context)
    {
        var found = new List<NameCandidate>();
        for (var i = 0; i < texts.Count; i++)
        {
            found.AddRange(hanja.Find(i, texts[i], context));
        }

        found.ForEach(context.Learn);
        for (var i = 0; i < texts.Count; i++)
        {
            InSentence(i, texts[i], context, found);
        }

        return found;
    }

    /// <summary>What the article is about: must be known before namesakes are told apart.</summary>
    public NameContext Survey(IReadOnlyList<string> texts)
    {
        var survey = new NameContext(tables.Gazetteer, tables.Ambiguous);
        var blank = new NameContext(tables.Gazetteer, tables.Ambiguous);
        for (var i = 0; i < texts.Count; i++)
        {
            gazetteer.Count(texts[i], blank, survey);
            if (texts[i].Contains('(', StringComparison.Ordinal) && HanjaBracket.In(texts[i]).Any(b => b.Hanja.Any(tables.SinoKorean.IsSimplified)))
            {
                survey.Count("CN");
            }
        }

        return survey;
    }

    private void InSentence(int index, string text, NameContext context, List<NameCandidate> found)
    {
        var first = found.Count;
        found.AddRange(gazetteer.Find(index, text, context));
        found.AddRange(latin.Find(index, text));
        found.AddRange(quoted.Find(index, text, context.IsChinese));
        found.AddRange(places.Find(index, text, context));
        found.AddRange(PlanFinder.Find(index, text));
        found.AddRange(organizations.Find(index, text, context));
        var here = found.GetRange(first, found.Count - first);
        for (var i = 0; i < first; i++)
        {
            if (found[i].Sentence == index)
            {
                here.Add(found[i]);
            }
        }

        found.AddRange(people.Find(index, text, context, EntityJoiner.WithoutOverlap(here)));
    }
}
