using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>A word of an English sentence without the punctuation around it and without 's.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The word.</param>
/// <param name="OpensSentence">Whether nothing but marks stands before it in its sentence, or an opening quotation mark does.</param>
/// <param name="IsPossessive">Whether 's was taken off.</param>
/// <param name="EndsPhrase">Whether punctuation separates it from the next word.</param>
internal sealed record EnglishWord(TextSpan Span, string Text, bool OpensSentence, bool IsPossessive, bool EndsPhrase)
{
    /// <summary>Whether it is written as a name is.</summary>
    public bool IsCapitalised => char.IsUpper(Text[0]) || (char.IsAsciiDigit(Text[0]) && Text.Any(char.IsAsciiLetterUpper));

    /// <summary>The words of a sentence in order.</summary>
    public static IReadOnlyList<EnglishWord> In(string sentence)
    {
        var words = new List<EnglishWord>();
        var opens = true;
        for (var i = 0; i < sentence.Length;)
        {
            if (!char.IsLetterOrDigit(sentence[i]) || (i > 0 && sentence[i - 1] == '°'))
            {
                opens |= sentence[i] is '"' or '“' or ':' or '‘' || EnglishSentences.IsEnd(sentence, 0, i);
                i++;
                continue;
            }

            var end = EndOf(sentence, i);
            var text = sentence[i..end];
            var possessive = text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal);
            var word = possessive ? text[..^2] : text;
            words.Add(new EnglishWord(new TextSpan(i, word.Length), word, opens, possessive, end < sentence.Length && sentence[end] != ' '));
            opens = false;
            i = end;
        }

        return words;
    }

    /// <summary>Letters and digits, and marks that stand between or belong to them: U.S., R&amp;D, CD-ROM, 2,000, o'clock.</summary>
    private static int EndOf(string sentence, int start)
    {
        var end = start;
        while (end < sentence.Length && (char.IsLetterOrDigit(sentence[end]) || Joins(sentence, end)))
        {
            end++;
        }

        var dotted = sentence.AsSpan(start, end - start).Contains('.') && end < sentence.Length && sentence[end] == '.' && char.IsAsciiLetterUpper(sentence[end - 1]);
        return dotted ? end + 1 : end;
    }

    private static bool Joins(string sentence, int i) =>
        sentence[i] is '.' or ',' or '\'' or '’' or '-' or '&' && i + 1 < sentence.Length && char.IsLetterOrDigit(sentence[i + 1])
        && (sentence[i] is not (',' or '.') || char.IsAsciiDigit(sentence[i + 1]) == char.IsAsciiDigit(sentence[i - 1]));
}
