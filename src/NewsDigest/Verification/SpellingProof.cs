using NewsDigest.Analysis;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Proves a Latin name by the Hangul that it spells, where the article gives no English for it.</summary>
internal sealed class SpellingProof(AnalyzedArticle article, NameWords vocabulary, Glosses glosses)
{
    /// <summary>
    /// A name whose Hangul stands near by: official Pinyin, Pinyin by the Sino-Korean reading of the characters (연변 is Yanbian), or the
    /// romanised Korean name within an organisation. Not where the article proves another English of that Hangul.
    /// </summary>
    public Proof? Find(string english, SourceWindow window)
    {
        if (english.Length < 4 || !english.All(c => char.IsAsciiLetter(c) || c == '\''))
        {
            return null;
        }

        var letters = english.Replace("'", "", StringComparison.Ordinal);
        foreach (var hangul in vocabulary.Hangul(letters))
        {
            if (At(window, (text, from) => text.IndexOf(hangul, from, StringComparison.Ordinal), hangul.Length, english) is { } proof)
            {
                return proof;
            }
        }

        foreach (var syllables in vocabulary.SinoKorean(letters))
        {
            if (At(window, (text, from) => IndexOf(text, from, syllables), syllables.Count, english, mayBeWord: false) is { } proof)
            {
                return proof;
            }
        }

        return Romanised(letters, window);
    }

    /// <summary>Where Hangul stands in the window and means no other name.</summary>
    private Proof? At(SourceWindow window, Func<string, int, int> find, int length, string english, bool mayBeWord = true)
    {
        foreach (var sentence in window.Sentences())
        {
            for (var at = find(sentence.Text, 0); at >= 0; at = find(sentence.Text, at + 1))
            {
                var hangul = sentence.Text.Substring(at, length);
                if (Begins(sentence, at) && (mayBeWord || !glosses.Knows(hangul)) && !article.Entities.Any(e => e.Status != NameStatus.Unconfirmed && e.Type is EntityType.Person or EntityType.Place && e.Korean.Contains(hangul, StringComparison.Ordinal) && !HasSpelling(e, english)))
                {
                    return new Proof(sentence.Index, hangul);
                }
            }
        }

        return null;
    }

    private static bool HasSpelling(Entity entity, string english) =>
        entity.English.Contains(english, StringComparison.OrdinalIgnoreCase)
        || (entity.Hanja is { } hanja && NameTables.Default.Pinyin.Of(hanja) is { } pinyin && string.Concat(pinyin).Contains(english, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name may begin here: at the start of a word, or within the name of an organisation.</summary>
    private static bool Begins(AnalyzedSentence sentence, int at) =>
        at == 0 || !Hangul.IsSyllable(sentence.Text[at - 1]) || sentence.Names.Any(n => n.Span.Start < at && at < n.Span.End && n.Entity.Type is EntityType.Organization or EntityType.Facility);

    private static int IndexOf(string text, int from, IReadOnlyList<IReadOnlySet<char>> syllables)
    {
        for (var at = from; at + syllables.Count <= text.Length; at++)
        {
            var length = 0;
            while (length < syllables.Count && syllables[length].Contains(text[at + length]))
            {
                length++;
            }

            if (length == syllables.Count)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Donghae in the English of 동해경제연구원, where the article gives no Hanja.</summary>
    private static Proof? Romanised(string english, SourceWindow window)
    {
        foreach (var sentence in window.Sentences())
        {
            foreach (var name in sentence.Names.Where(n => n.Entity is { Type: EntityType.Organization, Hanja: null }))
            {
                var text = name.Entity.Korean;
                for (var length = 2; length <= Math.Min(5, text.Length); length++)
                {
                    if (string.Equals(RevisedRomanization.Romanize(text[..length]), english, StringComparison.OrdinalIgnoreCase))
                    {
                        return new Proof(sentence.Index, text[..length]);
                    }
                }
            }
        }

        return null;
    }
}
