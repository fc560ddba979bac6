using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>The words that tell who says what (Data/Facts/speech.tsv).</summary>
internal sealed class SpeechWords
{
    private readonly FormTable<bool> verbs;
    private readonly FormTable<string> connectors;
    private readonly FormTable<bool> sayings;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> titles;
    private readonly int longestTitle;
    private readonly HashSet<string> openers;
    private readonly HashSet<string> pronouns;

    public SpeechWords(Table table)
    {
        IEnumerable<string> Forms(string kind) => table.Rows.Where(r => r["kind"] == kind).Select(r => r["form"]).Distinct(StringComparer.Ordinal);
        verbs = new(Forms("verb").Select(f => KeyValuePair.Create(f, true)));
        sayings = new(Forms("saying").Select(f => KeyValuePair.Create(f, true)));
        connectors = new(table.Rows.Where(r => r["kind"] is "direct" or "say" or "noun").Select(r => KeyValuePair.Create(r["form"], r["kind"])));
        var titleForms = Forms("title").ToFrozenSet(StringComparer.Ordinal);
        titles = titleForms.GetAlternateLookup<ReadOnlySpan<char>>();
        longestTitle = titleForms.Max(t => t.Length);
        openers = [.. Forms("opener")];
        pronouns = [.. Forms("pronoun")];
    }

    /// <summary>What stands at <paramref name="at"/>, just behind a closing mark.</summary>
    public bool Connector(string text, int at, out int end, out string kind)
    {
        foreach (var (e, k) in connectors.At(text, at))
        {
            if (Particles.IsBoundary(text, e))
            {
                (end, kind) = (e, k);
                return true;
            }
        }

        (end, kind) = (at, "");
        return false;
    }

    /// <summary>Whether a verb of saying begins a word between the two places.</summary>
    public bool HasVerb(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if ((i == 0 || text[i - 1] == ' ') && verbs.TryLongest(text, i, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun of saying begins a word of the stretch: … 는 게 그의 설명이다.</summary>
    public bool HasSaying(string text, int from, int to, out int at)
    {
        for (at = from; at < to; at++)
        {
            if (at > 0 && text[at - 1] == ' ' && sayings.TryLongest(text, at, out var end, out _) && (Particles.IsBoundary(text, end) || text[end] is '이' or '을' or '도'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the phrase ends in a word for somebody who may speak.</summary>
    public bool EndsInTitle(ReadOnlySpan<char> phrase)
    {
        return TitleLength(phrase) > 0;
    }

    /// <summary>The title that ends the phrase; empty when there is none.</summary>
    public string TitleOf(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return phrase[^TitleLength(phrase)..];
    }

    private int TitleLength(ReadOnlySpan<char> phrase)
    {
        for (var length = Math.Min(longestTitle, phrase.Length); length > 0; length--)
        {
            if (titles.Contains(phrase[^length..]))
            {
                return length;
            }
        }

        return 0;
    }

    public bool IsOpener(string word) => openers.Contains(word);

    public bool IsPronoun(string phrase) => pronouns.Contains(phrase);
}
