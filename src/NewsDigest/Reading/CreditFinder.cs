using System.Buffers;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>Finds the credit that ends the words of a picture: <c>(사진=한빛통신)</c>, <c>… 있다. AP 연합뉴스</c>, <c>한빛시 제공</c>.</summary>
internal static class CreditFinder
{
    private const int LongestCredit = 80;
    private const int LongestHolder = 34;
    private const int LongestPicture = 140;
    private const string Openers = "([<【〈《/";
    private const string Closers = ")]>】〉》/";

    private static readonly SearchValues<char> Signs = SearchValues.Create("=/:：|ㅣ");
    private static readonly SearchValues<char> NoHolder = SearchValues.Create("()[]<>.。");
    private static readonly char[] NameSeparators = [' ', '=', '·', '/', ',', '|', 'ㅣ', '\u00A0'];

    private static readonly Table Words = Table.Embedded("Reading/credits.tsv");
    private static readonly string[] Labels = Of("label");
    private static readonly WordList Closing = new(Of("close"));
    private static readonly HashSet<string> Holders = new(Of("holder"), StringComparer.Ordinal);
    private static readonly WordList HolderEnds = new(Holders);
    private static readonly WordList Pictures = new(Of("picture"));

    /// <summary>Whether the line is one clause without predicate that tells what a picture shows.</summary>
    public static bool IsPicture(string line)
    {
        var text = line.AsSpan().TrimEnd('.');
        return text.Length is >= 8 and <= LongestPicture && Pictures.LengthAtEnd(text) > 0 && !text.Contains('.');
    }

    /// <summary>The place where a credit at the end of the line begins; -1 when there is none.</summary>
    public static int Start(string line)
    {
        // Only the end of the line can be a credit, however long the line is.
        for (var i = Math.Max(0, line.Length - LongestCredit); i < line.Length - 1; i++)
        {
            if (MayBegin(line, i) && IsCredit(line, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool MayBegin(string line, int i)
    {
        var c = line[i];
        if (char.IsWhiteSpace(c))
        {
            return false;
        }

        return i == 0 || c is '(' or '[' or '<' or '【' or '〈' or '《' or '/' or '|' or '=' or 'ⓒ' or '©' || char.IsWhiteSpace(line[i - 1]) || line[i - 1] is '.' or ')' or ']' or '"' or '”' or '다';
    }

    private static bool IsCredit(string line, int start)
    {
        var text = line.AsSpan(start).TrimEnd('.').TrimEnd();
        if (text.Length < 2)
        {
            return false;
        }

        if (text[0] is 'ⓒ' or '©')
        {
            return IsHolder(text[1..].Trim());
        }

        if (Openers.IndexOf(text[0], StringComparison.Ordinal) is var opener && opener >= 0)
        {
            var inner = text[1..];
            inner = (inner[^1] == Closers[opener] ? inner[..^1] : inner).Trim();
            return IsLabelled(inner) || (IsHolder(inner) && (Closing.LengthAtEnd(inner) > 0 || EndsWithHolder(inner))) || IsPhotoDate(inner);
        }

        if (text[0] == '|')
        {
            return IsLabelled(text[1..].Trim()) || (Closing.LengthAtEnd(text) > 0 && IsHolder(text[1..].Trim()));
        }

        return IsLabelled(text) || IsPhotoDate(text) || (IsAfterSentence(line, ref text, start) && IsNamedHolder(text));
    }

    /// <summary>A credit without brackets or label follows a sentence, or the equals sign of an agency.</summary>
    private static bool IsAfterSentence(string line, ref ReadOnlySpan<char> text, int start)
    {
        var before = line.AsSpan(0, start).TrimEnd();
        if (text[0] == '=')
        {
            text = text[1..].TrimStart();
            return before.Length > 0;
        }

        return before.Length > 1 && (before[^1] == '.' ? Hangul.IsSyllable(before[^2]) || before[^2] is ')' : before[^1] == '다');
    }

    private static bool IsLabelled(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("자료 ", StringComparison.Ordinal))
        {
            text = text[3..];
        }

        foreach (var label in Labels)
        {
            if (!text.StartsWith(label, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = text[label.Length..].TrimStart();
            rest = rest.StartsWith("제공", StringComparison.Ordinal) ? rest[2..].TrimStart() : rest;
            if (rest.Length > 1 && Signs.Contains(rest[0]) && IsHolder(rest[1..].Trim()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words can be the name of somebody who made a picture.</summary>
    private static bool IsHolder(ReadOnlySpan<char> text) =>
        text.Length is >= 2 and <= LongestHolder && !text.ContainsAny(NoHolder) && !(text[^1] == '다') && !text.StartsWith("=", StringComparison.Ordinal);

    /// <summary>An agency, <c>한빛시 제공</c>, or a photographer with a role; a place may stand before them.</summary>
    private static bool IsNamedHolder(ReadOnlySpan<char> text)
    {
        if (!IsHolder(text))
        {
            return false;
        }

        if (EndsWithHolder(text))
        {
            return true;
        }

        var words = text.ToString().Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 5)
        {
            return false;
        }

        return (words.Length > 1 && Closing.LengthAtEnd(words[^1]) == words[^1].Length)
            || (PressNames.RoleAtEnd(words[^1]) is { } role && (role.Length < words[^1].Length ? PressNames.IsPerson(words[^1][..^role.Length]) : words.Length > 1 && PressNames.IsPerson(words[^2])));
    }

    /// <summary>The last word is a holder, or ends with one whose other letters are Latin or an agency's (로이터연합뉴스).</summary>
    private static bool EndsWithHolder(ReadOnlySpan<char> text)
    {
        var length = HolderEnds.LengthAtEnd(text);
        if (length == 0)
        {
            return false;
        }

        var before = text[..^length];
        return before.Length == 0 || before[^1] is ' ' or '=' or '·' or '/' or ',' or '\u00A0' || before[^1] is '국' or '회' || char.IsAsciiLetter(before[^1]);
    }

    /// <summary>The day on which a picture was made, with an address or a holder: <c>2023.6.14 abc@example.com</c>.</summary>
    private static bool IsPhotoDate(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("20", StringComparison.Ordinal) || text.Length < 8)
        {
            return false;
        }

        var line = text.ToString();
        foreach (var (_, index, length) in PrintedDate.All(line))
        {
            var rest = line.AsSpan(index + length).Trim(" ./");
            return index == 0 && !line.AsSpan(0, length).Contains('년')
                && (rest.Length == 0 || (rest.Contains('@') && !rest.Contains(' ')) || (rest[0] == '[' && rest[^1] == ']' && rest.Length <= LongestHolder) || (rest.Length <= 10 && !rest.ContainsAny(NoHolder) && !rest.Contains(' ')));
        }

        return false;
    }

    private static string[] Of(string kind) => [.. Words.Rows.Where(r => r["kind"] == kind).Select(r => r["word"])];
}
