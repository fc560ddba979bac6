using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Joins what the weights say with what the rules found: rules that stand on tables or Hanja win, the weights fill the gaps.</summary>
internal static class LearntNames
{
    /// <summary>The spans that are taken beside the candidates of the rules, with those candidates that they replace.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="found">The candidates of the sentence, without overlap.</param>
    /// <param name="spans">What the weights say.</param>
    /// <param name="tables">The tables.</param>
    public static (List<TaggedSpan> Taken, List<NameCandidate> Replaced) Choose(string text, IReadOnlyList<NameCandidate> found, IReadOnlyList<TaggedSpan> spans, NameTables tables)
    {
        var (taken, replaced) = (new List<TaggedSpan>(), new List<NameCandidate>());
        foreach (var tagged in spans)
        {
            var span = WithoutCountry(text, tagged, found);
            if (!HasEdges(text, span, tables) || !IsName(text, span, tables) || span.Margin < Doubt(text, span, found, tables))
            {
                continue;
            }

            var under = new List<NameCandidate>();
            foreach (var candidate in found)
            {
                if (candidate.Start < span.End && span.Start < candidate.End)
                {
                    under.Add(candidate);
                }
            }

            if (span.Type == EntityType.Person && IsBeforePerson(text, span, found))
            {
                continue;
            }

            if (under.Count == 0 || TakesIn(text, span, under))
            {
                taken.Add(span);
                replaced.AddRange(under);
            }
        }

        return (taken, replaced);
    }

    // What the weights must outweigh: little where the shape or the words around say the same, much for a word that may be a compound.
    private static int Doubt(string text, TaggedSpan span, IReadOnlyList<NameCandidate> found, NameTables tables)
    {
        var words = text.AsSpan(span.Start, span.End - span.Start);
        var mayBeWord = span.Type == EntityType.Person && (tables.Words.IsCompound(words) || tables.Words.IsAffixed(words));
        return span.Type switch
        {
            EntityType.Person when PersonCues.TitleFollows(tables, text, span.End) || PersonCues.TitlePrecedes(tables, text, span.Start) || PersonCues.IsBeforeAge(text, span.End) => mayBeWord ? TaggerModel.SureMargin : TaggerModel.LeastMargin,
            EntityType.Person when !mayBeWord && words.Length > 2 && tables.Korean.CanBe(words) => TaggerModel.LeastMargin,
            EntityType.Person when LooksLikeNoun(words, tables) => TaggerModel.WordMargin,
            EntityType.Organization when IsBranch(text, span, found) => int.MaxValue,
            EntityType.Organization when tables.Heads.AtEnd(words.ToString()) is { Korean.Length: > 1 } => TaggerModel.LeastMargin,
            _ => TaggerModel.SureMargin,
        };
    }

    // 독일 라이프치히대 is Leipzig University, and 일본 정부 no more than a country's government.
    private static TaggedSpan WithoutCountry(string text, TaggedSpan span, IReadOnlyList<NameCandidate> found)
    {
        foreach (var candidate in found)
        {
            if (span.Type == EntityType.Organization && candidate is { Type: EntityType.Place, Kind: "country" } && candidate.Start == span.Start && candidate.End + 1 < span.End && text[candidate.End] == ' ' && !text.AsSpan(candidate.End + 1, span.End - candidate.End - 1).Contains(' '))
            {
                return span with { Start = candidate.End + 1 };
            }
        }

        return span;
    }

