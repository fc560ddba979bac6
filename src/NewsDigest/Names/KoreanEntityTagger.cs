using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>
/// Finds names by rule and table (Hanja in brackets, the gazetteer, names built of a place and a head word, people before titles,
/// quoted titles), by learnt weights where no list has the name, and the article's own short forms of all of them. Sentences without
/// morphemes are read by rule alone. Immutable and safe for many threads; the same sentences give the same entities.
/// </summary>
public sealed class KoreanEntityTagger : IEntityTagger
{
    private readonly NameTables tables;
    private readonly NameRules rules;
    private readonly TaggerModel model;
    private readonly LearntNameEnglish learnt;

    // The room that one call works in, handed to the next; a call that finds none makes its own.
    private Workroom? spare;

    /// <summary>A tagger with the tables and weights of the library.</summary>
    public KoreanEntityTagger()
        : this(NameTables.Default, TaggerModel.Embedded())
    {
    }

    /// <summary>A tagger with the tables of the library and weights of one's own.</summary>
    /// <param name="weights">As <c>train-tagger</c> writes them; it is not closed.</param>
    /// <exception cref="TableException">A row is not well formed.</exception>
    public KoreanEntityTagger(Stream weights)
        : this(NameTables.Default, new TaggerModel(TaggerWeights.Read(weights ?? throw new ArgumentNullException(nameof(weights)), nameof(weights))))
    {
    }

    internal KoreanEntityTagger(NameTables tables, TaggerModel model)
    {
        this.tables = tables;
        this.model = model;
        rules = new NameRules(tables);
        learnt = new LearntNameEnglish(tables);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Entity> Tag(IReadOnlyList<TokenizedText> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        string[] texts = [.. sentences.Select(s => s.Text)];
        var context = rules.Survey(texts);
        var named = Weigh(sentences, texts, EntityJoiner.WithoutOverlap(rules.Find(texts, context)), context);
        var shortForms = new ShortForms(tables, named, texts);
        named.RemoveAll(c => shortForms.IsParentAndShortForm(c) || shortForms.IsPartOfPerson(c));
        for (var i = 0; i < named.Count; i++)
        {
            named[i] = shortForms.WithSurname(named[i]) ?? named[i];
        }

        for (var i = 0; i < texts.Length; i++)
        {
            named.AddRange(shortForms.Find(i, texts[i]));
        }

        return EntityJoiner.Join(named);
    }

    // 인산철 is no person where 리튬인산철 is written.
    private static bool IsPartOfWord(string[] texts, string name)
    {
        if (name.Length is < 3 or > 4 || name.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var text in texts)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (at > 1 && Hangul.IsSyllable(text[at - 1]) && Hangul.IsSyllable(text[at - 2]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 벌레가 자라는: letters that the analyser reads as a verb's stem are no brand and no country.
    private bool IsVerb(TokenizedText sentence, NameCandidate candidate)
    {
        if (candidate.Korean.Length > 2 || candidate.Hanja is not null || candidate.Status != NameStatus.Known || !tables.Words.IsStem(candidate.Korean))
        {
            return false;
        }

        foreach (var eojeol in sentence.Eojeols)
        {
            if (eojeol.Span.Start == candidate.Start)
            {
                return eojeol.Morphemes is [{ Tag: SejongTag.VV or SejongTag.VA or SejongTag.VX }, ..];
            }
        }

        return false;
    }

    // The names of the rules, which come sentence by sentence, with those that only the weights find.
    private List<NameCandidate> Weigh(IReadOnlyList<TokenizedText> sentences, string[] texts, List<NameCandidate> named, NameContext context)
    {
        var (view, decoder, spans) = Interlocked.Exchange(ref spare, null) ?? new Workroom(new TaggerView(tables), new TaggerDecoder(model), []);
        named.RemoveAll(c => IsVerb(sentences[c.Sentence], c));
        var next = 0;
        NameCandidate[] ruled = [.. named];
        for (var i = 0; i < sentences.Count; i++)
        {
            var first = next;
            while (next < ruled.Length && ruled[next].Sentence == i)
            {
                next++;
            }

            if (sentences[i].Eojeols is [] or [{ Morphemes.Count: 0 }, ..])
            {
                continue;
            }

            var found = new ArraySegment<NameCandidate>(ruled, first, next - first);
            spans.Clear();
            view.Read(sentences[i], found);
            decoder.Decode(view, spans);
            var (taken, replaced) = LearntNames.Choose(sentences[i].Text, found, spans, tables);
            if (replaced.Count > 0)
            {
                named.RemoveAll(replaced.Contains);
            }

            foreach (var span in taken)
            {
                if (span.Type == EntityType.Person && IsPartOfWord(texts, sentences[i].Text[span.Start..span.End]))
                {
                    continue;
                }

                named.Add(learnt.Build(i, sentences[i].Text, span, context));
            }
        }

        Volatile.Write(ref spare, new Workroom(view, decoder, spans));
        return named;
    }

    private sealed record Workroom(TaggerView View, TaggerDecoder Decoder, List<TaggedSpan> Spans);
}
