using System.Text;
using System.Text.RegularExpressions;

namespace NewsDigest.Reading;

/// <summary>Takes the known pieces out of a line and looks whether any word of the story is left.</summary>
internal sealed class MetaLineParser(string line)
{
    /// <summary>Longer lines are not tried.</summary>
    public const int Longest = 160;

    private const int ShortField = 20;

    private static readonly char[] Bars = ['|', 'ㅣ', '│', '｜'];
    private static readonly char[] SignatureMarks = ['/', '=', '|', '·'];
    private static readonly string[] UpdateLabels = ["수정", "업데이트", "최종", "고침", "변경", "업뎃", "Updated"];

    private readonly StringBuilder rest = new(line);
    private readonly List<(int At, string Reason)> found = [];
    private DateOnly? published;
    private DateOnly? updated;
    private string? author;
    private string? publisher;
    private string? origin;
    private string? place;

    public MetaLine? Parse()
    {
        TakeDates();
        var sketch = LetterSketch.Of(line);
        foreach (var item in MetaItems.All)
        {
            if (item.Pattern.IsPossible(line, sketch))
            {
                Take(item);
            }
        }

        if (!TakeWords() && !TakeFields() && !TakeSignature())
        {
            return null;
        }

        return found.Count == 0 ? null : new MetaLine(Reason(), published ?? updated, author, publisher ?? origin, place);
    }

    private string Reason() => found.Exists(f => f.Reason == "source line") ? "source line"
        : published is not null || updated is not null ? "time line"
        : found.Exists(f => f.Reason == "byline") ? "byline"
        : found.MinBy(f => f.At).Reason;

    private void TakeDates()
    {
        foreach (var (day, index, length) in PrintedDate.All(line).ToList())
        {
            var label = line[Math.Max(0, index - 8)..index];
            if (UpdateLabels.Any(u => label.Contains(u, StringComparison.Ordinal)))
            {
                updated ??= day;
            }
            else
            {
                published ??= day;
            }

            Blank(index, length, "time line");
        }
    }

    private void Take(MetaItem item)
    {
        foreach (Match match in item.Pattern.Matches(rest.ToString()))
        {
            var value = match.Groups["v"].Value.Trim();
            switch (item.Kind)
            {
                case "author":
                    if (!TakeAuthor(value))
                    {
                        continue;
                    }

                    place ??= PlaceName(match);
                    break;
                case "source":
                    if (PublisherName(value) is { } source)
                    {
                        if (PageWords.Contains(source))
                        {
                            continue;
                        }

                        publisher ??= source;
                    }

                    break;
                case "origin":
                    origin ??= PublisherName(value);
                    break;
                case "office":
                    publisher ??= "KOTRA " + value;
                    break;
                default:
                    break;
            }

            Blank(match.Index, match.Length, ReasonOf(item.Kind));
        }
    }

    private bool TakeAuthor(string value)
    {
        var names = value.Split([' ', '·', ',', '/', 'ㆍ', '∙'], StringSplitOptions.RemoveEmptyEntries).ToList();
        names.RemoveAll(n => names.Count > 1 && (PageWords.Contains(n) || IsDesk(n)));
        while (names.Count > 1 && (!PressNames.IsFullPerson(names[0]) || PressNames.IsPublisher(names[0])))
        {
            publisher ??= PressNames.IsPublisher(names[0]) ? names[0] : null;
            names.RemoveAt(0);
        }

        if (names.Count == 0 || !PressNames.IsPerson(names[^1]))
        {
            return false;
        }

        author ??= string.Join('·', names);
        return true;
    }

    /// <summary>The desk between a name and a role, as in 한도윤 경제부 기자.</summary>
    private static bool IsDesk(string word) => word.Length >= 3 && word[^1] is '부' or '팀' or '실' or '국' && !PressNames.IsFullPerson(word);

    /// <summary>The place before a reporter; before a bar or slash a section or team may stand as well.</summary>
    private static string? PlaceName(Match match)
    {
        if (match.Groups["p"] is not { Success: true, Value: var place } || PageWords.Contains(place) || PressNames.IsPublisher(place))
        {
            return null;
        }

        return PressNames.IsPlace(place) || match.Value.Contains(place + "=", StringComparison.Ordinal) || match.Value.Contains(place + " =", StringComparison.Ordinal) ? place : null;
    }

    /// <summary>A source as a name: without the address in brackets and what follows it.</summary>
    private static string? PublisherName(string value)
    {
        var end = value.AsSpan().IndexOfAny("(<[");
        var name = (end > 0 ? value[..end] : value).Trim(' ', ')', ']', '>', '*', ',', '.', '　');
        return name.Length == 0 ? null : name;
    }

    /// <summary>Whether every word that is left belongs to the frame of a page.</summary>
    private bool TakeWords()
    {
        var left = rest.ToString();
        var strong = found.Count > 0;
        var words = 0;
        foreach (var word in left.Split([' ', '\t', '\u00A0', '\u3000', '|', 'ㅣ', '│', '｜', '/', '·', ':', '：', ',', '(', ')', '[', ']', '<', '>', '-', '=', '.', '+', '#', '▶', '▷', '■', '□', '※', '*', '"', '~'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (bare.Length == 0)
            {
                continue;
            }

            if (PageWords.Reason(bare) is { } reason)
            {
                words++;
                found.Add((left.IndexOf(word, StringComparison.Ordinal), reason));
            }
            else if (strong && PressNames.IsPublisher(word))
            {
                publisher ??= word;
            }
            else if (author is not null && publisher is null && word.Length is >= 3 and <= 10 && word.All(char.IsLetter) && (line.StartsWith(word + " " + author, StringComparison.Ordinal) || line.StartsWith(word + " | " + author, StringComparison.Ordinal)))
            {
                publisher = word;
            }
            else if (author is null && publisher is not null && publisher.EndsWith("무역관", StringComparison.Ordinal) && PressNames.IsFullPerson(word))
            {
                author = word;
            }
            else
            {
                return false;
            }
        }

        return strong || words > 0;
    }

    /// <summary>A line of short fields between bars that holds a date is metadata whatever its other words are.</summary>
    private bool TakeFields()
    {
        var fields = line.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < 2 || (published ?? updated) is null && author is null || fields.Any(f => f.Length > ShortField && PrintedDate.First(f) is null && !f.Contains('@', StringComparison.Ordinal)))
        {
            return false;
        }

        author ??= fields.LastOrDefault(f => PressNames.IsFullPerson(f) && !PageWords.Contains(f));
        publisher ??= fields.FirstOrDefault(PressNames.IsPublisher);
        return true;
    }

    /// <summary>A place and a name with nothing else, as in 동해/한도윤.</summary>
    private bool TakeSignature()
    {
        var parts = line.Split(SignatureMarks, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !PressNames.IsPlace(parts[0]) || !PressNames.IsFullPerson(parts[1]))
        {
            return false;
        }

        (place, author) = (parts[0], parts[1]);
        found.Add((0, "byline"));
        return true;
    }

    private static string ReasonOf(string kind) => kind switch
    {
        "source" or "origin" or "office" => "source line",
        "author" => "byline",
        "editor" => "editor line",
        "time" => "time line",
        _ => kind,
    };

    private void Blank(int index, int length, string reason)
    {
        found.Add((index, reason));
        for (var i = index; i < index + length; i++)
        {
            rest[i] = ' ';
        }
    }
}
