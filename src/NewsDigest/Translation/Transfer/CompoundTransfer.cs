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
    private readonly AffixTransfer affixes = new(words, articles);

    public EnglishNounPhrase Transfer(IReadOnlyList<ClausePiece> pieces, TransferScope scope)
    {
        var units = Units(pieces, scope);
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
            var phrase = Counted(rest) ?? Plain(rest);
            return phrase with { After = VerbGroup.Join("to", units[to + 1].Text, phrase.After) };
        }

        units.RemoveAll(u => u.IsTo);
        var per = units.FindIndex(u => u.IsPer);
        if (per >= 0 && per + 1 < units.Count)
        {
            var rest = units.Where((_, i) => i != per).ToList();
            var phrase = Counted(rest) ?? Plain(rest);
            return phrase with { After = VerbGroup.Join(phrase.After, units[per].Text) };
        }

        return Counted(units) ?? Plain(units);
    }

    /// <summary>Restored pieces to words: each unit is one English word or phrase with its row.</summary>
    private List<NounUnit> Units(IReadOnlyList<ClausePiece> pieces, TransferScope scope)
    {
        var units = new List<NounUnit>();
        var neighbours = pieces.Where(p => p.Kind == PieceKind.Morpheme).Select(p => p.Form).ToHashSet(StringComparer.Ordinal);
        neighbours.Add(scope.Governor);
        neighbours.UnionWith(scope.Modifiers);
        var hasPerson = pieces.Any(p => p.Entity?.Type == EntityType.Person);
        for (var i = 0; i < pieces.Count;)
        {
            if (hasPerson && TitleAt(pieces, i, units) is var read and > 0)
            {
                scope.Count();
                i += read;
                continue;
            }

            i = Read(pieces, i, units, neighbours, scope);
            if (units.Count > 1 && AdverbialPrepositions.IsWeekday(units[^1].Text) && (units[^2].Date is not null || units[^2] is { SemanticClass: "time", Lemma: "일" }))
            {
                units[^2] = units[^2] with { Text = units[^1].Text + ", " + units[^2].Text };
                units.RemoveAt(units.Count - 1);
            }
        }

        return units;
    }

    /// <summary>How many pieces from here are an office beside a person's name.</summary>
    private int TitleAt(IReadOnlyList<ClausePiece> pieces, int i, List<NounUnit> units)
    {
        for (var length = Math.Min(4, pieces.Count - i); length > 0; length--)
        {
            if (IsRun(pieces, i, length) && words.Title(string.Concat(pieces.Skip(i).Take(length).Select(p => p.Form))) is { } title)
            {
                units.Add(new NounUnit(title) { SemanticClass = "person", Lemma = pieces[i + length - 1].Form });
                return length;
            }
        }

        return 0;
    }

    private int Read(IReadOnlyList<ClausePiece> pieces, int i, List<NounUnit> units, HashSet<string> neighbours, TransferScope scope)
    {
        var piece = pieces[i];
        if (piece.Form is "~" or "∼" or "～" && units.Count > 0 && i + 1 < pieces.Count)
        {
            units.Add(new NounUnit("to") { Lemma = piece.Form });
            return i + 1;
        }

        switch (piece.Kind)
        {
            case PieceKind.Name:
                scope.Count();
                units.Add(new NounUnit(piece.Entity!.English) { Entity = piece.Entity, SemanticClass = ClassOf(piece.Entity.Type), Lemma = piece.Form });
                return i + 1;
            case PieceKind.Figure when FigureWording.CenturyOf(pieces, i, out var read) is { Length: > 0 } century:
                scope.Count();
                units.Add(new NounUnit(century) { SemanticClass = "century", Lemma = "세기" });
                return i + read;
            case PieceKind.Figure:
                scope.Count();
                units.Add(new NounUnit(piece.Quantity!.English) { Quantity = piece.Quantity, SemanticClass = "quantity", Lemma = piece.Form });
                return i + 1;
            case PieceKind.Date:
                scope.Count();
                units.Add(new NounUnit(piece.Date!.English) { Date = piece.Date, SemanticClass = "time", Lemma = piece.Form });
                return i + 1;
            case PieceKind.Ordinal:
                scope.Count();
                units.Add(new NounUnit(EnglishOrdinal.Of(piece.Ordinal)) { Lemma = piece.Form });
                return i + 1;
            case PieceKind.Quoted:
                units.Add(new NounUnit(Quoted(piece, scope)) { IsQuoted = true, Lemma = piece.Inner[^1].Form });
                return i + 1;
            case PieceKind.Bracketed:
                Gloss(units, piece, scope);
                return i + 1;
            default:
                return Word(pieces, i, units, neighbours, scope);
        }
    }

    /// <summary>Speech is a sentence with its capital; a title or term is not.</summary>
    private string Quoted(ClausePiece piece, TransferScope scope)
    {
        var text = inner(piece.Inner, scope);
        return "\"" + (piece.IsSpeech && piece.Inner.Any(p => p.IsEomi) ? Orthography.Sentence(text, isFragment: true) : text).TrimEnd('.') + "\"";
    }

    private void Gloss(List<NounUnit> units, ClausePiece piece, TransferScope scope)
    {
        var text = Foreign(piece) ?? inner(piece.Inner, scope).TrimEnd('.');
        if (text.Length == 0 || IsRepeated(piece, units) || piece.Inner.All(p => p is { Kind: PieceKind.Morpheme, Tag: SejongTag.SH }))
        {
            return;
        }

        if (Foreign(piece) is { } original && ReplacesUnknown(original, units))
        {
            return;
        }

        if (Abbreviation(piece, units) is { } abbreviation)
        {
            text = abbreviation;
        }

        if (text.Length == 0)
        {
            return;
        }

        if (units.Count == 0)
        {
            units.Add(new NounUnit("(" + text + ")"));
        }
        else
        {
            units[^1] = units[^1] with { Gloss = units[^1].Gloss + " (" + text + ")" };
        }
    }

    /// <summary>모색 폰세카(Mossack Fonseca): the original takes the place of as many words, when one of them has no English.</summary>
    private static bool ReplacesUnknown(string original, List<NounUnit> units)
    {
        var words = Math.Min(original.Count(c => c == ' ') + 1, units.Count);
        var last = units.Skip(units.Count - words).ToList();
        if (words == 0 || !original.Any(char.IsAsciiLetterLower) || !last.Exists(u => u.Text.StartsWith('[')) || last.Exists(u => u.Quantity is not null || u.Date is not null || u.Entity is { Status: not NameStatus.Unconfirmed }))
        {
            return false;
        }

        units.RemoveRange(units.Count - words, words);
        units.Add(new NounUnit(original) { Lemma = last[^1].Lemma, Tag = SejongTag.SL });
        return true;
    }

    /// <summary>An abbreviation or original spelling in Latin letters stays as it is written.</summary>
    private static string? Foreign(ClausePiece bracket) =>
        bracket.Inner.Count > 0 && bracket.Inner.All(p => p.Form.All(char.IsAscii)) && bracket.Inner.Any(p => p.Form.Any(char.IsAsciiLetter))
            ? JoinedAsWritten(bracket.Inner)
            : null;

    /// <summary>동남아시아국가연합(ASEAN·아세안): of several spellings of the name before it, the one in Latin letters; null for other brackets.</summary>
    private static string? Abbreviation(ClausePiece bracket, List<NounUnit> units) =>
        units.Count > 0 && units[^1].Entity is { } entity && bracket.Inner.Count > 1 && bracket.Inner.All(p => p.Entity?.English == entity.English || p.Tag == SejongTag.SP)
            ? bracket.Inner.FirstOrDefault(p => p.Entity is not null && p.Form.All(char.IsAscii))?.Form ?? ""
            : null;

    private static string JoinedAsWritten(IReadOnlyList<ClausePiece> pieces)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            text.Append(i > 0 && pieces[i].Span.Start > pieces[i - 1].Span.End ? " " : "").Append(pieces[i].Form);
        }

        return text.ToString();
    }

    /// <summary>(이하 산업부), and a bracket that says in Korean or in letters what the English before it says already.</summary>
    private static bool IsRepeated(ClausePiece bracket, List<NounUnit> units) =>
        bracket.Inner[0].Form == "이하" || (units.Count > 0 && bracket.Inner is [var only] && (string.Equals(only.Form, units[^1].Text, StringComparison.OrdinalIgnoreCase) || (only.Entity is not null && only.Entity.English == units[^1].Entity?.English && !only.Form.All(char.IsAscii))));

    /// <summary>The longest run of morphemes that the lexicon has as one lemma, else the morpheme alone.</summary>
    private int Word(IReadOnlyList<ClausePiece> pieces, int i, List<NounUnit> units, HashSet<string> neighbours, TransferScope scope)
    {
        for (var length = Math.Min(WordChoice.MaxCompound, pieces.Count - i); length > 0; length--)
        {
            if (length > 1 && !IsRun(pieces, i, length))
            {
                continue;
            }

            if (length == 1 && ClockTime.TryRead(pieces, i, out var clock, out var clockLength))
            {
                scope.Count();
                units.Add(new NounUnit(clock) { SemanticClass = "clock", Lemma = "시" });
                return i + clockLength;
            }

            if (length == 1 && CalendarWords.TryRead(pieces, i, out var calendar, out var calendarLength))
            {
                scope.Count();
                units.Add(new NounUnit(calendar) { SemanticClass = "time", Lemma = "일" });
                return i + calendarLength;
            }

            var lemma = string.Concat(pieces.Skip(i).Take(length).Select(p => p.Form));
            if (length == 1 && affixes.Read(pieces, i, units))
            {
                return i + 1;
            }

            var entry = (length == 1 && lemma.Length == 1 && i + 1 < pieces.Count && units.Count == 0 ? words.Determiner(lemma, pieces[i + 1].Form) : null) ?? words.Noun(lemma, neighbours, i + length == pieces.Count ? "mod" : "head", length == 1 ? pieces[i].Tag : SejongTag.NNG);
            if (entry is not null)
            {
                scope.Count(entry, "noun");
                units.Add(new NounUnit(entry.English) { Entry = entry, SemanticClass = entry.SemanticClass, Lemma = lemma, Tag = pieces[i + length - 1].Tag, IsAdjective = IsAdjective(lemma, entry) });
                return i + length;
            }
        }

        var piece = pieces[i];
        if (piece.Tag == SejongTag.SH && words.Shorthand(piece.Form) is { } country)
        {
            scope.Count();
            units.Add(new NounUnit(country) { Lemma = piece.Form, SemanticClass = "place", Tag = SejongTag.SH });
            return i + 1;
        }

        if (Decomposed(piece, units, neighbours))
        {
            scope.Count();
            return i + 1;
        }

        if (piece.Tag is SejongTag.SL or SejongTag.SN or SejongTag.SW or SejongTag.SO || piece.Form.All(char.IsAscii))
        {
            units.Add(new NounUnit(piece.Form) { Lemma = piece.Form, Tag = piece.Tag });
        }
        else if (affixes.Read(pieces, i, units))
        {
            return i + 1;
        }
        else if (scope.Mark(piece.Form, romanize) is { Length: > 0 } marked)
        {
            units.Add(new NounUnit(marked) { Lemma = piece.Form, Tag = piece.Tag });
        }

        return i + 1;
    }

    /// <summary>An unknown compound that is wholly made of nouns of the lexicon: 국제관계학원.</summary>
    private bool Decomposed(ClausePiece piece, List<NounUnit> units, HashSet<string> neighbours)
    {
        if (piece.Kind != PieceKind.Morpheme || piece.Tag is not (SejongTag.NNG or SejongTag.NNP or SejongTag.NA) || piece.Form.Length < 4 || NounParts.Of(piece.Form, words) is not { } parts)
        {
            return false;
        }

        foreach (var part in parts)
        {
            var entry = words.Noun(part, neighbours, "head")!;
            units.Add(new NounUnit(entry.English) { Entry = entry, SemanticClass = entry.SemanticClass, Lemma = part, Tag = SejongTag.NNG });
        }

        return true;
    }

    /// <summary>세계적, 일반적: adjectives that Korean writes as nouns; 목적 and 유적 are nouns.</summary>
    private static bool IsAdjective(string lemma, LexiconEntry entry) => lemma.Length >= 2 && lemma.EndsWith('적') && entry.SemanticClass is "state" or "";

    private static bool IsRun(IReadOnlyList<ClausePiece> pieces, int at, int length)
    {
        for (var k = at; k < at + length; k++)
        {
            if (pieces[k].Kind != PieceKind.Morpheme || pieces[k].Tag is SejongTag.SN or SejongTag.SW or SejongTag.SO)
            {
                return false;
            }
        }

        return true;
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

    /// <summary>A figure counts the noun after it, or before it; money and shares stand on their own.</summary>
    private EnglishNounPhrase? Counted(List<NounUnit> units)
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
            var aged = Plain(after) with { After = age };
            return before.Count == 0 ? aged : WithBefore(before, aged);
        }

        if (after.Count > 0 && FigureWording.IsMeasure(quantity) && Plain(after) is { Determiner: Determiner.None or Determiner.Indefinite, IsName: false, IsPlural: false } stuff && after[^1].Entry is { } row && WordChoice.Has(row, "u"))
        {
            var measured = new EnglishNounPhrase { Words = VerbGroup.Join(figure.WithGloss(), "of", stuff.Words), After = stuff.After, IsPlural = plural, SemanticClass = stuff.SemanticClass, Lemma = stuff.Lemma };
            return before.Count == 0 ? measured : WithBefore(before, measured);
        }

        if (before is [.., { Lemma: "상위" or "하위" or "톱" } top] && quantity.Max is null && (quantity.Unit == "rank" || number.Length > 0))
        {
            var ranked = (top.Lemma == "하위" ? "bottom " : "top ") + quantity.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var things = after.Count > 0 ? Pluralised(after) : "";
            return new EnglishNounPhrase { Words = VerbGroup.Join(ranked, things), After = before.Count > 1 ? "by " + (Plain(before.SkipLast(1).ToList()) with { Determiner = Determiner.None }).Text() : "", Determiner = Determiner.Definite, IsPlural = true, SemanticClass = after.Count > 0 ? after[^1].SemanticClass : "quantity", Lemma = after.Count > 0 ? after[^1].Lemma : figure.Lemma };
        }

        if (after.Count > 0)
        {
            var noun = Plain(after);
            var counted = noun with
            {
                After = VerbGroup.Join(figure.Gloss.Trim(), noun.After),
                Words = VerbGroup.Join(number.Length > 0 ? number : AsModifier(figure), number.Length > 0 && plural ? Pluralised(after) : noun.Words) ,
                Determiner = Determiner.None,
                IsPlural = number.Length > 0 && plural,
            };
            return before.Count == 0 ? counted : WithBefore(before, counted);
        }

        if (before.Count == 0)
        {
            return new EnglishNounPhrase { Words = figure.WithGloss(), Number = number, IsFigure = true, IsPlural = plural && !FigureWording.IsShare(quantity) && quantity.Unit.Length != 3, SemanticClass = "quantity", Lemma = figure.Lemma };
        }

        if (number.Length > 0 && before[^1].Quantity is null && before[^1].Date is null && before[^1].Entity is null)
        {
            return new EnglishNounPhrase { Words = VerbGroup.Join(number, plural ? Pluralised(before) : Plain(before).Words) + figure.Gloss, IsPlural = plural, IsFigure = false, SemanticClass = before[^1].SemanticClass, Lemma = before[^1].Lemma, IsAgent = before[^1].SemanticClass is "person" or "group" or "org" };
        }

        var head = Plain(before);
        return head with { Words = head.Words, After = VerbGroup.Join(head.After, before[^1].Date is null && before[^1].Quantity is null ? "of" : "", figure.WithGloss()), IsFigure = true };
    }

    private EnglishNounPhrase WithBefore(List<NounUnit> before, EnglishNounPhrase counted)
    {
        if (before[^1].Date is not null || before.Exists(u => u.Quantity is not null))
        {
            var first = Counted(before) ?? Plain(before);
            return counted with { After = VerbGroup.Join(counted.After, "in", first.Text()) };
        }

        var owner = Plain(before);
        return owner.IsName ? counted with { Possessor = owner.Genitive() } : counted with { Words = VerbGroup.Join(counted.Words, "of", owner.Text()) };
    }

    private static bool IsCounter(Quantity quantity) =>
        quantity.English == quantity.NumberEnglish;

    private static string AsModifier(NounUnit figure) => figure.Text;

    private string Pluralised(List<NounUnit> units)
    {
        var last = units[^1];
        var changed = units.ToList();
        changed[^1] = last with { IsPlural = true };
        return Plain(changed).Words;
    }

    private EnglishNounPhrase Plain(List<NounUnit> units)
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

    private static string ClassOf(EntityType type) => type switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "org",
        EntityType.Place or EntityType.Facility => "place",
        EntityType.Event => "event",
        EntityType.Work => "document",
        _ => "thing",
    };
}
