namespace NewsDigest.Facts;

/// <summary>A number read from Korean text.</summary>
/// <param name="End">Index after it.</param>
/// <param name="Value">Its value; of a native range the lower end.</param>
/// <param name="Max">The upper end of a native range such as 두세.</param>
internal readonly record struct KoreanNumber(int End, decimal Value, decimal? Max)
{
    /// <summary>Whether 여 stands inside it (1억1천여만).</summary>
    public bool About { get; init; }

    /// <summary>The last power word (만 of 3만), 1 when there is none; the first number of 2~3만 takes it over.</summary>
    public decimal Scale { get; init; }

    /// <summary>Whether it is written in Hangul only.</summary>
    public bool Spelled { get; init; }

    /// <summary>Whether it is a native numeral (두, 스무), which only certain counters follow.</summary>
    public bool Native { get; init; }

    /// <summary>Whether it is a number of days in one word (사흘).</summary>
    public bool Days { get; init; }

    /// <summary>Whether it is a single Sino-Korean digit, too short to be trusted.</summary>
    public bool SingleDigit { get; init; }

    /// <summary>Whether digits are grouped by commas or have a fraction.</summary>
    public bool Formatted { get; init; }
}
