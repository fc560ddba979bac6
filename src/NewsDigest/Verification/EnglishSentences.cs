using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Verification;

/// <summary>Splits an English text into sentences, for texts that do not come with their sentences apart. Safe for many threads.</summary>
public sealed class EnglishSentences
{
    private readonly FrozenSet<string> abbreviations = Table.Embedded("Verification/abbreviations.tsv").Rows
        .Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentences in order, trimmed. A line end always ends a sentence; a stop after an abbreviation or an initial does not.</summary>
    public IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<string>();
        foreach (var line in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            SplitLine(line, sentences);
        }

        return sentences;
    }

    private void SplitLine(string line, List<string> sentences)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is not ('.' or '!' or '?'))
            {
                continue;
            }

            var end = i + 1;
            while (end < line.Length && line[end] is '"' or '”' or '’' or '\'' or ')')
            {
                end++;
            }

            if (end < line.Length && Ends(line, start, i, end))
            {
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

    private bool Ends(string line, int start, int stop, int next)
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
        return !isInitial && !word.Contains('.', StringComparison.Ordinal) && !abbreviations.Contains(word);
    }
}
