namespace NewsDigest.Names;

/// <summary>A name with Hanja, found and typed, that still lacks its English.</summary>
internal sealed record HanjaName(int Sentence, int Start, int End, string Hangul, string Hanja, HanjaMatch? Match, EntityType Type, HanjaSuffix? Suffix, bool IsJapanese)
{
    /// <summary>A place printed before the name that belongs to it.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What the article is about; null where it does not matter.</summary>
    public NameContext? Context { get; init; }
}

/// <summary>The English of names that carry Hanja, and how far it is proven.</summary>
internal sealed class HanjaNameEnglish(NameTables tables)
{
    public NameCandidate? Build(HanjaName name)
    {
        var hangul = name.Hangul.TrimEnd('\'', '"', '’', '”');
        var known = Known(name, hangul);
        var english = known?.English ?? tables.Chinese.Word(name.Hanja) ?? (name.IsJapanese ? Japanese(name) : Chinese(name));
        if (english is null)
        {
            return null;
        }

        var coreEnglish = english;
        if (name.Suffix is { Head: { } head } suffix)
        {
            var middle = suffix.Korean[..^head.Korean.Length];
            var words = middle.Length == 0 ? "" : tables.English.Phrase(middle, true, out _) + " ";
            words = head.English is "Group" or "Co., Ltd." ? words.Replace("Science and Technology", "Technology", StringComparison.Ordinal) : words;
            var core = known is { Type: EntityType.Place } ? english.Replace(" Province", "", StringComparison.Ordinal) : english;
            english = known is { Type: EntityType.Organization } && english.EndsWith(head.English, StringComparison.Ordinal) ? english : core + " " + words + head.English;
            if (name.Prefix.Length > 0)
            {
                english = tables.English.Phrase(name.Prefix, true, out _) + " " + english;
            }
        }
        else if (name.Suffix is { Head: null } place)
        {
            var generic = place.Korean == "현" && !name.IsJapanese ? "County" : place.Korean == "부" && !name.IsJapanese ? "" : place.Generic;
            var bare = generic.Length > 0 && english.EndsWith(" " + generic.Replace("~", "", StringComparison.Ordinal).Trim(), StringComparison.Ordinal);
            english = bare ? english : ChineseNames.WithGeneric(english, generic);
        }

        var status = name.Match?.Kind switch
        {
            HanjaReadingKind.Transcription => NameStatus.Proven,
            HanjaReadingKind.LooseTranscription or HanjaReadingKind.SinoKorean => NameStatus.Known,
            _ => known is not null ? NameStatus.Known : NameStatus.Unconfirmed,
        };
        var suffixText = name.Suffix?.Korean ?? "";
        return new NameCandidate
        {
            Sentence = name.Sentence,
            Start = name.Start,
            End = name.End,
            Korean = suffixText.Length > 0 ? (name.Prefix.Length > 0 ? name.Prefix + " " : "") + name.Hangul + "(" + name.Hanja + ")" + suffixText : hangul,
            Hanja = name.Hanja,
            English = english,
            CoreEnglish = name.Suffix is { Head: not null } ? coreEnglish : null,
            Type = name.Suffix?.Head?.Type ?? (name.Suffix is null ? known?.Type ?? name.Type : name.Type),
            Status = status,
            Kind = known?.Kind ?? "",
            Country = known?.Country ?? (name.IsJapanese ? "JP" : "CN"),
            ShortForms = Shorts(name, hangul, suffixText),
        };
    }

    private GazetteerEntry? Known(HanjaName name, string hangul)
    {
        var whole = hangul + (name.Suffix?.Korean ?? "");
        return tables.Gazetteer.Find(whole).FirstOrDefault(Fits)
            ?? (name.Suffix is null ? null : tables.Gazetteer.Find(hangul).FirstOrDefault(Fits))
            ?? (name.Suffix is null ? tables.Gazetteer.Find(hangul).FirstOrDefault(Fits) : null)
            ?? tables.Gazetteer.FindHanja(name.Hanja);

        bool Fits(GazetteerEntry e) =>
            e.Kind != "surname" && e.Kind != "demonym" && (name.Type != EntityType.Person || e.Type == EntityType.Person)
            && (e.Hanja.Length == 0 || (e.Korean.Length > 4 && e.Korean == hangul) || (name.IsJapanese && e.Country == "JP") || SameHanja(e.Hanja, name.Hanja)) && (e.Country is not "KR" || name.Match is not { Kind: HanjaReadingKind.Transcription });
    }

    // Traditional and simplified forms have the same Pinyin.
    private bool SameHanja(string a, string b)
    {
        var left = tables.Pinyin.Of(a);
        var right = tables.Pinyin.Of(b);
        return left is not null && right is not null && (left.AsSpan().StartsWith(right) || right.AsSpan().StartsWith(left));
    }

    private string? Chinese(HanjaName name) => name.Type switch
    {
        EntityType.Person when name.Match is { Kind: HanjaReadingKind.SinoKorean } && name.Context is { IsChinese: false } context && !context.Has("CN") && !name.Hanja.Any(tables.SinoKorean.IsSimplified) && tables.Korean.CanBe(name.Hangul) => tables.Korean.English(name.Hangul),
        EntityType.Person => tables.Chinese.Person(name.Hanja),
        EntityType.Place => tables.Chinese.Place(name.Hanja),
        _ => tables.Chinese.Name(name.Hanja),
    };

    private string? Japanese(HanjaName name)
    {
        var words = name.Hangul.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (name.Type == EntityType.Person && words.Length == 2)
        {
            var family = tables.Japanese.Word(words[0], name.Hanja[0]);
            var given = tables.Japanese.Word(words[1], name.Hanja[Math.Min(name.Hanja.Length - 1, name.Hanja.Length >= 5 ? 3 : 2)]);
            return family is null || given is null ? null : given + " " + family;
        }

        var hangul = name.Hangul.Replace(" ", "", StringComparison.Ordinal);
        foreach (var length in name.Suffix is null ? new[] { 2, 1 } : [])
        {
            if (name.Hanja.Length > length && tables.Chinese.JapaneseGeneric(name.Hanja[^length..]) is { } generic)
            {
                var reading = tables.Chinese.JapaneseReadings(name.Hanja[^length..]).FirstOrDefault(r => hangul.Length > r.Length + 1 && hangul.EndsWith(r, StringComparison.Ordinal));
                if (reading is not null && tables.Japanese.Word(hangul[..^reading.Length], name.Hanja[0]) is { } core)
                {
                    return ChineseNames.WithGeneric(core, generic);
                }
            }
        }

        return tables.Japanese.Word(hangul, name.Hanja[0]);
    }

    private static string[] Shorts(HanjaName name, string hangul, string suffix)
    {
        if (suffix.Length == 0)
        {
            return name.Type == EntityType.Place && hangul.Length > 2 && hangul[^1] is '성' or '시' or '현' ? [hangul, hangul[..^1]] : [hangul];
        }

        return name.Suffix!.Head is null ? [hangul + suffix, hangul] : hangul.Length > 2 ? [hangul + suffix, hangul] : [hangul + suffix];
    }
}
