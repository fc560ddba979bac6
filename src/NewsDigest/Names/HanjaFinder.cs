using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Names that carry their Hanja in brackets: 레이쥔(雷軍), 저장(浙江)성, 정타이(正泰)전기.</summary>
internal sealed class HanjaFinder(NameTables tables)
{
    private const string ClosingQuotes = "'’\"”」』》〉";
    private const string OpeningQuotes = "'‘’\"“「『《〈";

    // 중차오(種草) 경제: what precedes is a fashion, not a name.
    private static readonly string[] Phenomena = ["경제", "현상", "열풍", "소비", "문화"];

    private readonly HanjaNameEnglish english = new(tables);

    /// <summary>The names of a sentence.</summary>
    public IEnumerable<NameCandidate> Find(int sentence, string text, NameContext context)
    {
        foreach (var bracket in HanjaBracket.In(text))
        {
            var found = bracket.PairedHangul is not null ? Inside(sentence, bracket) : Before(sentence, text, bracket, context);
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private NameCandidate? Inside(int sentence, HanjaBracket bracket)
    {
        var hangul = bracket.PairedHangul!;
        var match = tables.Alignment.Find(bracket.Hanja, hangul, hangul.Length);
        return match is { Start: 0 } && !tables.Words.IsNoun(hangul)
            ? english.Build(new HanjaName(sentence, bracket.PairedStart, bracket.Close, hangul, bracket.Hanja, match, EntityType.Place, null, false))
            : null;
    }

    private NameCandidate? Before(int sentence, string text, HanjaBracket bracket, NameContext context)
    {
        var end = bracket.Open;
        var isQuoted = end > 0 && ClosingQuotes.Contains(text[end - 1], StringComparison.Ordinal);
        if (isQuoted)
        {
            end--;
        }

        if (end == 0 || !(Hangul.IsSyllable(text[end - 1]) || text[end - 1] is ')' || char.IsAsciiDigit(text[end - 1])))
        {
            return null;
        }

        if (bracket.Hanja.Length > 9)
        {
            return LongTitle(sentence, text, bracket, end, context);
        }

        var match = tables.Alignment.Find(bracket.Hanja, text, end);
        var start = match?.Start ?? WordEdges.RunStart(text, end);
        if (match is { Kind: HanjaReadingKind.Words } && tables.Gazetteer.Find(text.AsSpan(WordEdges.RunStart(text, end)..end)).Length > 0)
        {
            start = WordEdges.RunStart(text, end);
        }

        if (match is null && bracket.Hanja.Length > 6 && LongTitle(sentence, text, bracket, end, context) is { } title)
        {
            return title;
        }

        var hangul = text[start..end];
        var suffix = Suffix(text, bracket.Close + 1);
        var japanese = match is { Kind: <= HanjaReadingKind.LooseTranscription } ? null : JapaneseStart(text, start, end, bracket, context, suffix);
        if (japanese is { } japaneseStart)
        {
            return english.Build(new HanjaName(sentence, japaneseStart, Tail(bracket, suffix), text[japaneseStart..end], bracket.Hanja, null, TypeAt(text, japaneseStart, bracket, suffix, null), suffix, true));
        }

        if (match is null && !IsWholeWordName(hangul, bracket.Hanja, suffix))
        {
            return null;
        }

        if (IsGloss(hangul, bracket.Hanja, match, suffix, Array.Exists(Phenomena, p => text.AsSpan(bracket.Close + 1).TrimStart().StartsWith(p))))
        {
            return null;
        }

        if (suffix is { Head.Korean: "유한회사" or "주식유한회사" or "유한공사" } && PlaceBefore(text, start) is { } placeStart)
        {
            return english.Build(new HanjaName(sentence, placeStart, Tail(bracket, suffix), hangul, bracket.Hanja, match, EntityType.Organization, suffix, false) { Prefix = text[placeStart..start].Trim() });
        }

        // A name glued before it belongs to it: 흑룡강기안신(奇安信).
        var type = TypeAt(text, start, bracket, suffix, match);
        return english.Build(new HanjaName(sentence, start, Tail(bracket, suffix), hangul, bracket.Hanja, match, type, suffix, false) { Context = context });
    }

    private NameCandidate? LongTitle(int sentence, string text, HanjaBracket bracket, int end, NameContext context)
    {
        // The title runs from the quotation mark that opens before it; a year range in brackets is left out of the name.
        var open = -1;
        for (var i = end - 1; i >= 0; i--)
        {
            if (OpeningQuotes.Contains(text[i], StringComparison.Ordinal))
            {
                open = i;
                break;
            }
        }

        if (open < 0 || end - open > 90)
        {
            return null;
        }

        var korean = text[(open + 1)..end];
        var years = korean.LastIndexOf('(');
        if (korean.EndsWith(')') && years > 0)
        {
            korean = korean[..years];
        }

        return PolicyTitle.Build(tables, sentence, open + 1, bracket.Close + 1, korean.Trim(), bracket.Hanja, context.IsChinese);
    }

    private int? JapaneseStart(string text, int start, int end, HanjaBracket bracket, NameContext context, HanjaSuffix? suffix)
    {
        var wordStart = WordEdges.RunStart(text, end);
        var word = text[wordStart..end];
        var known = tables.Gazetteer.Find(word).FirstOrDefault(e => e.Country == "JP");
        if (known is not null)
        {
            return wordStart;
        }

        if (!tables.Japanese.CanBeKana(word) || !(context.Has("JP") || suffix is { Generic: "Prefecture" }) || (wordStart == start && word.Length == bracket.Hanja.Length && context.Main != "JP"))
        {
            return null;
        }

        // Family and given name are two words: 이시다 다케시(石田猛).
        var previousEnd = wordStart - 1;
        if (suffix is null && bracket.Hanja.Length is >= 3 and <= 6 && previousEnd > 1 && text[previousEnd] == ' ' && Hangul.IsSyllable(text[previousEnd - 1]))
        {
            var previous = WordEdges.RunStart(text, previousEnd);
            var family = text[previous..previousEnd];
            if (family.Length is >= 1 and <= 5 && tables.Japanese.CanBeKana(family) && (bracket.Hanja.Length > 3 || !tables.Words.IsNoun(family)) && tables.Gazetteer.Find(family).All(e => e.Type == EntityType.Person)
                && !"은는이가을를의에와과도로".Contains(family[^1], StringComparison.Ordinal))
            {
                return previous;
            }
        }

        return wordStart;
    }

    private EntityType TypeAt(string text, int start, HanjaBracket bracket, HanjaSuffix? suffix, HanjaMatch? match)
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

        var isAfterTitle = PersonFinder.TitleFollows(tables, text, bracket.Close + 1) || PersonFinder.TitlePrecedes(tables, text, start);
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

        var isPerson = tables.Chinese.SurnameLength(bracket.Hanja) > 0 && match is not null && (bracket.Hanja.Length == 3 ? match.Value.Kind <= HanjaReadingKind.LooseTranscription || PersonFinder.ActsAsPerson(text, bracket.Close + 1) : bracket.Hanja.Length == 2 && PersonFinder.ActsAsPerson(text, bracket.Close + 1));
        return isPerson ? EntityType.Person : bracket.Hanja.Length <= 2 && "州阳陽城海宁寧安口川津港沙庄莊原林门門岭嶺平西东東南北水溪源昌德中台".Contains(bracket.Hanja[^1], StringComparison.Ordinal) ? EntityType.Place : EntityType.Organization;
    }

    private EntityType? Cue(string text, int start, int after)
    {
        var isQuoted = start > 0 && OpeningQuotes.Contains(text[start - 1], StringComparison.Ordinal);
        var isClosed = after < text.Length && ClosingQuotes.Contains(text[after], StringComparison.Ordinal);
        return QuotedNameFinder.Cue(tables, text, isQuoted ? start - 1 : start, isClosed ? after + 1 : after);
    }

    private bool IsWholeWordName(string hangul, string hanja, HanjaSuffix? suffix) =>
        hangul.Length > 1 && (suffix is not null || tables.Gazetteer.Find(hangul).Length > 0 || tables.Gazetteer.FindHanja(hanja) is not null
            || (!tables.Words.IsCompound(hangul) && tables.Heads.AtEnd(hangul) is { Korean: var head } && head.Length < hangul.Length));

    // 성(省), 고지(高地), 조(兆): the Hanja of a common word.
    private bool IsGloss(string hangul, string hanja, HanjaMatch? match, HanjaSuffix? suffix, bool isPhenomenon)
    {
        if (hanja.Length == 1)
        {
            return suffix is null || hangul.Length < 2;
        }

        if (suffix is null && (tables.Chinese.IsCommon(hanja) || isPhenomenon))
        {
            return true;
        }

        if (suffix is not null || match is { Kind: <= HanjaReadingKind.LooseTranscription } && !tables.Words.IsNoun(hangul))
        {
            return false;
        }

        return tables.Words.IsCompound(hangul) && tables.Gazetteer.Find(hangul).Length == 0 && tables.Gazetteer.FindHanja(hanja) is null
            && !(tables.Heads.AtEnd(hangul) is { Strength: "strong" } head && head.Korean.Length < hangul.Length);
    }

    private HanjaSuffix? Suffix(string text, int at)
    {
        if (at >= text.Length || !Hangul.IsSyllable(text[at]))
        {
            return null;
        }

        var run = WordEdges.RunEnd(text, at);
        foreach (var stem in tables.Edges.StemEnds(text, at, run))
        {
            var word = text[at..stem];
            if (word is "성" or "시" or "현" or "구" or "군" or "진" or "주" or "도" or "부" or "촌" or "향" or "산" or "강" or "섬" or "만" or "호" or "자치구" or "자치주")
            {
                return new HanjaSuffix(stem, word, null, word switch { "성" => "Province", "현" => "Prefecture", "구" => "District", "부" => "Prefecture", "진" => "Town", "촌" => "Village", "향" => "Township", "산" => "Mount ~", "강" => "River", "섬" => "Island", "만" => "Bay", "호" => "Lake ~", "자치구" => "Autonomous Region", "자치주" => "Autonomous Prefecture", _ => "" });
            }

            if (tables.Heads.AtEnd(word) is { Type: not EntityType.Event } head && head.Strength is not ("gov" or "never") && (head.Korean == word || tables.Words.IsCompound(word.AsSpan()[..^head.Korean.Length], 4)))
            {
                return new HanjaSuffix(stem, word, head, "");
            }
        }

        return null;
    }

    private int? PlaceBefore(string text, int start)
    {
        if (start < 3 || text[start - 1] != ' ')
        {
            return null;
        }

        var from = WordEdges.RunStart(text, start - 1);
        return from < start - 1 && tables.Gazetteer.Find(text.AsSpan(from..(start - 1))).Any(e => e.Type == EntityType.Place && e.Kind != "country") ? from : null;
    }

    private static int Tail(HanjaBracket bracket, HanjaSuffix? suffix) => suffix?.End ?? bracket.Close + 1;
}

/// <summary>The Hangul right after the bracket that belongs to the name.</summary>
/// <param name="End">Where it ends.</param>
/// <param name="Korean">The words.</param>
/// <param name="Head">The organization word it ends in; null for a place's generic.</param>
/// <param name="Generic">The English of a place's generic; empty when English has none.</param>
internal sealed record HanjaSuffix(int End, string Korean, OrganizationHead? Head, string Generic);
