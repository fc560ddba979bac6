using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Names that the article itself spells in Latin letters: 응우옌 티 투 흐엉(Nguyen Thi Thu Huong) 대표, 조사기관 메콩인사이트(Mekong Insight).</summary>
internal sealed class LatinBracketFinder(NameTables tables)
{
    private const int MostWords = 5;
    private const int LongestLatin = 60;

    // So much of the consonants must be the same, in hundredths.
    private const int LeastAlike = 70;

    /// <summary>The names of a sentence.</summary>
    public IEnumerable<NameCandidate> Find(int sentence, string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open > 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close > open + 3 && close - open <= LongestLatin && Hangul.IsSyllable(text[open - 1]) && IsLatinName(text.AsSpan()[(open + 1)..close]) && Read(sentence, text, open, close) is { } found)
            {
                yield return found;
            }
        }
    }

    // Words with capitals, not all of them capitals: an abbreviation is no spelling.
    private static bool IsLatinName(ReadOnlySpan<char> latin)
    {
        var hasLower = false;
        for (var i = 0; i < latin.Length; i++)
        {
            var c = latin[i];
            var isFirst = i == 0 || latin[i - 1] == ' ';
            if (isFirst ? !char.IsUpper(c) : !(char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '.') || c > 'ɏ' && c != '’')
            {
                return false;
            }

            hasLower |= char.IsLower(c);
        }

        return hasLower;
    }

    private NameCandidate? Read(int sentence, string text, int open, int close)
    {
        var latin = text[(open + 1)..close];
        var wanted = ConsonantSkeleton.OfLatin(latin);
        var (best, from, words) = (LeastAlike - 1, -1, 0);
        for (var (start, count) = (WordEdges.RunStart(text, open), 1); count <= MostWords; count++)
        {
            var alike = ConsonantSkeleton.Alike(ConsonantSkeleton.OfHangul(text.AsSpan()[start..open]), wanted);
            if (alike > best)
            {
                (best, from, words) = (alike, start, count);
            }

            if (start < 2 || text[start - 1] != ' ' || !Hangul.IsSyllable(text[start - 2]))
            {
                break;
            }

            start = WordEdges.RunStart(text, start - 1);
        }

        if (from < 0 || wanted.Length < 2)
        {
            return null;
        }

        var korean = text[from..open];
        return IsCommon(korean) || tables.Gazetteer.Has(korean) || TypeOf(text, from, open, close, words) is not { } type ? null : new NameCandidate
        {
            Sentence = sentence,
            Start = from,
            End = close + 1,
            Korean = korean,
            English = latin,
            Type = type,
            Status = NameStatus.Known,
            ShortForms = [korean],
        };
    }

    private bool IsCommon(string korean)
    {
        foreach (var word in korean.Split(' '))
        {
            if (word.Length > 1 && !tables.Words.IsCompound(word))
            {
                return false;
            }
        }

        return true;
    }

    private EntityType? TypeOf(string text, int start, int open, int close, int words)
    {
        if (PersonCues.TitleFollows(tables, text, close + 1) || (words > 1 && PersonCues.TitlePrecedes(tables, text, start)))
        {
            return EntityType.Person;
        }

        if (tables.Heads.AtEnd(text.AsSpan()[WordEdges.RunStart(text, open)..open]) is { Strength: "strong" or "brand" or "institute" } head)
        {
            return head.Type;
        }

        if (QuotedNameFinder.Cue(tables, text, start, close + 1) is { } cue)
        {
            return cue;
        }

        var before = start > 1 && text[start - 1] == ' ' ? text[WordEdges.RunStart(text, start - 1)..(start - 1)] : "";
        return before.Length > 1 && tables.Words.IsOrganizationKind(before) ? EntityType.Organization : null;
    }
}
