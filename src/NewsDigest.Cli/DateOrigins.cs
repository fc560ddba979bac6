using NewsDigest.Lexicon;

namespace NewsDigest.Cli;

/// <summary>The rows of tables that the words of a date come from, for <c>explain</c>.</summary>
internal static class DateOrigins
{
    private static readonly Lazy<(string Form, string Kind, TableRow Row)[]> Words = new(() =>
        [.. Table.Embedded("Facts/dates.tsv").Rows.Select(r => (Form: r["form"], Kind: r["kind"], r))
            .Concat(Table.Embedded("Facts/holidays.tsv").Rows.SelectMany(r => r.List("forms", '|').Select(f => (Form: f, Kind: "feast", r))))
            .OrderByDescending(r => r.Form.Length)]);

    /// <summary>Table and line of each, the longest words first; '-' for a date of figures alone.</summary>
    public static string Of(string date)
    {
        var rest = date;
        var rows = new List<string>();
        foreach (var (form, kind, row) in Words.Value)
        {
            if (Fits(kind, date) && rest.IndexOf(form, StringComparison.Ordinal) is >= 0 and var at)
            {
                rest = rest[..at] + "\n" + rest[(at + form.Length)..];
                rows.Add($"{row.TableName}({row.Line})");
            }
        }

        return rows.Count == 0 ? "-" : string.Join(' ', rows);
    }

    // The same word has a row for each place where it may stand.
    private static bool Fits(string kind, string date)
    {
        var month = date.IndexOf('월', StringComparison.Ordinal) is > 0 and var at && char.IsAsciiDigit(date[at - 1]);
        var relative = !month && date.Contains('달', StringComparison.Ordinal);
        return kind switch
        {
            "length" or "since" => date[^1] is '전' or '뒤' or '후',
            "inmonth" => month,
            "inrelativemonth" => relative,
            "part" or "innerpart" => !month && !relative,
            _ => true,
        };
    }
}
