using System.Globalization;
using System.Text.RegularExpressions;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>Reads datelines: a bracket with place, agency, reporter or day, then perhaps a reporter and an equals sign.</summary>
internal static partial class DatelineParser
{
    private const int LongestBracket = 50;
    private const int LongestName = 12;
    private const int LongestBareByline = 80;
    private const string Correspondent = "특파원";
    private const string Openers = "([【〔<＜［（";
    private const string Closers = ")]】〕>＞］）";

    private static readonly char[] Bars = ['|', 'ㅣ', '｜', '│'];
    private static readonly char[] Separators = [' ', '\u00A0', ',', '·', 'ㆍ', '∙', '/', '|', 'ㅣ', '｜', '│'];

    /// <summary>The dateline at the start of <paramref name="line"/>; null when there is none.</summary>
    public static Dateline? Parse(string line)
    {
        var opener = line.Length == 0 ? -1 : Openers.IndexOf(line[0], StringComparison.Ordinal);
        if (opener < 0)
        {
            return Bare(line);
        }

        var close = line.IndexOf(Closers[opener], StringComparison.Ordinal);
        if (close < 2 || close > LongestBracket || Bracket(line[1..close]) is not { } dateline)
        {
            return null;
        }

        var end = close + 1;
        if (Bare(line[end..].TrimStart()) is { } byline)
        {
            end = line.Length - line[end..].TrimStart().Length + byline.Length;
            dateline = dateline with { Author = byline.Author ?? dateline.Author };
        }

        while (end < line.Length && (char.IsWhiteSpace(line[end]) || line[end] is '=' or ':' or '―' or '—'))
        {
            end++;
        }

        return dateline with { Length = end };
    }

    /// <summary><c>서울=김도현·이가람 기자 =</c> without a bracket.</summary>
    private static Dateline? Bare(string line)
    {
        if (!line.AsSpan(0, Math.Min(line.Length, LongestBareByline)).Contains('='))
        {
            return null;
        }

        var match = Byline().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var names = match.Groups["names"].Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToList();
        names = [.. names.Select(n => PressNames.RoleAtEnd(n) is { } role && role.Length < n.Length ? n[..^role.Length] : n).Where(n => !PressNames.Roles.Contains(n, StringComparer.Ordinal))];
        var publisher = names.Find(PressNames.IsPublisher);
        names.RemoveAll(n => n == publisher);
        return names.Count > 0 && names.All(PressNames.IsPerson) && PressNames.RoleAtEnd(match.Groups["names"].Value.TrimEnd()) is not null
            ? new Dateline(match.Length, match.Groups["place"].Success ? match.Groups["place"].Value : null, publisher, string.Join('·', names), 0, 0, 0)
            : null;
    }

