using System.Globalization;

namespace NewsDigest.Facts;

/// <summary>Calendar words in the style of news agencies: <c>Sept. 22, 2022</c>, <c>January 2024</c>, <c>the end of 2023</c>.</summary>
internal static class EnglishDate
{
    private static readonly string[] Full = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Short = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    private static readonly string[] Counts = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "10", "11"];

    public static string Month(int month, string year) => Join(Full[month - 1], year);

    public static string Day(DateOnly day, string year) => year.Length == 0 || !char.IsAsciiDigit(year[0])
        ? Join($"{Short[day.Month - 1]} {Number(day.Day)}", year)
        : $"{Short[day.Month - 1]} {Number(day.Day)}, {year}";

    public static string Days(DateOnly from, DateOnly to, string year)
    {
        var days = from.Month == to.Month
            ? $"{Short[from.Month - 1]} {Number(from.Day)}-{Number(to.Day)}"
            : $"{Short[from.Month - 1]} {Number(from.Day)} to {Short[to.Month - 1]} {Number(to.Day)}";
        return year.Length > 0 && char.IsAsciiDigit(year[0]) ? $"{days}, {year}" : Join(days, year);
    }

    public static string Months(int from, int to, string year) => from == 1 && to < 12
        ? $"the first {Counts[to]} months" + (year.Length > 0 ? " of " + year : " of the year")
        : Join($"{Full[from - 1]} to {Full[to - 1]}", year);

    /// <summary>The words of a part (the first half, the end, early) with its year.</summary>
    public static string Part(string words, string year) => words switch
    {
        "early" => year.Length > 0 ? "early " + year : "the start of the year",
        "mid" => "mid-" + (year.Length > 0 ? year : "year"),
        "the end" => year.Length > 0 ? "the end of " + year : "the end of the year",
        _ => year.Length > 0 ? words + " of " + year : words,
    };

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Join(string head, string year) => year.Length > 0 ? head + " " + year : head;
}
