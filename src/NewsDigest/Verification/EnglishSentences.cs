using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Verification;

/// <summary>Splits an English text into sentences, for texts that do not come with their sentences apart. Safe for many threads.</summary>
public static class EnglishSentences
{
    private static readonly FrozenSet<string> Abbreviations = Table.Embedded("Verification/abbreviations.tsv").Rows
        .Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentences in order, trimmed. A line end always ends a sentence; a stop after an abbreviation or an initial does not.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<string>();
        foreach (var line in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            SplitLine(line, sentences);
        }

        return sentences;
    }

    private static void SplitLine(string line, List<string> sentences)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (IsEnd(line, start, i))
            {
                var end = AfterStop(line, i);
                sentences.Add(line[start..end].Trim());
                start = end;
                i = end - 1;
            }
        }

        if (line[start..].Trim() is { Length: > 0 } rest)
        {
            sentences.Add(rest);
        }
    }

    /// <summary>Whether a mark ends a sentence that does not begin before <paramref name="start"/> and another follows.</summary>
    internal static bool IsEnd(string line, int start, int mark) =>
        line[mark] is '.' or '!' or '?' && AfterStop(line, mark) is var next && next < line.Length && Ends(line, start, mark, next);

    private static int AfterStop(string line, int mark)
    {
        var end = mark + 1;
        while (end < line.Length && line[end] is '"' or '”' or '’' or '\'' or ')')
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the mark at <paramref name="stop"/>, after which <paramref name="next"/> is the first place without marks, ends a sentence that does not begin before <paramref name="start"/>.</summary>
    private static bool Ends(string line, int start, int stop, int next)
    {
        if (line[next] != ' ' || next + 1 >= line.Length || char.IsAsciiLetterLower(line[next + 1]))
        {
            return false;
        }

        if (line[stop] != '.')
        {
            return true;
        }

        var first = stop;
        while (first > start && (char.IsLetter(line[first - 1]) || line[first - 1] == '.'))
        {
            first--;
        }

        var word = line[first..stop];
        var isInitial = word.Length == 1 && char.IsAsciiLetterUpper(word[0]);
        return !isInitial && !word.Contains('.', StringComparison.Ordinal) && !Abbreviations.Contains(word);
    }
}
