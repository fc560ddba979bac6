using NewsDigest.Analysis;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Derives English names from the entities and the Latin words of one article. For one thread.</summary>
internal sealed class NameProof
{
    private static readonly string[] Romans = ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    private readonly AnalyzedArticle article;
    private readonly NameWords vocabulary;
    private readonly List<KnownName> known = [];
    private readonly Dictionary<string, (IReadOnlySet<int>, IReadOnlySet<Entity>)> places = new(StringComparer.Ordinal);

    /// <summary>The names of <paramref name="article"/>.</summary>
    public NameProof(AnalyzedArticle article, NameWords vocabulary, Glosses glosses)
    {
        this.article = article;
        this.vocabulary = vocabulary;
        Spellings = new SpellingProof(article, vocabulary, glosses);
        foreach (var entity in article.Entities)
        {
            Add(entity, Where(entity));
        }

        foreach (var name in article.Title?.Names ?? [])
        {
            Add(name.Entity, new Proof(-1, name.Entity.Korean));
        }

        if (article is { DatelinePlaceEnglish: { } place, Article.DatelinePlace: { } korean })
        {
            known.Add(new KnownName(Split(place), new Proof(-1, korean), null));
        }
    }

    /// <summary>Proves spellings of Hangul that no name of the article has.</summary>
    public SpellingProof Spellings { get; }

    /// <summary>How many words, from the first, make up the English of a name; 0 when they do not begin one.</summary>
    /// <param name="words">The words of a sentence from some place on.</param>
    /// <param name="proof">What they stand on.</param>
    public int LongestWhole(IEnumerable<string> words, out Proof? proof)
    {
        var ahead = words.Take(16).ToArray();
        var best = known.Where(k => k.Words.Length <= ahead.Length && Same(k.Words, 0, ahead, k.Words.Length)).MaxBy(k => k.Words.Length);
        proof = best?.Proof;
        return best?.Words.Length ?? 0;
    }

    /// <summary>How many words, from the first, are the English of a longer name but for one letter that makes no word; 0 when they are not.</summary>
    public int Misspelt(IEnumerable<string> words, EnglishVocabulary ordinary)
    {
        string[]? ahead = null;
        foreach (var name in known)
        {
            if (name.Words.Length < 2)
            {
                continue;
            }

            ahead ??= [.. words.Take(16)];
            if (name.Words.Length <= ahead.Length && IsMisspelt(name.Words, ahead, ordinary))
            {
                return name.Words.Length;
            }
        }

        return 0;
    }

    /// <summary>The source of capitalised words that are a part of a name, its abbreviation, its adjective, or stand in the source as they are.</summary>
    public Proof? Find(IReadOnlyList<string> words)
    {
        var joined = string.Join(' ', words);
        return Part(words) ?? Adjective(joined) ?? Verbatim(joined) ?? Term(joined) ?? Initials(joined) ?? Hyphenated(joined) ?? Roman(joined);
    }

    /// <summary>Every sentence that has a name of which these words are the whole or a part, and the entities; empty when they are no entity.</summary>
    public (IReadOnlySet<int> Places, IReadOnlySet<Entity> Entities) Places(string english)
    {
        if (!places.TryGetValue(english, out var found))
        {
            places.Add(english, found = Located(english));
        }

        return found;
    }

    private (IReadOnlySet<int> Places, IReadOnlySet<Entity> Entities) Located(string english)
    {
        var words = Split(english);
        var found = new HashSet<int>();
        var entities = new HashSet<Entity>(ReferenceEqualityComparer.Instance);
        // A name's whole words mean that name; parts of them may be any name's that has them.
        var whole = known.Where(k => k.Entity is not null && k.Words.Length == words.Length && Same(k.Words, 0, words, words.Length)).ToArray();
        foreach (var name in whole.Length > 0 ? whole : known.Where(k => k.Entity is not null))
        {
            var isHere = false;
            for (var start = 0; !isHere && start + words.Length <= name.Words.Length; start++)
            {
                isHere = Same(name.Words, start, words, words.Length);
            }

            isHere |= words.Length > 0 && vocabulary.Adjectives[english].Any(p => string.Join(' ', name.Words).Contains(p, StringComparison.Ordinal));
            if (isHere)
            {
                entities.Add(name.Entity!);
                found.UnionWith(name.Entity!.Mentions.Select(m => m.Sentence));
                if (whole.Length > 0)
                {
                    // It may stand inside another name: the office of a city, the railway of an island.
                    found.UnionWith(Inside(name.Entity));
                }

                if (name.Proof.Source < 0)
                {
                    found.Add(-1);
                }
            }
        }

        return (found, entities);
    }

    /// <summary>The sentences where the Korean of an entity stands, also within longer words: by any of its names, or without the 시, 성 or 현 at its end.</summary>
    private IEnumerable<int> Inside(Entity entity)
    {
        string[] forms = [.. entity.Aliases.Append(entity.Korean).Select(f => f.Length > 2 && f[^1] is '시' or '성' or '현' or '도' ? f[..^1] : f).Where(f => f.Length > 1).Distinct(StringComparer.Ordinal)];
        foreach (var sentence in article.Sentences)
        {
            if (Array.Exists(forms, f => sentence.Text.Contains(f, StringComparison.Ordinal)))
            {
                yield return sentence.Index;
            }
        }
    }

