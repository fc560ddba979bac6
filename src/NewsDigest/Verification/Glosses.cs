using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NewsDigest.Analysis;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>The English words by which the lexicon would render a Korean sentence, as stems. Safe for many threads.</summary>
internal sealed class Glosses
{
    /// <summary>A longer run of morphemes is no lemma.</summary>
    private const int LongestLemma = 64;

    private readonly KoreanLexicon lexicon;
    private readonly ConditionalWeakTable<AnalyzedSentence, StemSet> known = [];
    private readonly ConditionalWeakTable<AnalyzedSentence, HashSet<string>> words = [];

    /// <summary>By lemma; there are no more than the lexicon has.</summary>
    private readonly ConcurrentDictionary<string, Gloss> glosses = new(StringComparer.Ordinal);
    private readonly StemNumbers numbers = new();

    public Glosses(KoreanLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>Whether the lexicon renders a common word of the sentence so, or nearly so (Promoting for promote); names do not count.</summary>
    public bool Renders(AnalyzedSentence sentence, string word)
    {
        var lower = word.ToLowerInvariant();
        return words.GetValue(sentence, Common).Any(w => EnglishVocabulary.AreForms(w, lower));
    }

    /// <summary>Whether the lexicon has a word.</summary>
    public bool Knows(string korean) => lexicon.Has(korean);

    /// <summary>The number of a stem in every <see cref="StemSet"/>; -1 for one that the lexicon has not.</summary>
    public int Number(string stem) => numbers.Known(stem);

    /// <summary>The stems for one sentence, its names included.</summary>
    public StemSet Of(AnalyzedSentence sentence) => known.GetValue(sentence, Read);

    /// <summary>The stems for the words of a part of a sentence, without its names.</summary>
    public StemSet Of(AnalyzedSentence sentence, TextSpan part)
    {
        var stems = new StemSet(numbers);
        ReadWords(sentence, part, stems, null);
        return stems;
    }

    private StemSet Read(AnalyzedSentence sentence)
    {
        var stems = Of(sentence, new TextSpan(0, sentence.Text.Length));
        foreach (var word in sentence.Names.SelectMany(n => n.Entity.Candidates.Prepend(n.Entity.English)).SelectMany(EnglishStem.In))
        {
            stems.Add(word);
        }

        return stems;
    }

    private HashSet<string> Common(AnalyzedSentence sentence)
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        ReadWords(sentence, new TextSpan(0, sentence.Text.Length), new StemSet(numbers), common);
        return common;
    }

    private void ReadWords(AnalyzedSentence sentence, TextSpan part, StemSet stems, HashSet<string>? common)
    {
        foreach (var eojeol in sentence.Tokens.Eojeols)
        {
            if (!part.Contains(eojeol.Span))
            {
                continue;
            }

            var noun = "";
            var verb = -1;
            foreach (var morpheme in eojeol.Morphemes)
            {
                switch (morpheme.Tag)
                {
                    case SejongTag.NNG or SejongTag.NNP or SejongTag.XR or SejongTag.XSN or SejongTag.XPN or SejongTag.NNB:
                        if (!Add(stems, common, morpheme.Form))
                        {
                            AddParts(stems, common, morpheme.Form);
                        }

                        if (noun.Length > 0)
                        {
                            Add(stems, common, noun + morpheme.Form);
                        }

                        noun += morpheme.Form;
                        Add(stems, common, morpheme.Form, "하다");
                        break;
                    case SejongTag.VV or SejongTag.VA or SejongTag.VX or SejongTag.VCN:
                        Add(stems, common, morpheme.Form, "다");
                        if (verb >= 0)
                        {
                            // The lexicon has 이어지다 whole, which the tokens tell as 잇 + 어 + 지.
                            Add(stems, common, eojeol.Surface[verb..(morpheme.Span.Start - eojeol.Span.Start)] + morpheme.Form, "다");
                        }

                        verb = verb < 0 ? morpheme.Span.Start - eojeol.Span.Start : verb;
                        break;
                    case SejongTag.XSV or SejongTag.XSA:
                        Add(stems, common, noun + morpheme.Form, "다");
                        break;
                    case SejongTag.MAG:
                        Add(stems, common, morpheme.Form);
                        break;
                    case SejongTag.SL:
                        stems.Add(EnglishStem.Of(morpheme.Form));
                        break;
                }
            }
        }
    }

    /// <summary>An unknown compound by the nouns it is made of, the longest first: 정치 + 국제 + 관계 + 학원.</summary>
    private void AddParts(StemSet stems, HashSet<string>? common, string compound)
    {
        const int ShortestNoun = 2;
        for (var at = 0; compound.Length >= 2 * ShortestNoun && at + ShortestNoun <= compound.Length;)
        {
            var length = compound.Length - at;
            while (length >= ShortestNoun && !Add(stems, common, compound.AsSpan(at, length)))
            {
                length--;
            }

            at += Math.Max(length, 1);
        }
    }

    private bool Add(StemSet stems, HashSet<string>? common, string stem, string ending)
    {
        Span<char> lemma = stackalloc char[LongestLemma];
        if (stem.Length + ending.Length > lemma.Length)
        {
            return false;
        }

        stem.CopyTo(lemma);
        ending.CopyTo(lemma[stem.Length..]);
        return Add(stems, common, lemma[..(stem.Length + ending.Length)]);
    }

    private bool Add(StemSet stems, HashSet<string>? common, ReadOnlySpan<char> lemma)
    {
        if (!glosses.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lemma, out var gloss))
        {
            if (!lexicon.Has(lemma))
            {
                return false;
            }

            var name = lemma.ToString();
            gloss = glosses.GetOrAdd(name, Read(lexicon.Find(name)));
        }

        common?.UnionWith(gloss.Words);
        stems.Add(gloss.Stems);
        return true;
    }

    private Gloss Read(ImmutableArray<LexiconEntry> entries) => new(
        [.. entries.Where(IsCommon).SelectMany(e => English(e).ToLowerInvariant().Split(' ', '-')).Distinct(StringComparer.Ordinal)],
        [.. entries.SelectMany(e => EnglishStem.In(English(e))).Select(numbers.Of).Distinct()]);

    private static bool IsCommon(LexiconEntry entry) => entry.Tag != "NNP" && entry.English.Length > 0 && !char.IsUpper(entry.English[0]);

    private static string English(LexiconEntry entry) => entry.English + " " + Attribute(entry.Grammar);

    /// <summary>The adjective that the row names: attr=economic.</summary>
    private static string Attribute(string grammar)
    {
        var at = grammar.IndexOf("attr=", StringComparison.Ordinal);
        return at < 0 ? "" : grammar[(at + 5)..].Split(' ')[0];
    }

    /// <summary>The English of a lemma: its common words, and the numbers of the stems of all.</summary>
    private sealed record Gloss(string[] Words, int[] Stems);
}
