using System.Collections.Frozen;
using System.Text;
using NewsDigest.Lexicon;

namespace NewsDigest.Reading;

/// <summary>Takes the known pieces out of a line and looks whether any word of the story is left.</summary>
internal sealed class MetaLineParser(string line)
{
    /// <summary>Longer lines are not tried.</summary>
    public const int Longest = 160;

    private const int ShortField = 20;

    private static readonly char[] Bars = ['|', 'ㅣ', '│', '｜'];
    private static readonly string[] UpdateLabels = ["수정", "업데이트", "최종", "고침", "변경", "업뎃", "Updated"];
    private static readonly FrozenDictionary<string, string> PageWords = Table.Embedded("Reading/pagewords.tsv").Rows.ToFrozenDictionary(r => r["word"], r => r["reason"]);

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
        foreach (var item in MetaItems.All)
        {
            Take(item);
        }

        if (!TakeWords() && !TakeFields())
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
        foreach (System.Text.RegularExpressions.Match match in item.Pattern.Matches(rest.ToString()))
        {
            var value = match.Groups["v"].Value.Trim();
            switch (item.Kind)
            {
                case "author":
                    if (!TakeAuthor(value))
                    {
                        continue;
                    }

                    place ??= match.Groups["p"].Success ? match.Groups["p"].Value : null;
                    break;
                case "source":
                    publisher ??= PublisherName(value);
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

            if (PageWords.TryGetValue(bare, out var reason))
            {
                words++;
                found.Add((left.IndexOf(word, StringComparison.Ordinal), reason));
            }
            else if (strong && PressNames.IsPublisher(word))
            {
                publisher ??= word;
            }
            else if (author is not null && publisher is null && word.Length is >= 3 and <= 10 && word.All(char.IsLetter) && line.StartsWith(word + " " + author, StringComparison.Ordinal))
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

        author ??= fields.LastOrDefault(f => PressNames.IsFullPerson(f) && !PageWords.ContainsKey(f));
        publisher ??= fields.FirstOrDefault(PressNames.IsPublisher);
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