    private static Dateline? Bracket(string content)
    {
        var dateline = new Dateline(0, null, null, null, 0, 0, 0);
        if (MonthDay().Match(content) is { Success: true } day)
        {
            dateline = dateline with { Month = Number(day.Groups["m"].Value), Day = Number(day.Groups["d"].Value), Year = day.Groups["y"].Success ? Number(day.Groups["y"].Value) : 0 };
            content = content.Remove(day.Index, day.Length);
        }

        var places = new List<string>();
        var authors = new List<string>();
        string? publisher = null;
        var hasRole = false;
        var parts = content.Split(['=', 'ㅣ', '｜', '|', '│'], StringSplitOptions.TrimEntries);
        if (parts.Length == 3 && content.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && content.AsSpan(0, sign).IndexOfAny(Bars) > 0 && parts[0].Length is >= 2 and <= LongestName && !PressNames.IsPlace(parts[0]))
        {
            // [새이름 | 인천=김도현 기자]: what stands before the bar publishes.
            publisher = parts[0];
            parts = parts[1..];
        }
        else if (parts.Length == 2 && content.Contains('=', StringComparison.Ordinal) && PressNames.IsPlace(parts[0]) && parts[1].Length is >= 2 and <= LongestName && !PressNames.IsPerson(parts[1]) && PressNames.RoleAtEnd(parts[1]) is null && parts[1].All(char.IsLetterOrDigit))
        {
            return dateline with { Place = parts[0], Publisher = parts[1] };
        }
        else if (parts.Length == 1 && PressNames.IsPlace(content))
        {
            return dateline with { Place = content };
        }

        foreach (var part in parts)
        {
            var words = Words(part);
            if (PressNames.IsPublisher(part))
            {
                // (자카르타 로이터=한빛뉴스): the one after the sign publishes.
                publisher = part;
                continue;
            }

            var names = Names(words, out var found);
            hasRole |= found;
            var agency = words.FindIndex(PressNames.IsPublisher);
            if (agency >= 0 && words.FindIndex(w => w == "한국어판") != agency)
            {
                publisher ??= words[agency];
            }

            authors.AddRange(names);
            var rest = words.Where(w => !PressNames.IsPublisher(w) && !names.Contains(w, StringComparer.Ordinal) && PressNames.RoleAtEnd(w) is null && w.All(IsPlaceLetter)).ToList();
            if (!found && names.Count == 0 && parts.Length == 2 && part == parts[1] && rest is [var only] && PressNames.IsFullPerson(only) && places.Count > 0)
            {
                authors.Add(only);
                continue;
            }

            if (rest.Count > 0 && found && parts.Length == 1 && publisher is null && !part.Contains(Correspondent, StringComparison.Ordinal))
            {
                // [새이름 김도현 기자]: a paper whose name does not tell.
                publisher = string.Join(' ', rest);
            }
            else if (rest.Count > 0)
            {
                places.Add(string.Join(part.Contains('·', StringComparison.Ordinal) ? "·" : " ", rest));
            }
        }

        var bare = publisher is not null && places.Count == 0 && authors.Count == 0;
        var opens = bare || hasRole || dateline.Month > 0 && publisher is not null || parts.Length == 2 && places.Count > 0 && (publisher is not null || authors.Count > 0);
        return opens
            ? dateline with { Place = places.Count > 0 ? places[0] : null, Publisher = publisher, Author = authors.Count > 0 ? string.Join('·', authors) : null }
            : null;
    }

    /// <summary>The reporters: the words right before a role, and those of a name's shape before them.</summary>
    private static List<string> Names(List<string> words, out bool hasRole)
    {
        var names = new List<string>();
        var role = words.FindLastIndex(w => PressNames.RoleAtEnd(w) is not null);
        hasRole = role >= 0;
        if (role < 0)
        {
            return names;
        }

        var attached = PressNames.RoleAtEnd(words[role]) is { } r && r.Length < words[role].Length ? words[role][..^r.Length] : null;
        if (attached is not null && PressNames.IsPerson(attached))
        {
            names.Add(attached);
        }

        for (var i = role - 1; i >= 0; i--)
        {
            var name = PressNames.RoleAtEnd(words[i]) is { } other && other.Length <= words[i].Length ? words[i][..^other.Length] : words[i];
            var isFirst = names.Count == 0;
            if (PressNames.IsPublisher(name) || (name.Length > 0 && !(isFirst ? PressNames.IsPerson(name) : PressNames.IsFullPerson(name))))
            {
                break;
            }

            if (name.Length > 0)
            {
                names.Insert(0, name);
            }
        }

        return names;
    }

    private static List<string> Words(string part) => [.. part.Split(Separators, StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsPlaceLetter(char c) => Hangul.IsSyllable(c) || c is >= '\u4E00' and <= '\u9FFF';

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:(?<y>20[0-9]{2})년\s?)?(?<m>1[0-2]|0?[1-9])월\s?(?<d>[12][0-9]|3[01]|0?[1-9])일", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?:(?<place>[가-힣]{2,8})\s?=\s?)?(?<names>[가-힣]{2,8}(?:[ ·,/ㆍ∙]{1,2}[가-힣0-9A-Z]{2,8}){0,5})\s?=\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Byline();
}
