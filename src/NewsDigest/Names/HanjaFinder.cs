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
    private readonly HanjaSuffixes suffixes = new(tables);
    private readonly HanjaTypes types = new(tables);

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
        if (match is { Kind: HanjaReadingKind.Words } && tables.Gazetteer.Has(text.AsSpan(WordEdges.RunStart(text, end)..end)))
        {
            start = WordEdges.RunStart(text, end);
        }

        if (match is null && bracket.Hanja.Length > 6 && LongTitle(sentence, text, bracket, end, context) is { } title)
        {
            return title;
        }

        var hangul = text[start..end];
        var suffix = suffixes.After(text, bracket.Close + 1);
        var japanese = match is { Kind: <= HanjaReadingKind.LooseTranscription } ? null : JapaneseStart(text, start, end, bracket, context, suffix);
        if (japanese is { } japaneseStart)
        {
            return english.Build(new HanjaName(sentence, japaneseStart, Tail(bracket, suffix), text[japaneseStart..end], bracket.Hanja, null, types.At(text, japaneseStart, bracket, suffix, null), suffix, true));
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
        var type = types.At(text, start, bracket, suffix, match);
        return WithNumber(text, english.Build(new HanjaName(sentence, start, Tail(bracket, suffix), hangul, bracket.Hanja, match, type, suffix, false) { Context = context }));
    }

    // '유랑지구(流浪地球) 2': the number of a sequel, up to the quotation mark that closes the title.
    private static NameCandidate? WithNumber(string text, NameCandidate? found)
    {
        if (found is not { Type: EntityType.Work } || found.End + 2 >= text.Length || text[found.End] != ' ' || !char.IsAsciiDigit(text[found.End + 1]))
        {
            return found;
        }

        var end = found.End + 2;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - found.End > 3 || end == text.Length || !ClosingQuotes.Contains(text[end], StringComparison.Ordinal)
            ? found
            : found with { End = end, Korean = text[found.Start..end], English = found.English + text[found.End..end] };
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

        return tables.Policies.Build(sentence, open + 1, bracket.Close + 1, korean.Trim(), bracket.Hanja, context.IsChinese);
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

    private bool IsWholeWordName(string hangul, string hanja, HanjaSuffix? suffix) =>
        hangul.Length > 1 && (suffix is not null || tables.Gazetteer.Has(hangul) || tables.Gazetteer.FindHanja(hanja) is not null
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

        return tables.Words.IsCompound(hangul) && !tables.Gazetteer.Has(hangul) && tables.Gazetteer.FindHanja(hanja) is null
            && !(tables.Heads.AtEnd(hangul) is { Strength: "strong" } head && head.Korean.Length < hangul.Length);
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
