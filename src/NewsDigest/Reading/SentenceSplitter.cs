using System.Buffers;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>
/// Cuts a line into sentences: after a full stop, question or exclamation mark, never inside quotation marks, brackets, numbers,
/// abbreviations and addresses. A quotation that ends with a full stop is a sentence of its own.
/// </summary>
internal static class SentenceSplitter
{
    private const int LongestWord = 64;

    private static readonly HashSet<string> Abbreviations = Table.Embedded("Reading/abbreviations.tsv").Rows.Select(r => r["abbreviation"]).ToHashSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> LabelLetters = SearchValues.Create("0123456789.,-() ");

    // What stands after a quotation that goes on in its sentence although a space was typed.
    private static readonly string[] Continuations = ["라고", "이라고", "라며", "이라며", "라는", "이라는", "고 ", "며 ", "면서", "라면서", "하고", "라 ", "라던", "이란", "란 ", "는 ", "등 "];

    /// <summary>The sentences of <paramref name="line"/> as spans in it, without the white space between them.</summary>
    public static List<TextSpan> Split(string line)
    {
        var sentences = new List<TextSpan>();
        var regions = QuoteRegions.Find(line);
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (regions[i] > i)
            {
                // Go to the closing mark; the sentence may end there when the words inside end with a full stop.
                var opening = i;
                i = regions[i];
                if ((EndsInside(line, opening, i, start) && Follows(line, i + 1)) || (IsAside(line, opening) && IsBoundary(line, i + 1)))
                {
                    i = Cut(sentences, line, ref start, i);
                }
            }
            else if (IsEnd(line, i, start))
            {
                i = Cut(sentences, line, ref start, i);
            }
        }

