namespace NewsDigest.Reading;

/// <summary>Finds the headline among the lines before the story.</summary>
internal sealed class HeadlineFinder(List<PageLine> lines, int first, string? known)
{
    private const int EnoughHangul = 7;
    private const int EnoughWords = 3;

    private static readonly string[] Separators = ["-", " | ", "|", " : ", " :: ", " < ", " – ", " — ", " ㅣ "];

    /// <summary>The headline; the lines that repeat it are taken out, as is what stands before it.</summary>
    public string? Find()
    {
        ReopenPictureTitle();
        var candidates = lines.Take(first).Where(IsCandidate).ToList();
        var title = known ?? Repeated(candidates) ?? candidates.Find(l => IsGood(l) && !IsSeries(l.Text) && !PageWords.IsMenu(l.Text))?.Text ?? candidates.Find(IsGood)?.Text ?? candidates.MaxBy(c => LineShape.HangulCount(c.Text))?.Text;
        if (title is null)
        {
            return null;
        }

        title = WithoutPublisher(title);
        var at = candidates.FindIndex(c => c.Text == title);
        var line = at >= 0 ? candidates[at] : candidates.Find(c => Repeats(c.Text, title));
        foreach (var other in lines.Where(l => l.IsOpen && l != line))
        {
            if (Repeats(other.Text, title))
            {
                other.Remove("repeated title");
            }
            else if (line is not null && other.Index < line.Index)
            {
                other.Remove("navigation");
            }
        }

        if (line is not null)
        {
            line.Kind = LineKind.Title;
        }

        return title;
    }

    /// <summary>Before any byline or time, <c>[포토] …</c> is the headline of a picture story and no caption.</summary>
    private void ReopenPictureTitle()
    {
        foreach (var line in lines.Take(first))
        {
            if (line.Meta is { } meta && (meta.Published is not null || meta.Author is not null) || IsCandidate(line) && IsGood(line))
            {
                return;
            }

            if (line.Reason == "caption" && line.Hint == LineHint.None && line.Text[0] == '[' && line.Text.IndexOf(']', StringComparison.Ordinal) is > 0 and var close && LineShape.HangulCount(line.Text[close..]) >= EnoughHangul)
            {
                line.Kind = LineKind.Unknown;
                line.Reason = null;
                return;
            }
        }
    }

    /// <summary>The name of a series with the number of its part: 골목 경제학 ⑭, 바다의 사람들 (3).</summary>
    private static bool IsSeries(string line)
    {
        var text = line.AsSpan().TrimEnd(")>]회편화 ");
        var digits = text.Length - text.TrimEnd("0123456789").Length;
        return line[^1] is (>= '①' and <= '⑳') or (>= '㉑' and <= '㊿')
            || (digits is 1 or 2 && text.Length < line.Length && line.Length <= 30 && text[..^digits].TrimEnd() is [.., '(' or '<' or '[' or '제' or '#']);
    }

    private static bool IsCandidate(PageLine line) =>
        line.IsOpen && !LineShape.IsDashed(line.Text) && !LineShape.HasSubheadMark(line.Text) && LineShape.BulletLength(line.Text) == 0
        && LineShape.HangulCount(line.Text) >= 2 && line.Text.Length <= 160;

    private static bool IsGood(PageLine line) =>
        line.Hint == LineHint.Heading
        || (LineShape.HangulCount(line.Text) >= EnoughHangul && line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= EnoughWords);

    /// <summary>The shorter of two lines that say the same: the title of the window and that of the page.</summary>
    private static string? Repeated(List<PageLine> candidates)
    {
        foreach (var candidate in candidates.OrderBy(c => c.Text.Length))
        {
            if (LineShape.HangulCount(candidate.Text) >= EnoughHangul && candidates.Exists(c => c != candidate && Repeats(c.Text, candidate.Text)))
            {
                return candidate.Text;
            }
        }

        return null;
    }

    /// <summary>Whether the line is the title, perhaps with a publisher or section after it.</summary>
    private static bool Repeats(string line, string title)
    {
        if (!line.StartsWith(title, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = line[title.Length..].TrimStart();
        return rest.Length == 0 || (rest.Length <= 40 && rest[0] is '-' or '|' or ':' or '<' or '–' or '—' or 'ㅣ' or '>' or '▶');
    }

    /// <summary>The title without the publisher that the window's title adds.</summary>
    public static string WithoutPublisher(string title, string? publisher = null)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 10 && title[(at + separator.Length)..].Trim() is var tail && (PressNames.IsPublisher(tail) || tail is "Xinhua" || tail == publisher))
            {
                return WithoutPublisher(title[..at].TrimEnd(), publisher);
            }
        }

        return title;
    }
}
