using System.Buffers;
using System.Text.RegularExpressions;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>Finds who wrote a guest's piece: the byline with a title, and the box about the contributor after the story.</summary>
internal static partial class ContributorFinder
{
    private static readonly SearchValues<char> HeadlineMarks = SearchValues.Create("…?!\"'“‘");
    private const int LongestByline = 40;
    private const int LongestBox = 3;

    private static readonly Table Words = Table.Embedded("Reading/contributors.tsv");
    private static readonly string[] Titles = [.. Words.Rows.Where(r => r["kind"] == "byline").Select(r => r["word"]).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
    private static readonly string[] BoxWords = [.. Words.Rows.Where(r => r["kind"] == "box").Select(r => r["word"])];
    private static readonly HashSet<string> SelfNames = new(["필자", "저자", "글쓴이"], StringComparer.Ordinal);

    /// <summary>The name in a line such as <c>한도윤 한빛대 경제학과 교수</c>; null when it is no byline.</summary>
    public static string? Byline(string line)
    {
        var text = line.Trim('[', ']', '(', ')', '<', '>', '【', '】', '/', '=', '-', '―', ' ', '■', '▲', '|', '※', '*');
        if (text.StartsWith("글 ", StringComparison.Ordinal) || text.StartsWith("글=", StringComparison.Ordinal))
        {
            text = text[2..];
        }

        if (text.Length > LongestByline || text.AsSpan().ContainsAny(HeadlineMarks))
        {
            return null;
        }

        var words = text.Split([' ', '|', 'ㅣ', '·', '/', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 7 && PressNames.IsFullPerson(words[0]) && Array.Exists(Titles, t => words[^1].EndsWith(t, StringComparison.Ordinal)) ? words[0] : null;
    }

    /// <summary>The reporter who signs off on air, as in <c>한빛방송 권이든입니다.</c>; null when the line is no such sentence.</summary>
    public static MetaLine? SignOff(string line) =>
        line.Length <= LongestByline && line.EndsWith("니다.", StringComparison.Ordinal) && SignOffShape().Match(line) is { Success: true } match
        && PressNames.IsPublisher(match.Groups["publisher"].Value) && PressNames.IsPerson(match.Groups["name"].Value)
            ? new MetaLine("byline", null, match.Groups["name"].Value, match.Groups["publisher"].Value, null)
            : null;

    /// <summary>Takes out the box after the story: its first sentence defines somebody whom the story never named.</summary>
    public static void Remove(List<PageLine> lines, int first, int last)
    {
        var tail = lines.Take(last + 1).Skip(first + 1).Where(l => l.IsOpen && l.IsProse).TakeLast(LongestBox).ToList();
        var authors = lines.Select(l => l.Meta?.Author).Where(a => a is not null).ToHashSet(StringComparer.Ordinal);
        foreach (var line in tail)
        {
            if (!Array.Exists(BoxWords, w => line.Text.Contains(w, StringComparison.Ordinal)) || Subject().Match(line.Text) is not { Success: true } match)
            {
                continue;
            }

            var name = match.Groups["name"].Value;
            var isSelf = SelfNames.Contains(name) || authors.Contains(name);
            if (!isSelf && lines.Take(line.Index).Any(l => l.IsOpen && l.Text.Contains(name, StringComparison.Ordinal)))
            {
                continue;
            }

            line.Remove("about the contributor");
            line.Meta = new MetaLine("about the contributor", null, isSelf ? null : name, null, null);
            foreach (var next in lines.Skip(line.Index + 1).Where(l => l.IsOpen))
            {
                next.Remove("about the contributor");
            }

            return;
        }
    }

    [GeneratedRegex(@"^(?:[가-힣 ]{0,16}에서\s)?(?<publisher>[^\s.]{2,10})(?:\s뉴스)?\s(?<name>[가-힣]{2,4}?)(?:\s(?:기자|특파원))?(?:이었|였|입)(?:습니다|니다)\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignOffShape();

    [GeneratedRegex(@"^[△▲※*■□●○▶ ]*(?<name>[가-힣A-Za-z0-9&·]{2,20})(?:\([^)]{1,40}\))?(?:\s(?:[가-힣]{2,8}\s)?(?:교수|박사|작가|대표|변호사|연구위원|소장|원장|시인|[가-힣]{0,4}기자|[가-힣]{0,4}위원|칼럼니스트|특파원|에디터|평론가|연구원))?(?:은|는)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();
}
