namespace NewsDigest.Names;

/// <summary>Says what a name with Hanja names: its suffix, the gazetteer, the words around it, its generic, its surname.</summary>
internal sealed class HanjaTypes(NameTables tables)
{
    private const string ClosingQuotes = "'’\"”」』》〉";
    private const string OpeningQuotes = "'‘’\"“「『《〈";

    /// <summary>The type of the name that starts at <paramref name="start"/> and ends in the bracket.</summary>
    public EntityType At(string text, int start, HanjaBracket bracket, HanjaSuffix? suffix, HanjaMatch? match)
    {
        var hangul = text[start..bracket.Open];
        if (suffix is not null)
        {
            return suffix.Head?.Type ?? EntityType.Place;
        }

        if (tables.Gazetteer.Find(hangul.Trim('\'', '"', '‘', '’')).FirstOrDefault() is { } known && known.Kind != "surname")
        {
            return known.Type;
        }

        if (tables.Gazetteer.FindHanja(bracket.Hanja) is { } byHanja)
        {
            return byHanja.Type;
        }

        if (Cue(text, start, bracket.Close + 1) is { } cue)
        {
            return cue;
        }

        var isAfterTitle = PersonCues.TitleFollows(tables, text, bracket.Close + 1) || PersonCues.TitlePrecedes(tables, text, start);
        var (length, _, type) = tables.Chinese.Generic(bracket.Hanja);
        if (isAfterTitle && bracket.Hanja.Length <= 6 && (length == 0 || tables.Chinese.SurnameLength(bracket.Hanja) > 0 && bracket.Hanja.Length <= 3))
        {
            return EntityType.Person;
        }

        if (length > 0 && bracket.Hanja.Length > 1)
        {
            return type == "common" ? EntityType.Organization : Enum.Parse<EntityType>(type, ignoreCase: true);
        }

        if (hangul.Contains(' ', StringComparison.Ordinal))
        {
            return EntityType.Person;
        }

        var isPerson = tables.Chinese.SurnameLength(bracket.Hanja) > 0 && match is not null && (bracket.Hanja.Length == 3 ? match.Value.Kind <= HanjaReadingKind.LooseTranscription || PersonCues.ActsAsPerson(text, bracket.Close + 1) : bracket.Hanja.Length == 2 && PersonCues.ActsAsPerson(text, bracket.Close + 1));
        return isPerson ? EntityType.Person : bracket.Hanja.Length <= 2 && "州阳陽城海宁寧安口川津港沙庄莊原林门門岭嶺平西东東南北水溪源昌德中台".Contains(bracket.Hanja[^1], StringComparison.Ordinal) ? EntityType.Place : EntityType.Organization;
    }

    private EntityType? Cue(string text, int start, int after)
    {
        var isQuoted = start > 0 && OpeningQuotes.Contains(text[start - 1], StringComparison.Ordinal);
        var isClosed = after < text.Length && ClosingQuotes.Contains(text[after], StringComparison.Ordinal);
        return QuotedNameFinder.Cue(tables, text, isQuoted ? start - 1 : start, isClosed ? after + 1 : after);
    }
}
