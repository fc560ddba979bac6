using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>People with foreign names of one to four words, written in Hangul, beside a title: 마르턴 더프리스 위원장, 배우 제니퍼 콜드웰.</summary>
internal sealed class ForeignPeople(NameTables tables)
{
    private const int MostWords = 4;

    /// <summary>Where the name that starts at <paramref name="start"/> ends, with its English; null when it is none.</summary>
    public (int End, string English)? At(string text, int start, int end, IReadOnlyList<NameCandidate> known)
    {
        if (!IsForeign(text.AsSpan(start, end - start), isFirst: true))
        {
            // The only word with a josa: too little to go by.
            return null;
        }

        Span<int> ends = stackalloc int[MostWords];
        var count = Words(text, end, ends, out var isClosed);
        for (var words = count; words > 0; words--)
        {
            var last = ends[words - 1];
            // A given name and a plainly foreign word are a person without a title too (제니퍼 콜드웰이).
            var stands = words == count && isClosed ? words > 1 && (PersonCues.TitlePrecedes(tables, text, start) || (IsFirstOrFamily(text.AsSpan()[start..end]) && HasForeignLetter(text.AsSpan()[ends[words - 2]..last])))
                : IsTitled(text, start, last, words, known);
            if (stands)
            {
                return (last, Latin(text[start..last]));
            }
        }

        return null;
    }

    /// <summary>Whether the gazetteer has the word as a person's name.</summary>
    public bool IsFirstOrFamily(ReadOnlySpan<char> word) => Has(word, isPerson: true);

    /// <summary>Whether the gazetteer has the word as anything but a person.</summary>
    public bool IsOtherThing(ReadOnlySpan<char> word) => Has(word, isPerson: false);

    // The ends of the words of the name; closed when the last one carries a josa.
    private int Words(string text, int end, Span<int> ends, out bool isClosed)
    {
        ends[0] = end;
        var count = 1;
        isClosed = false;
        while (count < MostWords && end + 1 < text.Length && text[end] is ' ' or '·' && Hangul.IsSyllable(text[end + 1]))
        {
            var isGiven = IsFirstOrFamily(text.AsSpan()[WordEdges.RunStart(text, end)..end]);
            var start = end + 1;
            end = WordEdges.RunEnd(text, start);
            if (IsForeign(text.AsSpan(start, end - start), isFirst: false, isGiven))
            {
                ends[count++] = end;
                continue;
            }

            foreach (var stem in tables.Edges.StemEnds(text, start, end))
            {
                if (stem < end && stem - start > 1 && IsForeign(text.AsSpan(start, stem - start), isFirst: false, isGiven))
                {
                    ends[count++] = stem;
                    isClosed = true;
                    break;
                }
            }

            break;
        }

        return count;
    }

    private bool IsTitled(string text, int start, int end, int words, IReadOnlyList<NameCandidate> known)
    {
        if (PersonCues.FollowingTitle(tables, text, end) is not { } title)
        {
            return words > 1 && PersonCues.TitlePrecedes(tables, text, start) && (end == text.Length || text[end] is ' ' or ',' or '(' or '·');
        }

        var isKnown = IsFirstOrFamily(text.AsSpan(start, WordEdges.RunEnd(text, start) - start)) || IsFirstOrFamily(text.AsSpan(WordEdges.RunStart(text, end), end - WordEdges.RunStart(text, end)));
        // 콜드체인 시장 is a market; 뉴욕 더블라지오 시장 is the mayor of a city.
        if (!isKnown && tables.Words.IsRatherThing(text.AsSpan()[title]) && !FollowsCity(start, known))
        {
            return false;
        }

        return words > 1 || isKnown || end - start > 2;
    }

    private static bool FollowsCity(int start, IReadOnlyList<NameCandidate> known)
    {
        foreach (var candidate in known)
        {
            if (candidate.End == start - 1 && candidate is { Type: EntityType.Place, Kind: "city" or "capital" or "" })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsForeign(ReadOnlySpan<char> word, bool isFirst, bool afterKnown = false)
    {
        if (word.Length == 1)
        {
            return false;
        }

        // A past-tense ㅆ makes a verb.
        var odd = 0;
        foreach (var c in word)
        {
            if (Hangul.Final(c) == 20)
            {
                return false;
            }

            odd += tables.SinoKorean.IsReading(c) ? 0 : 1;
        }

        // After a foreign word any letters may be a family name (토머스 해리건), if they are no word.
        var isKnown = IsFirstOrFamily(word);
        if (word.Length > 7 || (!isKnown && ((isFirst && (odd == 0 || odd * 3 < word.Length)) || PersonFinder.NotLast.Contains(word[^1], StringComparison.Ordinal))))
        {
            return false;
        }

        // 페라리 is a make of car, and a family name after a first name.
        return (isKnown || afterKnown || (!tables.Words.IsAffixed(word) && (odd * 2 > word.Length || (!isFirst && odd * 2 >= word.Length) || !IsVerbLike(word)))) && (isKnown || !tables.Words.IsCompound(word)) && tables.TitleAtEnd(word) <= 1
            && !IsPlaceOrThing(word, isFirst) && tables.Heads.AtEnd(word) is not { Strength: "strong" };
    }

    private bool HasForeignLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (Hangul.IsSyllable(c) && !tables.SinoKorean.IsReading(c))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPlaceOrThing(ReadOnlySpan<char> word, bool isFirst)
    {
        foreach (var entry in tables.Gazetteer.Find(word))
        {
            if (entry.Type == EntityType.Place || (isFirst && entry.Type != EntityType.Person))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVerbLike(ReadOnlySpan<char> word)
    {
        for (var length = 1; length < word.Length; length++)
        {
            if (tables.Words.IsStem(word[..length]) || (length > 1 && tables.Words.IsNoun(word[..length])))
            {
                return true;
            }
        }

        return Hangul.Final(word[^1]) is 4 or 8 or 20 && word.Length < 3;
    }

    private bool Has(ReadOnlySpan<char> word, bool isPerson)
    {
        foreach (var entry in tables.Gazetteer.Find(word))
        {
            if (entry.Type == EntityType.Person == isPerson)
            {
                return true;
            }
        }

        return false;
    }

    private string Latin(string name) =>
        string.Join(' ', name.Split([' ', '·'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => tables.Gazetteer.Find(w).OrderBy(e => e.Type == EntityType.Person ? 0 : 1).FirstOrDefault(e => e.Type != EntityType.Place)?.English ?? tables.Loanwords.Of(w)[0]));
}
