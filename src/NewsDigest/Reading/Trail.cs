namespace NewsDigest.Reading;

/// <summary>
/// The line that tells where on the site a page stands: <c>홈 > 경제 > 산업</c>, <c>새벽일보 | 국제 | 유럽</c>, <c>월간 새길 | 사람 | 통권 218호</c>.
/// </summary>
internal static class Trail
{
    private const int LongestField = 20;
    private const int ShortField = 14;
    private const int MostWords = 3;

    // Sections of an office's or company's own site: what stands before them issues the releases.
    private static readonly string[] Releases = ["보도자료", "보도·해명", "보도설명", "뉴스룸", "프레스룸", "프레스센터", "시정소식", "군정소식", "구정소식", "도정소식"];

    private static readonly char[] Arrows = ['>', '›', '»', '＞'];
    private static readonly char[] Separators = ['>', '›', '»', '＞', '|', 'ㅣ', '│', '｜'];

    /// <summary>Whether bars or arrows divide the line into names of sections.</summary>
    public static bool Is(string line)
    {
        var fields = Fields(line);
        if (fields.Length < 2 || !Array.TrueForAll(fields, IsField))
        {
            return false;
        }

        // A window's title ends with the publisher; a trail begins with it, or with a section.
        var opens = IsSite(fields[0]) || PageWords.Contains(fields[0]) || line.IndexOfAny(Arrows) >= 0;
        return fields.Length > 2 ? opens || Array.TrueForAll(fields, f => f.Length <= ShortField) : opens || Array.TrueForAll(fields, f => !f.Contains(' ', StringComparison.Ordinal) && f.Length <= ShortField);
    }

    /// <summary>The publisher among the fields; null when none is one.</summary>
    public static string? Publisher(string line)
    {
        var fields = Fields(line);
        return Array.Find(fields, IsSite)
            ?? (fields.Length > 1 && !PageWords.Contains(fields[0]) && fields.Skip(1).Any(f => Releases.Contains(f, StringComparer.Ordinal)) ? fields[0] : null);
    }

    private static string[] Fields(string line) => line.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsField(string field) =>
        field.Length <= LongestField && field.Split(' ').Length <= MostWords && !field.EndsWith('.') && !field.Contains('"', StringComparison.Ordinal) && !field.Contains('“', StringComparison.Ordinal) && !field.Contains('…', StringComparison.Ordinal);

    private static bool IsSite(string field) => !PageWords.Contains(field) && PressNames.IsTitledPublisher(field);
}
