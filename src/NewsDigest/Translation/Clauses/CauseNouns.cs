using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>가뭄 때문이다, 노력 덕분이다: nouns that a copula turns into a preposition, is because of a drought.</summary>
internal static class CauseNouns
{
    private static readonly FrozenDictionary<string, string> Prepositions =
        Table.Embedded("Translation/cause-nouns.tsv").Rows.ToFrozenDictionary(r => r["noun"], r => r["preposition"], StringComparer.Ordinal);

    /// <summary>What a copula says: of a cause the nominal before its noun, with the preposition.</summary>
    public static NominalNode Complement(NominalNode said)
    {
        if (said is { Phrase.Pieces: [{ Kind: PieceKind.Morpheme, Form: "것" or "거" }], Modifiers: [NominalNode { Case: { Role: CaseRole.Adnominal, Preposition: "on" or "for" or "about" } } about] })
        {
            // 이 책은 역사에 관한 것이다: is about history.
            return With(about, about.Phrase with { Case = new NominalCase(CaseRole.Complement, Preposition: about.Case.Preposition == "for" ? "for" : "about") }, about.Modifiers);
        }

        if (said.Phrase.Pieces[^1] is not { Kind: PieceKind.Morpheme, Tag: SejongTag.NNB or SejongTag.NNG } noun || !Prepositions.TryGetValue(noun.Form, out var preposition))
        {
            return said;
        }

        var role = new NominalCase(CaseRole.Complement, Preposition: preposition);
        if (said.Phrase.Pieces.Count > 1)
        {
            return With(said, said.Phrase with { Pieces = [.. said.Phrase.Pieces.SkipLast(1)], Case = role }, said.Modifiers);
        }

        return said.Modifiers is [.., NominalNode { Case.Role: CaseRole.Bare } cause]
            ? With(said, cause.Phrase with { Case = role }, [.. said.Modifiers.SkipLast(1), .. cause.Modifiers])
            : said;
    }

    private static NominalNode With(NominalNode node, NominalPhrase phrase, IEnumerable<ClauseNode> modifiers)
    {
        var changed = new NominalNode(phrase) { Last = node.Last };
        changed.Modifiers.AddRange(modifiers);
        changed.Conjuncts.AddRange(node.Conjuncts);
        return changed;
    }
}