        Add(sentences, line, start, line.Length);
        return sentences;
    }

    /// <summary>Whether the last letter before the end marks of <paramref name="text"/> and the mark make it a whole sentence.</summary>
    public static bool EndsLikeSentence(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        if (end > 2 && text[end - 1] is ')' or '）' && text.LastIndexOfAny('(', '（') is var open && open > 0 && IsAside(text, open))
        {
            end = open;
        }

        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || QuoteRegions.Closes(text[end - 1])))
        {
            end--;
        }

        return end > 1 && text[end - 1] is '.' or '。' or '．' && Hangul.IsSyllable(text[end - 2]);
    }

    private static int Cut(List<TextSpan> sentences, string line, ref int start, int i)
    {
        while (i + 1 < line.Length && (line[i + 1] is '.' or '!' or '?' or '…' or '”' or '’' || (QuoteRegions.Closes(line[i + 1]) && IsBoundary(line, i + 2))))
        {
            i++;
        }

        Add(sentences, line, start, i + 1);
        start = i + 1;
        return i;
    }

    private static void Add(List<TextSpan> sentences, string line, int start, int end)
    {
        var span = PageLines.Trim(line, TextSpan.FromBounds(start, end));
        if (span.Length > 0)
        {
            sentences.Add(span);
        }
    }

    private static bool IsEnd(string line, int i, int start) => line[i] switch
    {
        '.' or '．' or '。' => IsFullStop(line, i, start),
        '!' when i > 0 && char.IsAsciiLetter(line[i - 1]) && Hangul.IsSyllable(NextLetter(line, i + 1)) => false,
        '?' or '!' or '？' or '！' => IsBoundary(line, i + 1) || (i + 1 < line.Length && QuoteRegions.Closes(line[i + 1]) && IsBoundary(line, i + 2)),
        '…' => IsBoundary(line, i + 1) && i > 0 && IsFinalEnding(line[i - 1]),
        _ => false,
    };

    private static bool IsFullStop(string line, int i, int start)
    {
        if (i + 1 < line.Length && line[i + 1] == '.')
        {
            return false;
        }

        var before = i > 0 ? line[i - 1] : ' ';
        if (before == '.')
        {
            var said = line.AsSpan(start, i - start).TrimEnd('.');
            return IsBoundary(line, i + 1) && said.Length > 0 && IsFinalEnding(said[^1]);
        }

        if (i + 1 < line.Length && !char.IsWhiteSpace(line[i + 1]))
        {
            // 했다.그는: the space was forgotten. 했다."(사진): a mark closes what nobody opened.
            return Hangul.IsSyllable(before) && IsFinalEnding(before) && WordBefore(line, i, start).Length > 1
                && (Hangul.IsSyllable(line[i + 1]) || char.IsAsciiLetter(line[i + 1]) || line[i + 1] is '/' or 'ⓒ' or '"' or '“' or '‘' or '\'' or '[' or '<' or '”' or '’' or '▲' or '▷' || char.IsAsciiDigit(line[i + 1]));
        }

        var word = WordBefore(line, i, start);
        if (char.IsAsciiDigit(before))
        {
            // 1. and 2024. 3. 6. are labels and dates; a sentence that ends with a figure has words before it.
            var phrase = line.AsSpan(start, i - start);
            return phrase.ContainsAnyExcept(LabelLetters) && !char.IsAsciiDigit(NextLetter(line, i + 1))
                && !phrase[..^word.Length].TrimEnd().EndsWith(".", StringComparison.Ordinal);
        }

        if (char.IsAsciiLetter(before))
        {
            var bare = word.TrimStart('(', '"', '\'', '“', '‘');
            return !Abbreviations.Contains(bare) && !(bare.Length == 1 && char.IsAsciiLetterUpper(bare[0])) && !bare.Contains('.', StringComparison.Ordinal)
                && !char.IsAsciiLetter(NextLetter(line, i + 1));
        }

        // 가. 나. 다. at the start of a sentence are labels of a list.
        return word.Length > 1 || !Hangul.IsSyllable(before) || line[start..i].Trim().Length > 1;
    }

    /// <summary>Whether the words inside a pair of marks end the sentence around it.</summary>
    private static bool EndsInside(string line, int opening, int close, int start)
    {
        var last = line[close - 1];
        if (last is not ('.' or '?' or '!' or '…' or '。') || close - opening < 4)
        {
            return false;
        }

        var isQuotation = line[close] is '”' or '"' or '」' or '』' or '＂';
        var opensSentence = line.AsSpan(start, opening - start).Trim().IsEmpty;
        return isQuotation ? last is '.' or '。' || opensSentence : opensSentence && last == '.' && Hangul.IsSyllable(line[close - 2]);
    }

    /// <summary>Whether a bracket follows a finished sentence without a space and belongs to it, as in 했다.(표본 900명)</summary>
    private static bool IsAside(ReadOnlySpan<char> line, int opening) =>
        opening > 1 && line[opening] is '(' or '（' && line[opening - 1] == '.' && IsFinalEnding(line[opening - 2]);

    /// <summary>Whether a new sentence can begin after a closing mark.</summary>
    private static bool Follows(string line, int i)
    {
        if (!IsBoundary(line, i))
        {
            return false;
        }

        var rest = line.AsSpan(i).TrimStart();
        foreach (var continuation in Continuations)
        {
            if (rest.StartsWith(continuation, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBoundary(string line, int i) => i >= line.Length || char.IsWhiteSpace(line[i]);

    /// <summary>Whether a sentence can end with the syllable: those of verbs, and the nominal 음, 함, 것.</summary>
    public static bool IsFinalEnding(char syllable) => syllable is '다' or '요' or '까' or '죠' or '음' or '함' or '임' or '됨' or '라' or '자' or '네' or '지' or '것';

    private static char NextLetter(string line, int i)
    {
        while (i < line.Length && char.IsWhiteSpace(line[i]))
        {
            i++;
        }

        return i < line.Length ? line[i] : '\0';
    }

    private static string WordBefore(string line, int i, int start)
    {
        var from = i;
        while (from > start && i - from < LongestWord && !char.IsWhiteSpace(line[from - 1]))
        {
            from--;
        }

        return line[from..i];
    }
}
