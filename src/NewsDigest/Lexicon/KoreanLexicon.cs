using System.Collections.Immutable;

namespace NewsDigest.Lexicon;

/// <summary>
/// The Korean-English lexicon that analysis and translation share. Immutable and safe for many threads. Of the tables added, a later
/// one wins: where it has rows of a lemma and tag, those replace all earlier rows of the same lemma and tag; where one of them has
/// <c>only</c> in its grammar, all earlier rows of the lemma, whatever their tag.
/// </summary>
public sealed class KoreanLexicon
{
    /// <summary>The code of a row that hides earlier rows of its lemma.</summary>
    private const string Only = "only";

    // What stands here hides the pack's rows of the same lemma.
    private readonly Dictionary<string, ImmutableArray<LexiconEntry>> own;
    private readonly LexiconPack? pack;
    private readonly Lazy<HashSet<string>> ownEnglish;

    private KoreanLexicon(Dictionary<string, ImmutableArray<LexiconEntry>> own, LexiconPack? pack)
    {
        this.own = own;
        this.pack = pack;
        ownEnglish = new(() => own.Values.SelectMany(e => e).SelectMany(EnglishOf).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether it is the library's own and nothing else, whose words lie packed in the library.</summary>
    internal bool IsEmbedded => pack is not null && own.Count == 0;

    /// <summary>The lemmas, in no particular order.</summary>
    public IEnumerable<string> Lemmas => pack is null ? own.Keys : own.Keys.Concat(pack.Lemmas.Where(l => !own.ContainsKey(l)));

    /// <summary>All rows, in no particular order of lemmas; rows of one lemma keep the table's order.</summary>
    public IEnumerable<LexiconEntry> Entries => Lemmas.SelectMany(l => Find(l));

    /// <summary>The lexicon of the library: every table of <c>Data/Lexicon</c>, in ordinal order of their names; rows are read when first asked for.</summary>
    public static KoreanLexicon Embedded() => new([], LexiconPack.Embedded);

    /// <summary>A lexicon of tables with the columns <c>lemma tag english grammar frame class domain context</c>.</summary>
    /// <exception cref="TableException">A row has no lemma or no tag.</exception>
    public static KoreanLexicon From(IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var lexicon = new KoreanLexicon(new(StringComparer.Ordinal), null);
        foreach (var table in tables)
        {
            lexicon.Add(table);
        }

        return lexicon;
    }

    /// <summary>This lexicon with a user's table on top.</summary>
    /// <exception cref="TableException">A row has no lemma or no tag.</exception>
    public KoreanLexicon With(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var copy = new KoreanLexicon(new(own, StringComparer.Ordinal), pack);
        copy.Add(table);
        return copy;
    }

    /// <summary>This lexicon with more rows on top.</summary>
    internal KoreanLexicon With(IEnumerable<LexiconEntry> entries)
    {
        var copy = new KoreanLexicon(new(own, StringComparer.Ordinal), pack);
        foreach (var entry in entries)
        {
            copy.Add(entry, isOnly: false);
        }

        return copy;
    }

    /// <summary>The rows of a lemma, default rendering first within each tag; empty when the lexicon has none.</summary>
    public ImmutableArray<LexiconEntry> Find(string lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        return own.Count > 0 && own.TryGetValue(lemma, out var entries) ? entries : pack?.Find(lemma) ?? [];
    }

    /// <summary>The rows of a lemma with a tag as the tables write it (<c>VV</c>, <c>MM</c> …).</summary>
    public ImmutableArray<LexiconEntry> Find(string lemma, string tag)
    {
        var entries = Find(lemma);

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
    internal bool Has(ReadOnlySpan<char> lemma) => (own.Count > 0 && own.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(lemma)) || pack?.Has(lemma) == true;

    /// <summary>Whether some row renders its lemma with this English word, in lower case.</summary>
    internal bool HasEnglish(string word) => pack?.HasEnglish(word) == true || (own.Count > 0 && ownEnglish.Value.Contains(word));

    /// <summary>The English words of a row in lower case, those of its grammar among them.</summary>
    internal static IEnumerable<string> EnglishOf(LexiconEntry row) =>
        row.Grammar.Split(' ').Select(code => code[(code.IndexOf('=', StringComparison.Ordinal) + 1)..]).Append(row.English)
            .SelectMany(english => english.Split([' ', '-', '|', ',', '/'], StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 1 && w.All(char.IsAsciiLetterLower));

    private void Add(Table table)
    {
        foreach (var row in table.Rows)
        {
            var (entry, isOnly) = Read(row);
            Add(entry, isOnly);
        }
    }

    private void Add(LexiconEntry entry, bool isOnly) =>
        own[entry.Lemma] = [.. Find(entry.Lemma).Where(e => e.TableName == entry.TableName || (!isOnly && e.Tag != entry.Tag)), entry];

    private static (LexiconEntry Entry, bool IsOnly) Read(TableRow row)
    {
        var codes = row.List("grammar", ' ');
        var isOnly = codes.Contains(Only, StringComparer.Ordinal);
        var entry = new LexiconEntry(
            row["lemma"], row["tag"], row["english"], isOnly ? string.Join(' ', codes.Where(c => c != Only)) : row["grammar"], row["frame"], row["class"], row["domain"], row["context"], row.TableName, row.Line);
        return entry switch
        {
            { Lemma.Length: 0 } => throw row.Error("lemma", "no lemma"),
            { Tag.Length: 0 } => throw row.Error("tag", "no tag"),
            _ => (entry, isOnly),
        };
    }
}
