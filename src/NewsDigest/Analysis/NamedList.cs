using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Analysis;

/// <summary>Names set side by side in a sentence: 베이징, 상하이, 우한.</summary>
/// <param name="Span">From the first name to the last.</param>
/// <param name="Names">What is named, in order.</param>
/// <param name="Unnamed">How many single words stand among them that are no known names.</param>
/// <param name="MayGoOn">Whether something that is no known name stands before the first one as part of the list.</param>
internal sealed record NamedList(TextSpan Span, IReadOnlyList<Entity> Names, int Unnamed, bool MayGoOn)
{
    /// <summary>How many things are listed.</summary>
    public int Count => Names.Count + Unnamed;

    /// <summary>The list that ends at <paramref name="end"/>; null when no name ends there.</summary>
    public static NamedList? EndingAt(AnalyzedSentence sentence, int end)
    {
        var found = new List<Entity>();
        var (start, at, unnamed, mayGoOn) = (end, end, 0, false);
        while (at > 0)
        {
            var name = sentence.Names.FirstOrDefault(n => n.Span.End == at);
            if (name is null)
            {
                // A word between two separators is an item, known or not; what stands before the first one need not be.
                var word = at > 0 ? sentence.Text.LastIndexOf(' ', at - 1) + 1 : 0;
                if (word > 0 && at - word > 1 && IsWord(sentence, at) && JoinBefore(sentence.Text, word) is var join and > 0)
                {
                    (unnamed, start, at) = (unnamed + 1, word, join);
                    continue;
                }

                mayGoOn = start < end && IsWord(sentence, at);
                break;
            }

            found.Insert(0, name.Entity);
            start = name.Span.Start;
            at = JoinBefore(sentence.Text, start);
        }

        return found.Count <= unnamed ? null : new(TextSpan.FromBounds(start, end), found, unnamed, mayGoOn);
    }

    /// <summary>The list that begins at <paramref name="start"/>; null when no name begins there.</summary>
    public static NamedList? StartingAt(AnalyzedSentence sentence, int start)
    {
        var found = new List<Entity>();
        var (at, end) = (start, start);
        while (at >= 0 && sentence.Names.FirstOrDefault(n => n.Span.Start == at) is { } name)
        {
            found.Add(name.Entity);
            end = name.Span.End;
            at = JoinBehind(sentence.Text, end);
        }

        return found.Count == 0 ? null : new(TextSpan.FromBounds(start, end), found, Unnamed: 0, MayGoOn: at >= 0);
    }

    /// <summary>Where the item before a separator ends; 0 when none stands before <paramref name="at"/>.</summary>
    private static int JoinBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        if (end == 0)
        {
            return 0;
        }

        if (text[end - 1] is ',' or '·' or '、' or 'ㆍ' or '・')
        {
            return end - 1;
        }

        if (end < at && text[end - 1] is '와' or '과')
        {
            return end - 1;
        }

        return end < at && text[end - 1] == '및' && end > 1 && text[end - 2] == ' ' ? end - 2 : 0;
    }

    private static int JoinBehind(string text, int at)
    {
        if (at >= text.Length)
        {
            return -1;
        }

        var joined = text[at] is ',' or '·' or '、' or 'ㆍ' or '・' ? at + 1 : text[at] is '와' or '과' && at + 1 < text.Length && text[at + 1] == ' ' ? at + 1 : -1;
        return joined < 0 ? -1 : joined < text.Length && text[joined] == ' ' ? joined + 1 : joined;
    }

    /// <summary>Whether a noun ends at <paramref name="at"/> that may be an item we do not know; a date or the end of a clause is none.</summary>
    private static bool IsWord(AnalyzedSentence sentence, int at) =>
        !sentence.Dates.Any(d => d.Span.End == at)
        && sentence.Tokens.Eojeols.FirstOrDefault(e => e.Span.Start < at && e.Span.End >= at) is { } word
        && word.Morphemes.LastOrDefault(m => m.Span.End <= at) is { } last
        && last.Tag.ToString() is ['N', ..] or "XSN" or "SL" or "SH" or "SW" or "SSC";
}
