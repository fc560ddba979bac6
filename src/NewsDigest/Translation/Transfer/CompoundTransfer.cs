using System.Globalization;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>
/// The English words of a noun compound, without determiner: lexicon rows over as many pieces as one row covers, names, figures and
/// affixes, in Korean order, which is also the English order of compounds.
/// </summary>
internal sealed class CompoundTransfer(WordChoice words, NameArticles articles, EnglishInflection forms, Func<string, string> romanize, Func<IReadOnlyList<ClausePiece>, TransferScope, string> inner)
{
    private readonly NounUnits reader = new(words, articles, romanize, inner);

    public EnglishNounPhrase Transfer(IReadOnlyList<ClausePiece> pieces, TransferScope scope)
    {
        var units = reader.Of(pieces, scope);
        if (units.Count == 0)
        {
            return new EnglishNounPhrase { Words = "" };
        }

        var title = TitleOfPerson(units);
        if (title is not null)
        {
            return title;
        }

        var to = units.FindIndex(u => u.IsTo);
        if (to >= 0 && to + 2 < units.Count)
        {
            var rest = units.Where((_, i) => i != to && i != to + 1).ToList();
            var phrase = new CountedNoun(this).Of(rest) ?? Plain(rest);
            return phrase with { After = VerbGroup.Join("to", units[to + 1].Text, phrase.After) };
        }

        units.RemoveAll(u => u.IsTo);
        var per = units.FindIndex(u => u.IsPer);
        if (per >= 0 && per + 1 < units.Count)
        {
            var rest = units.Where((_, i) => i != per).ToList();
            var phrase = new CountedNoun(this).Of(rest) ?? Plain(rest);
            return phrase with { After = VerbGroup.Join(phrase.After, units[per].Text) };
        }

        return new CountedNoun(this).Of(units) ?? Plain(units);
    }

    /// <summary>[organization] person title -> Organization Title Person.</summary>
    private static EnglishNounPhrase? TitleOfPerson(List<NounUnit> units)
    {
        var person = units.FindIndex(u => u.Entity?.Type == EntityType.Person);
        if (person < 0 || units.Skip(person + 1).Count(u => u.Entity is null && u.SemanticClass == "person") != 1 || units.Take(person).Any(u => u.Tag == SejongTag.SL) || units[^1].SemanticClass != "person" || person == units.Count - 1 || units.Exists(u => u.Quantity is not null || u.Date is not null))
        {
            return null;
        }

        var title = string.Join(' ', units.Where((_, i) => i != person).Select(u => u.Entity is null ? Capitalised(u.Text) : u.Text) .Select(t => t.Trim()));
        return new EnglishNounPhrase { Words = title + " " + units[person].WithGloss(), IsName = true, IsAgent = true, SemanticClass = "person", Lemma = units[^1].Lemma };
    }

    public string Pluralised(List<NounUnit> units)
    {
        var last = units[^1];
        var changed = units.ToList();
        changed[^1] = last with { IsPlural = true };
        return Plain(changed).Words;
    }

