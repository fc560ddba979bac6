using System.Globalization;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Figures in a compound: what they count, measure, rank or qualify.</summary>
internal sealed class CountedNoun(CompoundTransfer compounds)
{
    /// <summary>A figure counts the noun after it, or before it; money and shares stand on their own.</summary>
    public EnglishNounPhrase? Of(List<NounUnit> units)
    {
        var at = units.FindLastIndex(u => u.Quantity is not null);
        if (at < 0)
        {
            return null;
        }

        var figure = units[at];
        var quantity = figure.Quantity!;
        var plural = quantity.Value != 1 || quantity.Max is not null;
        var number = quantity.NumberEnglish.Length > 0 && (IsCounter(quantity) || quantity.Unit == "people") ? quantity.NumberEnglish : "";
        var after = units.Skip(at + 1).ToList();
        var before = units.Take(at).ToList();
        if (after.Count > 0 && FigureWording.AgeOf(quantity) is { Length: > 0 } age)
        {
            var aged = compounds.Plain(after) with { After = age };
            return before.Count == 0 ? aged : WithBefore(before, aged);
        }

        if (after.Count > 0 && FigureWording.IsMeasure(quantity) && compounds.Plain(after) is { Determiner: Determiner.None or Determiner.Indefinite, IsName: false, IsPlural: false } stuff && after[^1].Entry is { } row && WordChoice.Has(row, "u"))
        {
            var measured = new EnglishNounPhrase { Words = VerbGroup.Join(figure.WithGloss(), "of", stuff.Words), After = stuff.After, IsPlural = plural, SemanticClass = stuff.SemanticClass, Lemma = stuff.Lemma };
            return before.Count == 0 ? measured : WithBefore(before, measured);
        }

        if (before is [.., { Lemma: "상위" or "하위" or "톱" } top] && quantity.Max is null && (quantity.Unit == "rank" || number.Length > 0))
        {
            var ranked = (top.Lemma == "하위" ? "bottom " : "top ") + quantity.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var things = after.Count > 0 ? compounds.Pluralised(after) : "";
            return new EnglishNounPhrase { Words = VerbGroup.Join(ranked, things), After = before.Count > 1 ? "by " + (compounds.Plain(before.SkipLast(1).ToList()) with { Determiner = Determiner.None }).Text() : "", Determiner = Determiner.Definite, IsPlural = true, SemanticClass = after.Count > 0 ? after[^1].SemanticClass : "quantity", Lemma = after.Count > 0 ? after[^1].Lemma : figure.Lemma };
        }

        if (quantity is { Unit: "rank", Max: null } && figure.Lemma.EndsWith("위권", StringComparison.Ordinal) && (before.Count == 0 || before[^1].Quantity is null && before[^1].Date is null))
        {
            // 세계 10위권: the top 10 in the world.
            return new EnglishNounPhrase { Words = VerbGroup.Join("top", quantity.Value.ToString(CultureInfo.InvariantCulture), after.Count > 0 ? compounds.Pluralised(after) : ""), After = before.Count > 0 ? "in " + compounds.Plain(before).Text() : "", Determiner = Determiner.Definite, IsPlural = true, SemanticClass = after.Count > 0 ? after[^1].SemanticClass : "quantity", Lemma = after.Count > 0 ? after[^1].Lemma : figure.Lemma };
        }

        if (after.Count > 0)
        {
            var noun = compounds.Plain(after);
            var counted = noun with
            {
                After = VerbGroup.Join(figure.Gloss.Trim(), noun.After),
                Words = VerbGroup.Join(number.Length > 0 ? number : figure.Text, number.Length > 0 && plural ? compounds.Pluralised(after) : noun.Words) ,
                Determiner = Determiner.None,
                IsPlural = number.Length > 0 && plural,
            };
            return before.Count == 0 ? counted : WithBefore(before, counted);
        }

        if (before.Count == 0)
        {
            return new EnglishNounPhrase { Words = figure.WithGloss(), Number = number, IsFigure = true, IsPlural = plural && !FigureWording.IsShare(quantity) && quantity.Unit.Length != 3, SemanticClass = "quantity", Lemma = figure.Lemma };
        }

        if (number.Length > 0 && before[^1].Entry is { SemanticClass: "quantity" })
        {
            // 인구 50만 명, 규모 6.2: a population of 500,000, a magnitude of 6.2.
            var measure = compounds.Plain(before);
            return measure with { After = VerbGroup.Join(measure.After, "of", number + figure.Gloss) };
        }

        if (number.Length > 0 && before[^1].Quantity is null && before[^1].Date is null && before[^1].Entity is null)
        {
            return new EnglishNounPhrase { Words = VerbGroup.Join(number, plural ? compounds.Pluralised(before) : compounds.Plain(before).Words) + figure.Gloss, IsPlural = plural, IsFigure = false, SemanticClass = before[^1].SemanticClass, Lemma = before[^1].Lemma, IsAgent = before[^1].SemanticClass is "person" or "group" or "org" };
        }

        var head = compounds.Plain(before);
        return head with { Words = head.Words, After = VerbGroup.Join(head.After, before[^1].Date is null && before[^1].Quantity is null ? "of" : "", figure.WithGloss()), IsFigure = true };
    }

    private EnglishNounPhrase WithBefore(List<NounUnit> before, EnglishNounPhrase counted)
    {
        if (before[^1].Date is not null || before.Exists(u => u.Quantity is not null))
        {
            var first = Of(before) ?? compounds.Plain(before);
            return counted with { After = VerbGroup.Join(counted.After, "in", first.Text()) };
        }

        var owner = compounds.Plain(before);
        return owner.IsName ? counted with { Possessor = owner.Genitive() } : counted with { Words = VerbGroup.Join(counted.Words, "of", owner.Text()) };
    }

    private static bool IsCounter(Quantity quantity) =>
        quantity.English == quantity.NumberEnglish;
}
