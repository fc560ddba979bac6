using System.Globalization;

namespace NewsDigest.Names;

/// <summary>China's numbered plans: 14차 5개년 규획.</summary>
internal static class PlanFinder
{
    private static readonly string[] Kinds = ["5개년 규획", "5개년 계획", "5개년규획", "5개년계획"];

    /// <summary>The plans of a sentence.</summary>
    public static IEnumerable<NameCandidate> Find(int sentence, string text)
    {
        for (var at = text.IndexOf('차', StringComparison.Ordinal); at >= 0; at = text.IndexOf('차', at + 1))
        {
            if (PlanAt(text, at) is var (start, number, end))
            {
                var korean = text[start..end];
                yield return new NameCandidate
                {
                    Sentence = sentence,
                    Start = start,
                    End = end,
                    Korean = korean,
                    English = Ordinal(number) + " Five-Year Plan",
                    Type = EntityType.Work,
                    Status = NameStatus.Known,
                    ShortForms = [korean],
                };
            }
        }
    }

    /// <summary>Whether the words are such a plan and nothing else.</summary>
    public static bool IsPlan(string text) => PlanAt(text, text.IndexOf('차', StringComparison.Ordinal)) is var (start, _, end) && start == 0 && end == text.Length;

    /// <summary>14th, 21st ….</summary>
    public static string Ordinal(int n) => n + ((n % 100) is > 10 and < 14 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>The plan whose number ends before the 차 at <paramref name="at"/>: a number of one or two digits, with or without 제.</summary>
    private static (int Start, int Number, int End)? PlanAt(string text, int at)
    {
        const int mostDigits = 2;
        var start = at;
        while (start > 0 && at - start < mostDigits && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (at <= start)
        {
            return null;
        }

        var kind = at + 1 < text.Length && text[at + 1] == ' ' ? at + 2 : at + 1;
        foreach (var words in Kinds)
        {
            if (string.CompareOrdinal(text, kind, words, 0, words.Length) == 0)
            {
                var number = int.Parse(text.AsSpan(start..at), CultureInfo.InvariantCulture);
                return (start > 0 && text[start - 1] == '제' ? start - 1 : start, number, kind + words.Length);
            }
        }

        return null;
    }
}