    public EnglishNounPhrase Plain(List<NounUnit> units)
    {
        var head = units[^1];
        if (units is [{ Date: { } date } day, _] && FigureWording.TimeOfDay(day, head, date) is { } time)
        {
            return time;
        }

        if (units.Count > 1 && head.Entity is null && words.HeadNoun(head.Lemma) is { } pattern && head.Tag is SejongTag.NNG or SejongTag.NNB or SejongTag.NR)
        {
            var counted = units.Take(units.Count - 1).ToList();
            if (pattern.EndsWith(" of the ~", StringComparison.Ordinal))
            {
                return PartOf(pattern, counted, head);
            }

            return new EnglishNounPhrase { Words = pattern.Replace("~", counted[^1].Entity is null && counted[^1].Quantity is null ? Pluralised(counted) : Plain(counted).Words, StringComparison.Ordinal) + head.Gloss, Determiner = Determiner.Definite, SemanticClass = "quantity", Lemma = head.Lemma };
        }

        if (units is [{ Entity: { Type: EntityType.Place } } region, { Entity: { Type: EntityType.Place } } town] && region.Text != town.Text)
        {
            return new EnglishNounPhrase { Words = town.WithGloss() + ", " + (articles.TakesThe(region.Text) ? "the " : "") + region.WithGloss(), IsName = true, IsAgent = true, SemanticClass = "place", Lemma = town.Lemma };
        }

        if (units.Count > 1 && units[0] is { Entity: null, Quantity: null, Text: "dozens" or "hundreds" or "thousands" or "tens of thousands" or "hundreds of thousands" or "millions" or "tens of millions" or "billions" })
        {
            return new EnglishNounPhrase { Words = units[0].Text + " of " + Pluralised(units.Skip(1).ToList()), IsPlural = true, SemanticClass = head.SemanticClass, Lemma = head.Lemma };
        }

        var text = new List<string>();
        var possessor = "";
        for (var i = 0; i < units.Count - 1; i++)
        {
            var unit = units[i];
            if (i == 0 && unit is { Lemma: "우리", Text: "we" })
            {
                possessor = head.SemanticClass == "org" || head.Entity is not null ? "South Korea's" : "our";
                continue;
            }

            if (i == 0 && unit is { Entity: null, SemanticClass: "place", Tag: SejongTag.SH })
            {
                text.Add(head.Entity is null && articles.Adjective(unit.Text) is { } national ? national : unit.Text + (head.Entity is null ? "" : "'s"));
                continue;
            }

            if (i == 0 && unit.Entity is { Type: EntityType.Place } && head.Entity is { Type: EntityType.Organization } && unit.Gloss.Length == 0 && !head.Text.StartsWith(unit.Text, StringComparison.Ordinal) && units.Count == 2)
            {
                possessor = (articles.TakesThe(unit.Text) ? "the " : "") + unit.Text + (unit.Text.EndsWith('s') ? "'" : "'s");
                continue;
            }

            if (i == 0 && unit.Entity is { Type: EntityType.Place } && units.Count > 1 && head.Entity is null && unit.Gloss.Length == 0)
            {
                if (articles.Adjective(unit.Text) is { } adjective)
                {
                    text.Add(adjective);
                    continue;
                }

                possessor = (articles.TakesThe(unit.Text) ? "the " : "") + unit.Text + (unit.Text.EndsWith('s') ? "'" : "'s");
                continue;
            }

            if (i == 0 && unit.Date is not null && unit.Date.Preposition.Length == 0 && units.Count > 1)
            {
                possessor = unit.Text + "'s";
                continue;
            }

            text.Add(unit.AttributiveOr(unit.Text) + unit.Gloss);
        }

        var headWords = HeadWords(head);
        text.Add(headWords);
        var entry = head.Entry;
        var isName = head.Entity is not null || entry?.Tag == "NNP" || (entry is not null && char.IsAsciiLetterUpper(entry.English[0]));
        var takesThe = isName && units.Count == 1 && articles.TakesThe(head.Text);
        if (text.Count > 1 && head is { IsPlural: false, Entity: null, Quantity: null, Entry: not null } && DeterminerWords.CallsForPlural(text[0]) && DeterminerOf(head, isName, isPlural: false) == Determiner.Indefinite)
        {
            head = head with { IsPlural = true };
            text[^1] = HeadWords(head);
        }

        var isPlural = head.IsPlural || (entry is not null && (WordChoice.Has(entry, "p") || entry.English is "we" or "they" or "you" or "I" or "these" or "those"));
        return new EnglishNounPhrase
        {
            Possessor = possessor,
            Words = Merge(text, units) + head.Gloss,
            IsPlural = isPlural,
            IsName = isName,
            IsAgent = head.SemanticClass is "person" or "org" or "group" || head.Entity is { Type: EntityType.Person or EntityType.Organization or EntityType.Place },
            IsFigure = head.Quantity is not null,
            IsAdjective = head.IsAdjective,
            IsGeneric = entry is not null && WordChoice.Has(entry, "gp"),
            SemanticClass = head.SemanticClass,
            Lemma = head.Lemma,
            Determiner = takesThe ? Determiner.Definite : DeterminerOf(head, isName, isPlural),
        };
    }

    /// <summary>이들 대부분, 직원 일부: most of them, some of the employees.</summary>
    private EnglishNounPhrase PartOf(string pattern, List<NounUnit> whole, NounUnit head)
    {
        var isName = whole[^1].Entity is not null || whole[^1].Entry?.Tag is "NP" or "NNP";
        var text = isName ? (Plain(whole) with { Determiner = Determiner.None }).ObjectText() : whole[^1].Quantity is not null ? Plain(whole).Words : Pluralised(whole);
        return new EnglishNounPhrase { Words = pattern.Replace(isName ? "the ~" : "~", text, StringComparison.Ordinal) + head.Gloss, IsPlural = !isName || whole[^1].Entry?.Tag == "NP", SemanticClass = whole[^1].SemanticClass, Lemma = whole[^1].Lemma };
    }

    private string HeadWords(NounUnit head)
    {
        if (!head.IsPlural || head.Entity is not null)
        {
            return head.Text;
        }

        var given = head.Entry is null ? "" : WordChoice.Code(head.Entry, "pl");
        return given.Length > 0 ? given : head.Entry is not null && WordChoice.Has(head.Entry, "p") ? head.Text : forms.Plural(head.Text);
    }

    private static Determiner DeterminerOf(NounUnit head, bool isName, bool isPlural)
    {
        if (head.Entry is not null && WordChoice.Has(head.Entry, "the"))
        {
            return Determiner.Definite;
        }

        return isName || isPlural || head.Date is not null || head.SemanticClass == "clock" || head.Quantity is not null || head.IsQuoted || head.Entry is null || WordChoice.Has(head.Entry, "u") || head.Entry.Tag is "NP" or "NR" || head.IsAdjective
            ? Determiner.None
            : Determiner.Indefinite;
    }

    /// <summary>Words joined by blanks; a prefix with ~ takes the word after it.</summary>
    private static string Merge(List<string> text, List<NounUnit> units)
    {
        var prefixes = units.Where(u => u.IsPrefix).Select(u => u.Text).ToHashSet(StringComparer.Ordinal);
        var merged = "";
        for (var i = text.Count - 1; i >= 0; i--)
        {
            if (merged.StartsWith(text[i] + " ", StringComparison.Ordinal))
            {
                continue;
            }

            merged = prefixes.Contains(text[i]) && text[i].Contains('~', StringComparison.Ordinal)
                ? text[i].Replace("~", merged, StringComparison.Ordinal)
                : VerbGroup.Join(text[i], merged);
        }

        return merged.Replace("~", "", StringComparison.Ordinal).Trim();
    }

    private static string Capitalised(string text) =>
        string.Join(' ', text.Split(' ').Select(w => w.Length > 2 && char.IsAsciiLetterLower(w[0]) && w is not ("and" or "the" or "for") ? char.ToUpperInvariant(w[0]) + w[1..] : w));

}
