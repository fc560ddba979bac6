using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation.Transfer;

/// <summary>Picks the rows of the lexicon for nouns and predicates; a row whose context fits goes before the default.</summary>
internal sealed class WordChoice
{
    private const int LongestCompound = 5;
    private const int LongestLemma = 48;
    private readonly KoreanLexicon lexicon;
    private readonly FrozenDictionary<string, Affix> affixes;
    private readonly FrozenDictionary<string, AdverbialNoun> adverbialNouns;
    private readonly FrozenDictionary<string, string> titles;
    private readonly FrozenDictionary<string, string> shorthand;
    private readonly FrozenDictionary<string, string> headNouns;

    public WordChoice(KoreanLexicon lexicon)
    {
        this.lexicon = lexicon;
        adverbialNouns = Table.Embedded("Translation/adverbial-nouns.tsv").Rows.ToFrozenDictionary(r => r["noun"], r => new AdverbialNoun(r["english"], r["place"], r["before_noun"] == "yes"), StringComparer.Ordinal);
        titles = Table.Embedded("Names/titles.tsv").Rows.GroupBy(r => r["ko"], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First()["en"], StringComparer.Ordinal);
        shorthand = Table.Embedded("Translation/hanja-shorthand.tsv").Rows.ToFrozenDictionary(r => r["hanja"], r => r["english"], StringComparer.Ordinal);
        headNouns = Table.Embedded("Translation/head-nouns.tsv").Rows.ToFrozenDictionary(r => r["noun"], r => r["english"], StringComparer.Ordinal);
        affixes = Table.Embedded("Translation/affixes.tsv").Rows.ToFrozenDictionary(r => r["affix"], r => new Affix(r["english"], r["kind"]), StringComparer.Ordinal);
    }

    public static int MaxCompound => LongestCompound;

    /// <summary>Whether the pieces from one on, written together, are a lemma; asked without making a string.</summary>
    public bool HasRun(IReadOnlyList<ClausePiece> pieces, int at, int length)
    {
        Span<char> joined = stackalloc char[LongestLemma];
        var end = 0;
        for (var i = at; i < at + length; i++)
        {
            if (end + pieces[i].Form.Length > LongestLemma)
            {
                return false;
            }

            pieces[i].Form.CopyTo(joined[end..]);
            end += pieces[i].Form.Length;
        }

        return lexicon.Has(joined[..end]);
    }

    public LexiconEntry? Noun(string lemma, IReadOnlyCollection<string> neighbours, string slot, SejongTag tag = SejongTag.NNG, TransferScope? scope = null)
    {
        var tagged = lexicon.Find(lemma, tag.ToString());
        if (tag == SejongTag.NNB && lexicon.Find(lemma, "NNG").FirstOrDefault(e => e.Context.Length > 0 && Fits(e.Context, slot, neighbours, scope)) is { } noun)
        {
            return noun;
        }

        return Best(tagged.Length > 0 ? tagged : Entries(lemma, n => n is "NNG" or "NNP" or "NNB" or "NP" or "NR" or "XR"), c => Fits(c, slot, neighbours, scope));
    }

    /// <summary>The row of an adverb or determiner; <paramref name="head"/> is the lemma of the noun it stands before.</summary>
    public LexiconEntry? Word(string lemma, SejongTag tag, string head = "")
    {
        var table = tag is SejongTag.MMA or SejongTag.MMD or SejongTag.MMN ? "MM" : tag.ToString();
        var exact = lexicon.Find(lemma, table);
        return exact.Length > 0 ? Best(exact, c => Fits(c, "head", [head], null)) : Best(Entries(lemma, n => n is "MAG" or "MAJ" or "MM" or "NP" or "NNG" or "IC" or "NR"), _ => false);
    }

    /// <summary>The row of a verb or adjective whose context fits its arguments.</summary>
    /// <param name="lemma">With 다.</param>
    /// <param name="isAdjective">Which tag to prefer.</param>
    /// <param name="fits">Whether a context such as obj=산|정상 holds.</param>
    public LexiconEntry? Predicate(string lemma, bool isAdjective, Func<string, bool> fits)
    {
        var preferred = lexicon.Find(lemma, isAdjective ? "VA" : "VV");
        var entries = preferred.Length > 0 ? preferred : lexicon.Find(lemma, isAdjective ? "VV" : "VA");
        return Best(entries, fits);
    }

