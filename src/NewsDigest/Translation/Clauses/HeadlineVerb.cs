using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>Headlines end in verbal nouns without 하다: 폭우에 강 11곳 범람, 수요 급증. Such a noun is read as the predicate it stands for.</summary>
/// <param name="classOf">The semantic class of a verb of the lexicon; null when there is none.</param>
internal sealed class HeadlineVerb(Func<string, string?> classOf)
{
    public IReadOnlyList<Phrase> Read(IReadOnlyList<Phrase> phrases)
    {
        if (phrases.Count == 0 || phrases[^1] is not NominalPhrase { Case.Role: CaseRole.Bare } last || last.Pieces[^1] is not { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG } noun
            || classOf(noun.Form + "하다") is not { } semanticClass)
        {
            return phrases;
        }

        var before = phrases.Take(phrases.Count - 1).ToList();
        if (last.Pieces.Count > 1)
        {
            before.Add(new NominalPhrase([.. last.Pieces.SkipLast(1)], NominalCase.None) { Last = last.Last });
        }

        if (before.Count == 0 || !IsPredicate(before, semanticClass))
        {
            return phrases;
        }

        return [.. before, new PredicatePhrase { Lemma = noun.Form + "하다", Tag = SejongTag.VV, Last = last.Last }];
    }

    /// <summary>A noun that only names a thing (경제 발전) has no argument with josa before it; one of change needs none.</summary>
    private static bool IsPredicate(List<Phrase> before, string semanticClass) => before[^1] is NominalPhrase { Case.Role: not (CaseRole.Genitive or CaseRole.Adnominal or CaseRole.Appositive) } or WordPhrase { IsDeterminer: false } or PredicatePhrase { Ending: not ("adnominal" or "content" or "adnominal-purpose") }
        && (semanticClass == "change" || before.Exists(p => p is NominalPhrase { Case.Role: CaseRole.Subject or CaseRole.Topic or CaseRole.Object or CaseRole.Adverbial } or NominalPhrase { HasComma: true }));
}
