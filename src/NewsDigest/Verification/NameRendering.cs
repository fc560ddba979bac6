using NewsDigest.Analysis;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Whether capitalised ordinary words render words of the source: the title of a document, the name of an office that translators word differently.</summary>
/// <param name="tables">What is known of English.</param>
/// <param name="proofs">The names of the article.</param>
/// <param name="sentence">The English sentence.</param>
/// <param name="proven">Where it has names that the article has.</param>
internal sealed class NameRendering(VerifierTables tables, NameProof proofs, string sentence, IReadOnlyList<TextSpan> proven)
{
    /// <summary>Of the words of a title, the percentage that the source must say; translators leave words out and put others in.</summary>
    private const int EnoughOfTitle = 60;

    /// <summary>Fewer words make no title.</summary>
    private const int FewestTitleWords = 3;

    private readonly IReadOnlyList<EnglishWord> all = EnglishWord.In(sentence);

    /// <summary>The source sentence that says all of the capitalised words.</summary>
    /// <param name="english">The words.</param>
    /// <param name="sources">Where to look.</param>
    public Proof? Of(string english, SourceWindow sources)
    {
        var words = EnglishWord.In(english).Where(w => w.IsCapitalised).SelectMany(w => w.Text.Split('-', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return words.Length == 0 ? null : sources.Sentences().FirstOrDefault(s => Array.TrueForAll(words, w => Renders(s, w, sources))) is { } source ? new Proof(source.Index, source.Text) : null;
    }

    /// <summary>The title around a place, or the place itself.</summary>
    public TextSpan TitleAt(TextSpan span) => Title(span) is [var first, .., var last] ? TextSpan.FromBounds(first.Span.Start, last.Span.End) : span;

    /// <summary>Ordinary words in capitals within a title whose words, and above all whose kind (Plan, Council, School), the source says.</summary>
    public Proof? InTitle(TextSpan span, Func<TextSpan, SourceWindow> without)
    {
        var words = all.Where(w => span.Contains(w.Span)).ToArray();
        if (words.Length == 0 || !words.All(w => tables.Vocabulary.IsWithin(w.Text) || tables.Ordinary.IsOrdinary(w.Text.TrimEnd('-'))))
        {
            return null;
        }

        var title = Title(span);
        var counted = title.Where(w => w.IsCapitalised && !tables.Vocabulary.IsOpener(w.Text)).ToArray();
        var head = Head(title);
        if (counted.Length < FewestTitleWords || head is null)
        {
            return null;
        }

        var sources = without(TitleAt(span));
        foreach (var source in sources.Sentences())
        {
            var said = counted.Count(w => proven.Any(p => p.Contains(w.Span)) || Array.TrueForAll(w.Text.Split('-', StringSplitOptions.RemoveEmptyEntries), p => Renders(source, p, sources)));
            if (100 * said >= EnoughOfTitle * counted.Length && (proven.Any(p => p.Contains(head.Span)) || Renders(source, head.Text, sources)))
            {
                return new Proof(source.Index, source.Text);
            }
        }

        return null;
    }

    /// <summary>The capitalised words around a place, with the small words and numbers between them.</summary>
    private EnglishWord[] Title(TextSpan span)
    {
        var first = 0;
        while (first < all.Count && all[first].Span.Start < span.Start)
        {
            first++;
        }

        var last = first;
        while (first > 0 && !Ends(first - 1) && IsIn(all[first - 1]))
        {
            first--;
        }

        while (last + 1 < all.Count && !Ends(last) && IsIn(all[last + 1]))
        {
            last++;
        }

        return [.. all.Skip(first).Take(last - first + 1).SkipWhile(w => !w.IsCapitalised).Reverse().SkipWhile(w => !w.IsCapitalised).Reverse()];
    }

    private bool IsIn(EnglishWord word) => word.IsCapitalised || tables.Vocabulary.IsWithin(word.Text) || char.IsAsciiDigit(word.Text[0]);

    /// <summary>Whether a comma, stop or bracket follows; a hyphen and 's end nothing.</summary>
    private bool Ends(int word) => all[word].EndsPhrase && !(all[word].Span.End < sentence.Length && sentence[all[word].Span.End] is '-' or '–');

    /// <summary>What kind of thing a title names: its last word before "of" or "for", or its last word.</summary>
    private static EnglishWord? Head(EnglishWord[] title)
    {
        var of = Array.FindIndex(title, 1 < title.Length ? 1 : 0, w => !w.IsCapitalised && w.Text is "of" or "for" or "on" or "to");
        return title.Length == 0 ? null : of > 0 ? title[of - 1] : title[^1];
    }

    private bool Renders(AnalyzedSentence source, string word, SourceWindow sources) =>
        (word.Length > 2 && tables.Glosses.Renders(source, word))
        || tables.Vocabulary.IsOpener(word)
        || proofs.Term(word, [source]) is not null
        || (proofs.Places(word).Places is { Count: > 0 } places && places.Any(sources.Holds))
        || proofs.Spellings.Find(word, sources) is not null;
}
