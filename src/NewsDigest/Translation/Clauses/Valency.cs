using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>What the lexicon says of a word that decides where its neighbours belong.</summary>
internal sealed class Valency(KoreanLexicon lexicon)
{
    private readonly FrozenSet<string> qualities =
        Table.Embedded("Translation/adjective-relatives.tsv").Rows.Select(r => r["adjective"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a predicate takes a nominal with a josa: 와 of 연관되다, 다르다.</summary>
    public bool Governs(string lemma, string josa, string variant)
    {
        foreach (var entry in lexicon.Find(lemma))
        {
            if (entry.Context.Length == 0 && (Has(entry.Frame, josa) || Has(entry.Frame, variant)))
            {
                return true;
            }
        }

        return false;

        static bool Has(string frame, string josa) =>
            frame.StartsWith(josa + "=", StringComparison.Ordinal) || frame.Contains(";" + josa + "=", StringComparison.Ordinal);
    }

    /// <summary>Whether the lexicon has a verb.</summary>
    public bool IsVerb(string lemma) => lexicon.Find(lemma, "VV").Length > 0;

    /// <summary>Whether a verb acts on nothing, so that the noun it modifies is who does it: 찾아오다, 발전하다.</summary>
    public bool IsIntransitive(string lemma) =>
        lexicon.Find(lemma, "VV") is [{ SemanticClass: "motion" }, ..] || lemma.EndsWith("되다", StringComparison.Ordinal) || lemma.EndsWith("지다", StringComparison.Ordinal);

    /// <summary>높다, 뚜렷하다: an adjective that before a noun often has a subject of its own, unlike 새롭다.</summary>
    public bool IsQuality(string lemma) => qualities.Contains(lemma);

    /// <summary>특히, 또: an adverb about the whole sentence.</summary>
    public bool OpensSentence(WordPhrase word) =>
        word.Tag == SejongTag.MAJ || (word.Tag == SejongTag.MAG && word.Lemma is not ("왜" or "언제" or "비록" or "아무리") && lexicon.Find(word.Lemma, "MAG") is [{ Grammar: "front" }, ..]);

    /// <summary>The semantic class of a noun; empty for unknown ones.</summary>
    public string ClassOf(string noun) => lexicon.Find(noun, "NNG") is [var first, ..] ? first.SemanticClass : "";
}
