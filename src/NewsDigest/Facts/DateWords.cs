using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>A row of Data/Facts/dates.tsv.</summary>
internal sealed record DateWord(string Form, string Kind, string Offset, string English, string Preposition)
{
    /// <summary>The offset as a number; 0 for parts of a year.</summary>
    public int Shift { get; } = int.TryParse(Offset, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0;

    /// <summary>The months of a part; (0, 0) for its end or start.</summary>
    public (int From, int To) Months { get; } = Offset.Split('-') is [{ Length: > 0 } a, var b]
        ? (int.Parse(a, System.Globalization.CultureInfo.InvariantCulture), int.Parse(b, System.Globalization.CultureInfo.InvariantCulture))
        : (0, 0);
}

/// <summary>The words of time.</summary>
internal sealed class DateWords
{
    private readonly FormTable<DateWord> heads;
    private readonly FormTable<DateWord> parts;
    private readonly HashSet<char> firsts;

    public DateWords(Table table)
    {
        var rows = table.Rows.Select(r => new DateWord(r["form"], r["kind"], r["offset"], r["english"], r["preposition"])).ToList();
        heads = new(rows.Where(r => r.Kind != "part").Select(r => KeyValuePair.Create(r.Form, r)));
        parts = new(rows.Where(r => r.Kind == "part").Select(r => KeyValuePair.Create(r.Form, r)));
        firsts = [.. rows.Select(r => r.Form[0])];
    }

    public bool IsFirst(char c) => firsts.Contains(c);

    public IEnumerable<(int End, DateWord Value)> HeadsAt(string text, int at) => heads.At(text, at);

    public IEnumerable<(int End, DateWord Value)> PartsAt(string text, int at) => parts.At(text, at);
}
