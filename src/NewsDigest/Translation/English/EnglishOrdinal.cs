using System.Globalization;

namespace NewsDigest.Translation.English;

/// <summary>first, tenth, 21st.</summary>
internal static class EnglishOrdinal
{
    private static readonly string[] Words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static string Of(int number) => number is > 0 and <= 10 ? Words[number - 1] : Digits(number);

    /// <summary>In digits: 1st, 12th, 31st.</summary>
    public static string Digits(int number)
    {
        var ending = (number % 10, number / 10 % 10) switch { (_, 1) => "th", (1, _) => "st", (2, _) => "nd", (3, _) => "rd", _ => "th" };
        return string.Create(CultureInfo.InvariantCulture, $"{number}{ending}");
    }
}
