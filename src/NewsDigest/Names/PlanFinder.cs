using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Names;

/// <summary>China's numbered plans: 14차 5개년 규획.</summary>
internal static partial class PlanFinder
{
    /// <summary>The plans of a sentence.</summary>
    public static IEnumerable<NameCandidate> Find(int sentence, string text)
    {
        foreach (Match match in Plan().Matches(text))
        {
            var korean = match.Value;
            var digits = new string([.. korean.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
            yield return new NameCandidate
            {
                Sentence = sentence,
                Start = match.Index,
                End = match.Index + match.Length,
                Korean = korean,
                English = Ordinal(int.Parse(digits, CultureInfo.InvariantCulture)) + " Five-Year Plan",
                Type = EntityType.Work,
                Status = NameStatus.Known,
                ShortForms = [korean],
            };
        }
    }

    /// <summary>Whether the words are such a plan and nothing else.</summary>
    public static bool IsPlan(string text) => Plan().Match(text) is { Success: true } match && match.Length == text.Length;

    /// <summary>14th, 21st ….</summary>
    public static string Ordinal(int n) => n + ((n % 100) is > 10 and < 14 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    [GeneratedRegex(@"제?[0-9]{1,2}차 ?5개년 ?(?:규획|계획)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Plan();
}
