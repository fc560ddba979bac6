namespace NewsDigest.Lexicon;

/// <summary>
/// Compounds that the lexicon has as one word, with a user's term in them: 무역수지 is a trade balance, and a commerce balance for the
/// one who calls 무역 commerce.
/// </summary>
internal static class GlossaryCompounds
{
    /// <summary>A shorter half is an affix, with which a word is more than its parts.</summary>
    private const int ShortestHalf = 2;

    /// <summary>The lexicon with the terms of a glossary, in its compounds too.</summary>
    public static KoreanLexicon In(KoreanLexicon lexicon, Glossary glossary)
    {
        var terms = glossary.Rows.Rows.Where(r => r["tag"] == "NNG" && r["lemma"].Length >= ShortestHalf).ToDictionary(r => r["lemma"], StringComparer.Ordinal);
        var compounds = new List<LexiconEntry>();
        foreach (var lemma in terms.Count == 0 ? [] : lexicon.Lemmas.Where(l => !terms.ContainsKey(l)))
        {
            for (var at = ShortestHalf; at <= lemma.Length - ShortestHalf; at++)
            {
                var (left, right) = (lemma[..at], lemma[at..]);
                if (terms.TryGetValue(left, out var first))
                {
                    compounds.AddRange(Entries(lexicon, lemma, first, right, isFirst: true));
                }
                else if (terms.TryGetValue(right, out var last))
                {
                    compounds.AddRange(Entries(lexicon, lemma, last, left, isFirst: false));
                }
            }
        }

        return lexicon.With(glossary.Rows).With(compounds);
    }

    private static IEnumerable<LexiconEntry> Entries(KoreanLexicon lexicon, string lemma, TableRow term, string other, bool isFirst)
    {
        var known = lexicon.Find(term["lemma"], "NNG");
        foreach (var entry in lexicon.Find(lemma, "NNG").Where(e => e.English.Length > 0))
        {
            if (English(lexicon, entry, known, term["english"], other, isFirst) is { } english && english != entry.English)
            {
                var grammar = string.Join(' ', entry.Grammar.Split(' ').Where(c => !c.StartsWith("pl=", StringComparison.Ordinal) && !c.StartsWith("attr=", StringComparison.Ordinal)));
                yield return entry with { English = english, Grammar = grammar, TableName = term.TableName, Line = term.Line };
            }
        }
    }

    // The term's own English where the compound has it, else both halves; null where the other half is no noun of the lexicon.
    private static string? English(KoreanLexicon lexicon, LexiconEntry compound, IReadOnlyList<LexiconEntry> known, string english, string other, bool isFirst)
    {
        foreach (var old in known.SelectMany(k => k.Grammar.Split(' ').Where(c => c.StartsWith("attr=", StringComparison.Ordinal)).Select(c => c["attr=".Length..]).Append(k.English)).Where(o => o.Length > 0))
        {
            if (Place(compound.English, old) is >= 0 and var at)
            {
                return string.Concat(compound.English.AsSpan(0, at), english, compound.English.AsSpan(at + old.Length));
            }
        }

        return lexicon.Find(other, "NNG") is [{ English.Length: > 0 } half, ..] ? isFirst ? $"{english} {half.English}" : $"{half.English} {english}" : null;
    }

    /// <summary>Where whole words stand in others; -1 where they do not.</summary>
    private static int Place(string words, string part)
    {
        for (var at = words.IndexOf(part, StringComparison.Ordinal); at >= 0; at = words.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || words[at - 1] == ' ') && (at + part.Length == words.Length || words[at + part.Length] == ' '))
            {
                return at;
            }
        }

        return -1;
    }
}