    // Two people never stand side by side without a mark: the first word is what the second one is.
    private static bool IsBeforePerson(string text, TaggedSpan span, IReadOnlyList<NameCandidate> found)
    {
        foreach (var candidate in found)
        {
            if (candidate.Type == EntityType.Person && candidate.Start == span.End + 1 && text[span.End] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    // 접착제, 조종: Sino-Korean letters that no surname leads, or no more than a surname and one syllable.
    private static bool LooksLikeNoun(ReadOnlySpan<char> words, NameTables tables)
    {
        foreach (var c in words)
        {
            if (!Hangul.IsSyllable(c) || !tables.SinoKorean.IsReading(c))
            {
                return false;
            }
        }

        return words.Length > 1 && (!tables.Korean.CanBe(words) || (words.Length == 2 && tables.Words.IsCompound(words)));
    }

    // What stands right after an organization is a part of it, and never the whole name.
    private static bool IsBranch(string text, TaggedSpan span, IReadOnlyList<NameCandidate> found)
    {
        foreach (var candidate in found)
        {
            if (candidate.Type == EntityType.Organization && candidate.End == span.Start - 1 && text[candidate.End] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    // A longer span takes in the names that it contains, unless they carry their proof, or it only strings places together (강원도 정선군).
    private static bool TakesIn(string text, TaggedSpan span, List<NameCandidate> under)
    {
        if (span.Margin < TaggerModel.SureMargin || under.Exists(c => c.Hanja is not null || c.Start < span.Start || c.End > span.End || c.End - c.Start >= span.End - span.Start))
        {
            return false;
        }

        return span.Type != EntityType.Place || !under.Exists(c => (c.Start > span.Start && text[c.Start - 1] == ' ') || (c.End < span.End && text[c.End] == ' '));
    }

    // A name begins with a word and ends with it or before a particle or a suffix of its kind.
    private static bool HasEdges(string text, TaggedSpan span, NameTables tables)
    {
        if (text[span.End - 1] == ' ' || text[span.Start] == ' ')
        {
            return false;
        }

        if (span.Start > 0 && Hangul.IsSyllable(text[span.Start - 1]) && Hangul.IsSyllable(text[span.Start]))
        {
            return false;
        }

        return span.End == text.Length || !Hangul.IsSyllable(text[span.End]) || tables.Edges.NameMayEnd(text, span.End, span.Type) || (span.Type == EntityType.Person && PersonCues.TitleAdjoins(tables, text, span.End));
    }

    // A common noun is no name, whatever the corpus calls it; but 경찰 is one body, and a person may be called 이슬 or, before a title, A or 김.
    private static bool IsName(string text, TaggedSpan span, NameTables tables)
    {
        var words = text.AsSpan(span.Start, span.End - span.Start);
        if (!words.ContainsAnyExceptInRange('0', '9') || tables.IsCommonWord(words))
        {
            return false;
        }

        // 승부처 is a noun with a suffix and no office.
        if (span.Type == EntityType.Organization && words.Length < 4 && tables.Words.IsAffixed(words) && !tables.Words.IsInstitution(words))
        {
            return false;
        }

        // 마시는 says what one drinks: a stem of the lexicon before 는.
        if (span.Type == EntityType.Person && span.End < text.Length && text[span.End] == '는' && tables.Words.IsStem(words))
        {
            return false;
        }

        if (span.Type == EntityType.Person && PersonCues.IsNounWithJosa(tables, text, span.Start, span.End))
        {
            return false;
        }

        // A것 is a letter and a noun glued together; a name of both scripts has no English that could be proven.
        if (span.Type == EntityType.Person && char.IsAsciiLetter(words[0]) && words.ContainsAnyInRange('가', '힣'))
        {
            return false;
        }

        if (span.Type == EntityType.Person && words.Length == 1)
        {
            return IsLetterOrSurname(words[0], tables) && (PersonCues.TitleFollows(tables, text, span.End) || PersonCues.TitleAdjoins(tables, text, span.End));
        }

        return !tables.Words.IsCompound(words) || span.Type switch
        {
            EntityType.Person => tables.Korean.CanBe(words),
            EntityType.Organization => tables.Words.IsInstitution(words),
            _ => false,
        };
    }

    private static bool IsLetterOrSurname(char c, NameTables tables) => char.IsAsciiLetterUpper(c) || tables.Korean.IsSurname([c]);
}
