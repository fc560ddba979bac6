using System.Globalization;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Reads pieces into units: lexicon rows over as many pieces as one row covers, names, figures, dates and affixes.</summary>
internal sealed class NounUnits(WordChoice words, NameArticles articles, Func<string, string> romanize, Func<IReadOnlyList<ClausePiece>, TransferScope, string> inner)
{
    private readonly AffixTransfer affixes = new(words, articles);
    private readonly BracketGloss glosses = new(inner);

    /// <summary>Restored pieces to words: each unit is one English word or phrase with its row.</summary>
    public List<NounUnit> Of(IReadOnlyList<ClausePiece> pieces, TransferScope scope)
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
            if (IsRun(pieces, i, length) && words.Title(FormOf(pieces, i, length)) is { } title)
            {
                // 씨 says neither he nor she, and English has no such title.
                if (title.Length > 0)
                {
                    units.Add(new NounUnit(title) { SemanticClass = "person", Lemma = pieces[i + length - 1].Form });
                }

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
                glosses.Add(units, piece, scope);
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

    /// <summary>The longest run of morphemes that the lexicon has as one lemma, else the morpheme alone.</summary>
    private int Word(IReadOnlyList<ClausePiece> pieces, int i, List<NounUnit> units, HashSet<string> neighbours, TransferScope scope)
    {
        for (var length = Math.Min(WordChoice.MaxCompound, pieces.Count - i); length > 0; length--)
        {
            if (length > 1 && (pieces[i].Tag == SejongTag.NNB || !IsRun(pieces, i, length) || !words.HasRun(pieces, i, length)))
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

            var lemma = FormOf(pieces, i, length);
            if (length == 1 && affixes.Read(pieces, i, units))
            {
                return i + 1;
            }

            var entry = (length == 1 && lemma.Length == 1 && i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG or SejongTag.NNP } && units.Count == 0 ? words.Determiner(lemma, pieces[i + 1].Form) : null) ?? words.Noun(lemma, neighbours, i + length == pieces.Count ? "mod" : "head", length == 1 ? pieces[i].Tag : SejongTag.NNG, scope);
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

    private static string FormOf(IReadOnlyList<ClausePiece> pieces, int at, int length)
    {
        var form = pieces[at].Form;
        for (var k = at + 1; k < at + length; k++)
        {
            form += pieces[k].Form;
        }

        return form;
    }

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