    /// <summary>Whether a sentence speaks of a whole country without its name.</summary>
    public bool IsImplied(Entity entity, int sentence) => vocabulary.IsCountry(entity.English) && vocabulary.Nationwide.Any(w => article.Sentences[sentence].Text.Contains(w, StringComparison.Ordinal));

    private void Add(Entity entity, Proof proof)
    {
        foreach (var english in entity.Candidates.Prepend(entity.English).Where(e => e.Length > 0))
        {
            known.Add(new KnownName(Split(english), proof, entity));
        }
    }

    private Proof Where(Entity entity)
    {
        if (entity.Mentions.Count == 0)
        {
            return new Proof(-1, entity.Korean);
        }

        var first = entity.Mentions[0];
        return new Proof(first.Sentence, first.Span.In(article.Sentences[first.Sentence].Text));
    }

    private Proof? Part(IReadOnlyList<string> words)
    {
        foreach (var (name, proof, _) in known)
        {
            for (var start = 0; start + words.Count <= name.Length; start++)
            {
                if (Same(name, start, words, words.Count))
                {
                    return proof;
                }
            }
        }

        return null;
    }

    private Proof? Adjective(string word) =>
        vocabulary.Adjectives[word]
            .Select(place => known.FirstOrDefault(k => string.Join(' ', k.Words).Contains(place, StringComparison.Ordinal))?.Proof ?? Term(place))
            .FirstOrDefault(p => p is not null);

    /// <summary>Whether Latin words stand in one of some sentences.</summary>
    public static bool Verbatim(string words, IEnumerable<AnalyzedSentence> sentences) => sentences.Any(s => SourceSentences.HasWord(s.Text, words));

    private Proof? Verbatim(string words) =>
        SourceSentences.Of(article).FirstOrDefault(s => SourceSentences.HasWord(s.Text, words)) is { } sentence ? new Proof(sentence.Index, words) : null;

    private Proof? Term(string word) => Term(word, SourceSentences.Of(article));

    /// <summary>The entities whose Korean an English term such as GBA stands for.</summary>
    public IEnumerable<string> ByTerm(string word) =>
        vocabulary.Terms[word].SelectMany(t => t.Split('|')).SelectMany(t => article.Entities.Where(e => e.Korean.Contains(t, StringComparison.Ordinal))).Select(e => e.Korean);

    /// <summary>The Korean for an English term such as GDP in one of some sentences.</summary>
    public Proof? Term(string word, IEnumerable<AnalyzedSentence> sentences)
    {
        foreach (var korean in vocabulary.Terms[word].SelectMany(t => t.Split('|')))
        {
            if (sentences.FirstOrDefault(s => s.Text.Contains(korean, StringComparison.Ordinal)) is { } sentence)
            {
                return new Proof(sentence.Index, korean);
            }
        }

        return null;
    }

    private Proof? Initials(string word) => word.Length < 2 || !word.All(char.IsAsciiLetterUpper)
        ? null
        : known.FirstOrDefault(k => k.Words.Length > 1 && string.Concat(k.Words.Where(w => char.IsUpper(w[0])).Select(w => w[0])) == word)?.Proof;

    /// <summary>Class II is 2등급 or Ⅱ등급.</summary>
    private Proof? Roman(string word)
    {
        var value = Array.IndexOf(Romans, word) + 2;
        return value < 2
            ? null
            : SourceSentences.Of(article).FirstOrDefault(s => s.Text.Contains((char)('\u2160' + value - 1)) || KoreanDigits.Find(s.Text, value, []) is not null) is { } sentence
            ? new Proof(sentence.Index, word)
            : null;
    }

    /// <summary>Beijing-based, China-Japan: each capitalised part must be proven.</summary>
    private Proof? Hyphenated(string word)
    {
        if (!word.Contains('-', StringComparison.Ordinal) || word.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var parts = word.Split('-', StringSplitOptions.RemoveEmptyEntries).Where(p => char.IsUpper(p[0])).ToArray();

        // Two Latin words of the source joined by us to one are a new word; two names of it are a relation.
        var proofs = parts.Select(p => parts.Length == 1 ? Find([p]) : Part([p]) ?? Adjective(p) ?? Term(p)).ToArray();
        return proofs.Length > 0 && proofs.All(p => p is not null) ? proofs[0] : null;
    }

    private static bool IsMisspelt(string[] name, string[] words, EnglishVocabulary ordinary)
    {
        var wrong = -1;
        for (var i = 0; i < name.Length; i++)
        {
            if (!string.Equals(name[i], words[i], StringComparison.OrdinalIgnoreCase))
            {
                if (wrong >= 0 || !DiffersByOne(name[i], words[i]))
                {
                    return false;
                }

                wrong = i;
            }
        }

        return wrong >= 0 && !ordinary.IsOrdinary(words[wrong]);
    }

    private static bool DiffersByOne(string one, string other)
    {
        if (one.Length != other.Length || one.Length < 4)
        {
            return false;
        }

        var differences = 0;
        for (var i = 0; i < one.Length; i++)
        {
            differences += char.ToLowerInvariant(one[i]) == char.ToLowerInvariant(other[i]) ? 0 : 1;
        }

        return differences == 1;
    }

    private static bool Same(string[] name, int start, IReadOnlyList<string> words, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!string.Equals(name[start + i], words[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Split(string english) => [.. EnglishWord.In(english).Select(w => w.Text)];

    /// <summary>One English spelling of a name, word by word.</summary>
    private sealed record KnownName(string[] Words, Proof Proof, Entity? Entity);
}