    /// <summary>적다: a verb that acts on something, and an adjective; a verb of many uses (쓰다) is more likely one of them.</summary>
    public bool IsBoth(string lemma) => lexicon.Find(lemma, "VA").Length > 0 && lexicon.Find(lemma, "VV") is [{ SemanticClass: "act" }] or [{ SemanticClass: "act" }, _];

    /// <summary>A noun that alone is an adverbial, such as 최근; null for others.</summary>
    public AdverbialNoun? AdverbialNoun(string form) => adverbialNouns.GetValueOrDefault(form);

    /// <summary>The English of an office when it stands beside a person's name: 시장 is mayor there.</summary>
    public string? Title(string korean) => titles.GetValueOrDefault(korean);

    /// <summary>中, 美 … as headlines write them.</summary>
    public string? Shorthand(string hanja) => shorthand.GetValueOrDefault(hanja);

    /// <summary>수 after a noun: number of ~.</summary>
    public string? HeadNoun(string lemma) => headNouns.GetValueOrDefault(lemma);

    /// <summary>총, 전, 각 before a noun are determiners, although an analyser may call them nouns.</summary>
    public LexiconEntry? Determiner(string lemma, string head) => lexicon.Find(lemma, "MM") is { Length: > 0 } ? Word(lemma, SejongTag.MMA, head) : null;

    public Affix? Affix(string form) => affixes.GetValueOrDefault(form);

    public static string Code(LexiconEntry entry, string name)
    {
        var at = (" " + entry.Grammar).IndexOf(" " + name + "=", StringComparison.Ordinal);
        if (at < 0)
        {
            return "";
        }

        var value = entry.Grammar[(at + name.Length + 1)..];
        foreach (var next in (ReadOnlySpan<string>)[" attr=", " pl=", " u", " p", " gp", " the", " pass", " adj", " v"])
        {
            var end = value.IndexOf(next, StringComparison.Ordinal);
            if (end >= 0 && (end + next.Length == value.Length || next.EndsWith('=') || value[end + next.Length] == ' '))
            {
                value = value[..end];
            }
        }

        return value;
    }

    public static bool Has(LexiconEntry entry, string code) => HasCode(entry.Grammar, code);

    public static bool HasCode(string grammar, string code) => (" " + grammar + " ").Contains(" " + code + " ", StringComparison.Ordinal);

    private ImmutableArray<LexiconEntry> Entries(string lemma, Func<string, bool> tag) => [.. lexicon.Find(lemma).Where(e => tag(e.Tag))];

    private static LexiconEntry? Best(ImmutableArray<LexiconEntry> entries, Func<string, bool> fits)
    {
        LexiconEntry? fallback = null;
        foreach (var entry in entries)
        {
            if (entry.Context.Length > 0 && fits(entry.Context))
            {
                return entry;
            }

            fallback ??= entry.Context.Length == 0 ? entry : null;
        }

        return fallback ?? entries.FirstOrDefault();
    }

    private static bool Fits(string context, string slot, IReadOnlyCollection<string> neighbours, TransferScope? scope)
    {
        if (context.StartsWith("in=", StringComparison.Ordinal))
        {
            return scope?.IsAbout(context) == true;
        }

        var equals = context.IndexOf('=', StringComparison.Ordinal);
        return (slot == context[..equals] || context.StartsWith("verb=", StringComparison.Ordinal)) && context[(equals + 1)..].Split('|').Any(neighbours.Contains);
    }
}

/// <summary>A noun that is an adverbial without josa.</summary>
/// <param name="English">Its English as an adverbial.</param>
/// <param name="Place">front, mid or end.</param>
/// <param name="BeforeNoun">Whether it stays an adverbial right before another noun.</param>
internal sealed record AdverbialNoun(string English, string Place, bool BeforeNoun);

/// <summary>A prefix or suffix: English with ~ for the word it is joined to.</summary>
/// <param name="English">For example ~-type, re~, new ~.</param>
/// <param name="Kind">prefix, suffix, plural, adjective, none.</param>
internal sealed record Affix(string English, string Kind);
