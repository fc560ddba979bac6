using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Names between quotation marks: policies by their last word, events by theirs, works and products by the word beside them.</summary>
internal sealed class QuotedNameFinder(NameTables tables)
{
    private const int ShortestPolicy = 8;
    private const int LongestName = 70;

    private static readonly (char Open, string Close)[] Pairs = [('\'', "'’"), ('‘', "’'"), ('’', "’"), ('"', "\"”"), ('“', "”\""), ('「', "」"), ('『', "』"), ('《', "》"), ('〈', "〉")];

    /// <summary>The names of a sentence.</summary>
    public IEnumerable<NameCandidate> Find(int sentence, string text, bool isChinese)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var close = Array.Find(Pairs, p => p.Open == text[i]).Close;
            var end = close is null ? -1 : text.AsSpan(i + 1).IndexOfAny(close);
            if (end < 2 || (text[i] is '\'' or '"' or '’' && i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            end += i + 1;
            if (end - i <= LongestName + 1 && Read(sentence, text, i + 1, end, isChinese) is { } found)
            {
                yield return found;
                i = end;
            }
        }
    }

    /// <summary>What the word before or after a quoted name says that it is; null when nothing.</summary>
    public static EntityType? Cue(NameTables tables, string text, int open, int after)
    {
        var before = open > 0 && text[open - 1] == ' ' ? open - 1 : open;
        var word = text[WordEdges.RunStart(text, before)..before];
        if (tables.QuotedCues.TryGetValue(word, out var cue) && cue.Position != "after")
        {
            return cue.Type;
        }

        var next = after < text.Length && text[after] == ' ' ? after + 1 : after;
        var run = WordEdges.RunEnd(text, Math.Min(next, text.Length));
        foreach (var stem in next < run ? tables.Edges.StemEnds(text, next, run) : [])
        {
            if (tables.QuotedCues.TryGetValue(text[next..stem], out cue) && cue.Position != "before")
            {
                return cue.Type;
            }
        }

        return null;
    }

    private NameCandidate? Read(int sentence, string text, int start, int end, bool isChinese)
    {
        var inside = text[start..end];
        if (inside.Contains('(', StringComparison.Ordinal) && HanjaBracket.In(text).Any(b => b.Open > start && b.Close <= end))
        {
            return null;
        }

        if (PlanFinder.IsPlan(inside) || inside.Trim().Length < inside.Length)
        {
            return null;
        }

        var bare = inside.EndsWith(')') && inside.LastIndexOf('(') is var open and > 0 && PolicyTitle.Head(tables, inside[..open].TrimEnd()) is not null ? inside[..open].TrimEnd() : inside;
        if (bare.Length >= ShortestPolicy && PolicyTitle.Head(tables, bare) is not null && !IsSentence(bare))
        {
            return PolicyTitle.Build(tables, sentence, start, end, inside.EndsWith("(육성)", StringComparison.Ordinal) ? inside : bare, null, isChinese);
        }

        if (tables.Heads.AtEnd(bare) is { Type: EntityType.Event } head && bare.Length > head.Korean.Length + 2)
        {
            return Plain(sentence, start, end, bare, tables.English.Compose(bare, head, isChinese, out _), EntityType.Event, NameStatus.Unconfirmed);
        }

        if (tables.Ambiguous.GetValueOrDefault(inside) != "word" && (tables.Gazetteer.Find(inside).FirstOrDefault() ?? tables.Gazetteer.Find(inside.Replace(" ", "", StringComparison.Ordinal)).FirstOrDefault()) is { Kind: not "surname" } known)
        {
            return Plain(sentence, start, end, inside, known.English, known.Type, NameStatus.Known);
        }

        var cue = inside.Length <= 25 ? Cue(tables, text, start - 1, end + 1) : null;
        if (cue is not { } type || IsSentence(inside) || (type == EntityType.Product && tables.Words.IsCompound(inside.Replace(" ", "", StringComparison.Ordinal))) || !inside.Any(Hangul.IsSyllable))
        {
            return null;
        }

        return Plain(sentence, start, end, inside, type == EntityType.Work ? tables.English.Phrase(inside, isChinese, out _) : LoanwordGuess.Latin(inside), type, NameStatus.Unconfirmed);
    }

    private static bool IsSentence(string inside) => inside[^1] is '.' or '?' or '!' or '다' or '요' or '것';

    private static NameCandidate Plain(int sentence, int start, int end, string korean, string english, EntityType type, NameStatus status) => new()
    {
        Sentence = sentence,
        Start = start,
        End = end,
        Korean = korean,
        English = english,
        Type = type,
        Status = status,
        ShortForms = [korean],
    };
}
