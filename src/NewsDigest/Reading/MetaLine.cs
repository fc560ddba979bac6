using System.Text;

namespace NewsDigest.Reading;

/// <summary>A line that is made of nothing but metadata: dates, bylines, addresses, counters, words of the page's frame.</summary>
/// <param name="Reason">What the line mainly is.</param>
/// <param name="Published">The day it gives; that of a first publication before that of an update.</param>
/// <param name="Author">The reporter it names.</param>
/// <param name="Publisher">The publisher it names.</param>
/// <param name="Place">The place before the reporter, as in <c>도쿄=정유진 특파원</c>.</param>
internal sealed record MetaLine(string Reason, DateOnly? Published, string? Author, string? Publisher, string? Place)
{
    /// <summary>Reads a line; null when any of its words belongs to the story.</summary>
    public static MetaLine? Parse(string line) => line.Length > MetaLineParser.Longest ? null : new MetaLineParser(line).Parse();
}
