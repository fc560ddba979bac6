using System.Collections.Immutable;
using System.Numerics;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Well-known names at the start of words, the longest that the rest of the word allows.</summary>
internal sealed class GazetteerFinder(NameTables tables)
{
    /// <summary>The names of a sentence, in order and without overlap.</summary>
    public IEnumerable<NameCandidate> Find(int sentence, string text, NameContext context)
    {
        var country = "";
        for (var i = 0; i < text.Length;)
        {
            if (!MayStart(text, i) || At(text, i, country.Length > 0 ? country : context.Main) is not { } hit)
            {
                i++;
                continue;
            }

            country = hit.Entry.Kind == "country" ? hit.Entry.Country : country;
            yield return Candidate(sentence, text, i, hit.Length, hit.Entry);
            i += hit.Length;
        }
    }

    /// <summary>Counts the countries of the well-known names of a sentence.</summary>
    public void Count(string text, NameContext context, NameContext survey)
    {
        for (var i = 0; i < text.Length;)
        {
            var hit = MayStart(text, i) ? At(text, i, context.Main) : null;
            survey.Count(hit?.Entry.Country ?? "");
            i += hit?.Length ?? 1;
        }
    }

    private static NameCandidate Candidate(int sentence, string text, int start, int length, GazetteerEntry entry) => new()
    {
        Sentence = sentence,
        Start = start,
        End = start + length,
        Korean = text.Substring(start, length),
        English = entry.English,
        Type = entry.Type,
        Status = NameStatus.Known,
        Kind = entry.Kind,
        Country = entry.Country,
    };

    private (int Length, GazetteerEntry Entry)? At(string text, int start, string country)
    {
        for (var lengths = tables.Gazetteer.LengthsAt(text.AsSpan(start)); lengths != 0;)
        {
            var length = BitOperations.Log2(lengths);
            lengths ^= 1UL << length;
            if (start + length > text.Length)
            {
                continue;
            }

            var entries = tables.Gazetteer.Find(text.AsSpan(start, length));
            if (entries.Length > 0 && Accept(text, start, start + length, entries[0], country))
            {
                var entry = Choose(entries, country)!;
                if (IsSurnameOrDemonym(entry) || (entry is { Type: EntityType.Person, Kind: "other", Korean.Length: 2 } && !PersonCues.TitleFollows(tables, text, start + length)) || (Hangul.IsSyllable(text[start - 1 < 0 ? 0 : start - 1]) && start > 0 && entry.Kind != "country"))
                {
                    continue;
                }

                return (length, entry);
            }
        }

        return null;
    }

    private bool Accept(string text, int start, int end, GazetteerEntry entry, string country)
    {
        var ambiguity = tables.Ambiguity(text.AsSpan(start, end - start));
        if (ambiguity is "word" || (ambiguity is "quoted" && !IsQuoted(text, start, end)) || (ambiguity is { Length: 2 } && ambiguity != country)
            || (ambiguity is "context" && FollowsBareNoun(text, start)))
        {
            return false;
        }

        if (!Hangul.IsSyllable(text[end - 1]))
        {
            return end == text.Length || !char.IsAsciiLetterOrDigit(text[end]);
        }

        // 오프라인 is a noun, not Oprah with a copula; 한국인 is a demonym.
        var run = WordEdges.RunEnd(text, end);
        if (run > end && (IsLongerNoun(text, start, end, run) || (entry.Type == EntityType.Place && text[end] == '인' && entry.Kind == "country")))
        {
            return false;
        }

        if (tables.Edges.NameMayEnd(text, end, entry.Type))
        {
            return true;
        }

        // 미국정부, 서울시내: a place and a common noun in one word.
        return entry.Type == EntityType.Place && end - start >= 2 && run - end >= 2
            && IsNounAfter(text, end, run);
    }

    private bool IsLongerNoun(string text, int start, int end, int run)
    {
        foreach (var stem in tables.Edges.StemEnds(text, start, run))
        {
            if (stem > end && tables.Words.IsNoun(text.AsSpan(start, stem - start)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNounAfter(string text, int end, int run)
    {
        foreach (var stem in tables.Edges.StemEnds(text, end, run))
        {
            var word = text.AsSpan(end, stem - end);
            if (word.Length >= 2 && word is not ("달러" or "위안") && tables.Words.IsNoun(word) && tables.Heads.AtEnd(word) is null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoted(string text, int start, int end) =>
        start > 0 && end < text.Length && "'\"‘“「『《〈".Contains(text[start - 1], StringComparison.Ordinal) && "'\"’”」』》〉".Contains(text[end], StringComparison.Ordinal);

    // 운반선 인도 is a delivery, not India.
    private bool FollowsBareNoun(string text, int start) =>
        start > 2 && text[start - 1] == ' ' && tables.Words.IsCompound(text.AsSpan()[WordEdges.RunStart(text, start - 1)..(start - 1)]);

    /// <summary>The entry meant where several share a spelling: that of the country, else Korea's, else the first.</summary>
    public static GazetteerEntry? Choose(ImmutableArray<GazetteerEntry> entries, string country) =>
        entries.FirstOrDefault(e => e.Country == country) ?? entries.FirstOrDefault(e => e.Country == "KR") ?? entries.FirstOrDefault();

    private bool MayStart(string text, int i)
    {
        if (Hangul.IsSyllable(text[i]))
        {
            return i == 0 || !Hangul.IsSyllable(text[i - 1]) || tables.Edges.IsAfterCountryPrefix(text, i);
        }

        return char.IsAsciiLetterOrDigit(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1]));
    }

    private static bool IsSurnameOrDemonym(GazetteerEntry entry) => entry.Kind is "surname" && entry.Korean.Length < 2 || entry.Kind is "demonym" or "language" or "religion";
}
