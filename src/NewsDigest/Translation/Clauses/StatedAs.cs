using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>수출액은 100억달러로, 지난해보다 늘었다; 서울은 한국의 수도로, 인구가 많다: a nominal with 로 and a comma after the topic says what the topic is.</summary>
internal static class StatedAs
{
    public static IReadOnlyList<Phrase> Read(IReadOnlyList<Phrase> phrases, Valency valency)
    {
        List<Phrase>? read = null;
        var hasSubject = false;
        for (var i = 0; i < phrases.Count; i++)
        {
            switch (phrases[i])
            {
                case NominalPhrase { Case: { Role: CaseRole.Topic or CaseRole.Subject } }:
                    hasSubject = true;
                    break;
                case PredicatePhrase { Ending: not ("adnominal" or "content" or "adnominal-purpose") }:
                    hasSubject = false;
                    break;
                case NominalPhrase { HasComma: true, Case: { Role: CaseRole.Adverbial, Josa: "로", Focus: "", IsTopical: false } } stated when hasSubject && i + 1 < phrases.Count && (Says(stated, valency) || (IsModified(phrases[i - 1]) && IsThing(stated, valency))):
                    read ??= [.. phrases];
                    read[i] = new PredicatePhrase { Lemma = "이다", Tag = SejongTag.VCP, Nominal = stated.Pieces, Ending = "coordinate", EndingEnglish = "and", Eomi = "고", HasComma = true, Last = stated.Last };
                    hasSubject = false;
                    break;
            }
        }

        return read ?? phrases;
    }

    /// <summary>혈액을 공급하는 기관으로: what has a clause of its own is described, and no means.</summary>
    private static bool IsModified(Phrase before) => before is PredicatePhrase { Ending: "adnominal" };

    private static bool IsThing(NominalPhrase stated, Valency valency) =>
        stated.Pieces[^1] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG, Form.Length: > 1 } noun && valency.ClassOf(noun.Form) is "artifact" or "document" or "body" or "animal" or "plant" or "food" or "substance" or "thing";

    /// <summary>Figures, and nouns that name somebody or something rather than a cause or a means.</summary>
    private static bool Says(NominalPhrase stated, Valency valency) => stated.Pieces[^1] switch
    {
        { Quantity: { } quantity } => quantity.Unit is not ("percentage_point" or "times"),
        { Form: "하나" } => true,
        { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG, Form.Length: > 1 } noun => valency.ClassOf(noun.Form) is "person" or "org" or "place" or "group",
        _ => false,
    };
}
