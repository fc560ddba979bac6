using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>
/// Reads one number at a place of a text: digits mixed with 천 만 억 조 경 in any order and spacing, Sino-Korean and native
/// numerals. One pass, no backtracking beyond one chunk. Immutable.
/// </summary>
internal sealed class KoreanNumberReader
{
    /// <summary>More digits than this are a page id or an account, not a figure.</summary>
    private const int MaxDigits = 15;

    private readonly FormTable<(decimal Value, decimal? Max, string Kind, string NotBefore)> numerals;

    public KoreanNumberReader(Table table) => numerals = new(table.Rows.Select(r => KeyValuePair.Create(
        r["form"],
        (r.Decimal("value"), r["max"].Length > 0 ? r.Decimal("max") : (decimal?)null, r["kind"], r["not_before"]))));

    /// <summary>The value of an ASCII or full-width digit, -1 for anything else.</summary>
    public static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    /// <summary>Reads the number that begins at <paramref name="start"/>.</summary>
    public bool TryRead(string text, int start, out KoreanNumber number)
    {
        number = default;
        if (start >= text.Length)
        {
            return false;
        }

        if (Digit(text[start]) >= 0)
        {
            return TryCompound(text, start, spelled: false, out number);
        }

        if (!numerals.TryLongest(text, start, out var end, out var numeral))
        {
            return false;
        }

        if (numeral.Kind is "native" or "days")
        {
            number = new(end, numeral.Value, numeral.Max) { Scale = 1, Spelled = true, Native = numeral.Kind == "native", Days = numeral.Kind == "days" };
            return true;
        }

        return TryCompound(text, start, spelled: true, out number);
    }

    private static bool TryDigits(string text, int start, out int end, out decimal value, out bool formatted)
    {
        (end, value, formatted) = (start, 0, false);
        var count = 0;
        while (end < text.Length)
        {
            if (Digit(text[end]) is var d and >= 0)
            {
                if (++count > MaxDigits)
                {
                    return false;
                }

                value = (value * 10) + d;
                end++;
            }
            else if (text[end] is ',' or '，' && count > 0 && IsThousands(text, end))
            {
                formatted = true;
                end++;
            }
            else
            {
                break;
            }
        }

        if (count > 0 && end + 1 < text.Length && text[end] is '.' or '．' && Digit(text[end + 1]) >= 0)
        {
            formatted = true;
            var unit = 0.1m;
            for (end++; end < text.Length && Digit(text[end]) is var d and >= 0 && ++count <= MaxDigits; end++, unit /= 10)
            {
                value += d * unit;
            }
        }

        return count > 0;
    }

    /// <summary>A comma groups when it stands within three digits of the last one and exactly three follow.</summary>
    private static bool IsThousands(string text, int comma)
    {
        for (var i = 1; i <= 3; i++)
        {
            if (comma + i >= text.Length || Digit(text[comma + i]) < 0)
            {
                return false;
            }
        }

        return comma + 4 >= text.Length || Digit(text[comma + 4]) < 0;
    }

    private bool TryCompound(string text, int start, bool spelled, out KoreanNumber number)
    {
        number = default;
        decimal total = 0, section = 0, lastBig = decimal.MaxValue, lastSmall = 10_000, scale = 1;
        decimal? pending = null;
        var (at, syllables, about, formatted, any) = (start, 0, false, false, false);
        while (at < text.Length)
        {
            if (pending is null && Digit(text[at]) >= 0)
            {
                if (spelled || !TryDigits(text, at, out var end, out var value, out var grouped))
                {
                    if (!any)
                    {
                        return false;
                    }

                    break;
                }

                if (lastSmall < 10_000 && value >= lastSmall)
                {
                    break;
                }

                (pending, at, formatted, any, scale) = (value, end, formatted || grouped, true, 1);
                continue;
            }

            if (numerals.TryLongest(text, at, out var after, out var numeral) && numeral.Kind is "sino" or "small" or "big" && !(after < text.Length && numeral.NotBefore.Contains(text[after], StringComparison.Ordinal)))
            {
                if (numeral.Kind == "sino")
                {
                    if (!spelled || pending is not null)
                    {
                        break;
                    }

                    (pending, scale) = (numeral.Value, 1);
                }
                else if (numeral.Kind == "small")
                {
                    if (numeral.Value >= lastSmall || (any && pending is null && section == 0 && total == 0))
                    {
                        break;
                    }

                    section += EnglishNumber.Trim((pending ?? 1) * numeral.Value);
                    (pending, lastSmall, scale) = (null, numeral.Value, numeral.Value);
                }
                else
                {
                    var part = section + (pending ?? 0);
                    if (numeral.Value >= lastBig || part > 1_000_000_000_000m || (any && part == 0))
                    {
                        break;
                    }

                    total += EnglishNumber.Trim((any ? part : 1) * numeral.Value);
                    scale = lastSmall < 10_000 && part == lastSmall ? lastSmall * numeral.Value : numeral.Value;
                    if (lastSmall < 10_000 && part % lastSmall == 0 && part >= lastSmall)
                    {
                        scale = lastSmall * numeral.Value;
                    }

                    (section, pending, lastBig, lastSmall) = (0, null, numeral.Value, 10_000);
                    after = SkipHanja(text, after);
                }

                (at, any) = (after, true);
                syllables++;
                continue;
            }

            if (any && text[at] == '여' && numerals.TryLongest(text, at + 1, out _, out var next) && next.Kind is "small" or "big")
            {
                (about, at) = (true, at + 1);
                continue;
            }

            if (text[at] is ' ' or '\u00A0' && any && pending is null && section == 0 && lastBig < decimal.MaxValue && Continues(text, at + 1, spelled, lastBig))
            {
                at++;
                continue;
            }

            break;
        }

        if (!any)
        {
            return false;
        }

        number = new(at, total + section + (pending ?? 0), null)
        {
            About = about, Scale = scale, Spelled = spelled, Formatted = formatted, SingleDigit = spelled && syllables == 1 && pending is not null,
        };
        return true;
    }

    /// <summary>조(兆): the Hanja of a power word in brackets belongs to it.</summary>
    private static int SkipHanja(string text, int at) =>
        at + 2 < text.Length && text[at] == '(' && text[at + 1] is '兆' or '億' or '亿' or '萬' or '万' && text[at + 2] == ')' ? at + 3 : at;

    /// <summary>Whether the chunk after a space is the lower part of the same number: 849만 4천, but not 3억 5명.</summary>
    private bool Continues(string text, int at, bool spelled, decimal lastBig)
    {
        if (spelled)
        {
            return numerals.TryLongest(text, at, out var first, out var head) && head.Kind is "sino" or "small"
                && numerals.TryLongest(text, first, out _, out var tail) && tail.Kind is "small" or "big";
        }

        if (!TryDigits(text, at, out var end, out var value, out _) || value >= 10_000)
        {
            return false;
        }

        return (numerals.TryLongest(text, end, out _, out var power) && power.Kind is "small" or "big" && power.Value < lastBig)
            || (lastBig == 10_000 && value >= 1000);
    }
}
