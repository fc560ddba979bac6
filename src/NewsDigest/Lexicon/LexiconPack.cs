using System.Collections.Immutable;

namespace NewsDigest.Lexicon;

/// <summary>The library's lexicon as the build packed it: rows are read from the text of their tables when a lemma is first asked for. Safe for many threads.</summary>
internal sealed class LexiconPack
{
    private static readonly Lazy<LexiconPack> Opened = new(() => new(Library.Pack.Inner(Library.Lexicon)));

    private readonly WordIndex lemmas;
    private readonly PackedRows rows;
    private readonly Packed<LemmaTraits> traits;
    private readonly WordIndex english;

    // Made when first asked for; two threads may make the same rows twice, to no harm.
    private readonly ImmutableArray<LexiconEntry>[] read;

    public LexiconPack(Pack pack)
    {
        lemmas = new WordIndex(pack.Inner(0));
        rows = new PackedRows(pack.Inner(1));
        traits = pack.Section<LemmaTraits>(2);
        english = new WordIndex(pack.Inner(3));
        Classes = new string(pack.Section<char>(4).Span).Split('\n');
        read = FreshArray.Of<ImmutableArray<LexiconEntry>>(lemmas.Count);
    }

    /// <summary>The one that all share, so that a row is read once.</summary>
    public static LexiconPack Embedded => Opened.Value;

    /// <summary>The semantic classes that traits name by number; the first is none.</summary>
    public IReadOnlyList<string> Classes { get; }

    public IEnumerable<string> Lemmas => Enumerable.Range(0, lemmas.Count).Select(i => new string(lemmas[i]));

    public bool Has(ReadOnlySpan<char> lemma) => lemmas.Find(lemma) >= 0;

    /// <summary>Whether a rendering has this word of English, in lower case.</summary>
    public bool HasEnglish(ReadOnlySpan<char> word) => english.Find(word) >= 0;

    /// <summary>What the rows of a lemma say together; nothing when there is none.</summary>
    public LemmaTraits TraitsOf(ReadOnlySpan<char> lemma) => lemmas.Find(lemma) is >= 0 and var number ? traits[number] : default;

    /// <summary>The rows of a lemma; empty when there is none.</summary>
    public ImmutableArray<LexiconEntry> Find(ReadOnlySpan<char> lemma)
    {
        var number = lemmas.Find(lemma);
        if (number < 0)
        {
            return [];
        }

        return read[number] is { IsDefault: false } known ? known : read[number] = Read(number);
    }

    private ImmutableArray<LexiconEntry> Read(int number)
    {
        var (first, end) = rows.Of(number);
        var entries = ImmutableArray.CreateBuilder<LexiconEntry>(end - first);
        for (var row = first; row < end; row++)
        {
            var (table, line) = rows.Origin(row);
            entries.Add(rows.Cells(row) is [var lemma, var tag, var english, var grammar, var frame, var kind, var domain, var context]
                ? new LexiconEntry(lemma, tag, english, grammar, frame, kind, domain, context, table, line)
                : throw new TableException(table, line, 1, "ND1001", "not the columns of the lexicon"));
        }

        return entries.MoveToImmutable();
    }

    /// <summary>Packs a lexicon.</summary>
    public static byte[] Write(KoreanLexicon lexicon, TableTexts texts)
    {
        string[] all = [.. lexicon.Lemmas.Order(StringComparer.Ordinal)];
        string[] classes = ["", .. lexicon.Entries.Select(e => e.SemanticClass).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new PackWriter()
            .Add<byte>(WordIndex.Write(all))
            .Add<byte>(PackedRows.Write(all.Select(l => lexicon.Find(l).Select(e => (e.TableName, e.Line)).ToArray()), texts))
            .Add<LemmaTraits>(all.Select(l => LemmaTraits.Of(lexicon.Find(l), classes)).ToArray())
            .Add<byte>(WordIndex.Write([.. lexicon.Entries.SelectMany(KoreanLexicon.EnglishOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .Add<char>(string.Join('\n', classes))
            .ToBytes();
    }
}
