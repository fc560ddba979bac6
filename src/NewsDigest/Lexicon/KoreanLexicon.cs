using System.Collections.Immutable;

namespace NewsDigest.Lexicon;

/// <summary>
/// The Korean-English lexicon that analysis and translation share. Immutable and safe for many threads. Of the tables added, a later
/// one wins: where it has rows of a lemma and tag, those replace all earlier rows of the same lemma and tag.
/// </summary>
public sealed class KoreanLexicon
{
    private readonly Lazy<Dictionary<string, ImmutableArray<LexiconEntry>>> byLemma;

    private KoreanLexicon(Func<Dictionary<string, ImmutableArray<LexiconEntry>>> read, bool isEmbedded)
    {
        byLemma = new Lazy<Dictionary<string, ImmutableArray<LexiconEntry>>>(read);
        IsEmbedded = isEmbedded;
    }

    /// <summary>Whether it is the library's own and nothing else, whose words lie packed in the library.</summary>
    internal bool IsEmbedded { get; }

    /// <summary>The lemmas, in no particular order.</summary>
    public IEnumerable<string> Lemmas => byLemma.Value.Keys;

    /// <summary>All rows, in no particular order of lemmas; rows of one lemma keep the table's order.</summary>
    public IEnumerable<LexiconEntry> Entries => byLemma.Value.Values.SelectMany(e => e);

    /// <summary>The lexicon of the library: every table of <c>Data/Lexicon</c>, in ordinal order of their names; read when first asked.</summary>
    /// <exception cref="TableException">A row is not well formed.</exception>
    public static KoreanLexicon Embedded() => new(() => Read(Table.EmbeddedIn("Lexicon").Select(Table.Embedded)), isEmbedded: true);

    /// <summary>A lexicon of tables with the columns <c>lemma tag english grammar frame class domain context</c>.</summary>
    /// <exception cref="TableException">A row has no lemma or no tag.</exception>
    public static KoreanLexicon From(IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var rows = Read(tables);
        return new KoreanLexicon(() => rows, isEmbedded: false);
    }

    /// <summary>This lexicon with a user's table on top.</summary>
    /// <exception cref="TableException">A row has no lemma or no tag.</exception>
    public KoreanLexicon With(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var copy = new Dictionary<string, ImmutableArray<LexiconEntry>>(byLemma.Value, StringComparer.Ordinal);
        Add(copy, table);
        return new KoreanLexicon(() => copy, isEmbedded: false);
    }

    /// <summary>The rows of a lemma, default rendering first within each tag; empty when the lexicon has none.</summary>
    public ImmutableArray<LexiconEntry> Find(string lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        return byLemma.Value.TryGetValue(lemma, out var entries) ? entries : [];
    }

    /// <summary>The rows of a lemma with a tag as the tables write it (<c>VV</c>, <c>MM</c> …).</summary>
    public ImmutableArray<LexiconEntry> Find(string lemma, string tag)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        if (!byLemma.Value.TryGetValue(lemma, out var entries))
        {
            return [];
        }

        // Most lemmas have one tag: then no copy is made.
        foreach (var entry in entries)
        {
            if (entry.Tag != tag)
            {
                return [.. entries.Where(e => e.Tag == tag)];
            }
        }

        return entries;
    }

    /// <summary>Whether there is a row of this lemma, whatever its tag.</summary>
    internal bool Has(ReadOnlySpan<char> lemma) => byLemma.Value.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(lemma);

    private static Dictionary<string, ImmutableArray<LexiconEntry>> Read(IEnumerable<Table> tables)
    {
        var rows = new Dictionary<string, ImmutableArray<LexiconEntry>>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            Add(rows, table);
        }

        return rows;
    }

    private static void Add(Dictionary<string, ImmutableArray<LexiconEntry>> byLemma, Table table)
    {
        foreach (var row in table.Rows)
        {
            var entry = Read(row);
            if (!byLemma.TryGetValue(entry.Lemma, out var known))
            {
                byLemma.Add(entry.Lemma, [entry]);
                continue;
            }

            var kept = known.Where(e => e.Tag != entry.Tag || e.TableName == entry.TableName);
            byLemma[entry.Lemma] = [.. kept, entry];
        }
    }

    private static LexiconEntry Read(TableRow row)
    {
        var entry = new LexiconEntry(
            row["lemma"], row["tag"], row["english"], row["grammar"], row["frame"], row["class"], row["domain"], row["context"], row.TableName, row.Line);
        return entry switch
        {
            { Lemma.Length: 0 } => throw row.Error("lemma", "no lemma"),
            { Tag.Length: 0 } => throw row.Error("tag", "no tag"),
            _ => entry,
        };
    }
}
