namespace NewsDigest.Facts;

/// <summary>A number read from English text.</summary>
internal readonly record struct EnglishReading(int End, decimal Value, decimal Scale, bool IsFraction, bool IsWord);

/// <summary>Reads one English number in digits or words at a place of a text.</summary>
internal static class EnglishNumberReader
{
    /// <summary>More digits than this are no figure.</summary>
    private const int MaxDigits = 18;

    private static readonly string[] Units =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (string Name, decimal Value)[] Scales =
        [("hundred", 100m), ("thousand", 1_000m), ("million", 1_000_000m), ("billion", 1_000_000_000m), ("trillion", 1_000_000_000_000m), ("quadrillion", 1_000_000_000_000_000m)];

    private static readonly string[] Fractions = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static bool TryRead(string text, int at, out EnglishReading reading)
    {
        reading = default;
        var minus = Word(text, at, out var after) is "minus" or "negative";
        var start = minus && after < text.Length && text[after] == ' ' ? after + 1 : at;
        if (start < text.Length && text[start] is '-' or '−')
        {
            (minus, start) = (true, start + 1);
        }

        if (!(start < text.Length && char.IsAsciiDigit(text[start]) ? TryDigits(text, start, out reading) : TryWords(text, start, out reading)))
        {
            return false;
        }

        if (minus)
        {
            reading = reading with { Value = -reading.Value };
        }

        return true;
    }

    private static bool TryDigits(string text, int at, out EnglishReading reading)
    {
        reading = default;
        var (i, value, digits) = (at, 0m, 0);
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == ',' && i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]))))
        {
            if (text[i] != ',')
            {
                if (++digits > MaxDigits)
                {
                    return false;
                }

                value = (value * 10) + (text[i] - '0');
            }

            i++;
        }

        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var unit = 0.1m;
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]) && ++digits <= MaxDigits; i++, unit /= 10)
            {
                value += (text[i] - '0') * unit;
            }
        }

        if (i + 1 < text.Length && text[i] == '/' && char.IsAsciiDigit(text[i + 1]) && TryDigits(text, i + 1, out var below) && below.Value > value)
        {
            reading = new(below.End, value / below.Value, 1, IsFraction: true, IsWord: false);
            return true;
        }

        // 21st, 5G, 3D: not a figure.
        if (i < text.Length && char.IsAsciiLetter(text[i]) && !(Word(text, i, out _) is "km" or "kg" or "m" or "bn" or "percent"))
        {
            return false;
        }

        var scale = 1m;
        if (Scale(text, i, out var end, out var power))
        {
            (scale, i) = (power, end);
        }

        reading = new(i, scale > 1 ? EnglishNumber.Trim(value * scale) : value, scale, IsFraction: false, IsWord: false);
        return true;
    }

    private static bool TryWords(string text, int at, out EnglishReading reading)
    {
        reading = default;
        var word = Word(text, at, out var end);
        if (word.Length == 0)
        {
            return false;
        }

        if (word is "half")
        {
            reading = new(end, 0.5m, 1, IsFraction: true, IsWord: true);
            return true;
        }

        if (word is "a" && end < text.Length && text[end] is ' ' or '-')
        {
            var next = Word(text, end + 1, out var nextEnd);
            var fraction = Array.IndexOf(Fractions, next);
            if (next is "dozen")
            {
                reading = new(nextEnd, 12, 1, IsFraction: false, IsWord: true);
                return true;
            }

            if (fraction >= 1)
            {
                reading = new(nextEnd, 1m / (fraction + 2), 1, IsFraction: true, IsWord: true);
                return true;
            }

            foreach (var (name, power) in Scales)
            {
                if (next == name)
                {
                    reading = new(nextEnd, power, power, IsFraction: false, IsWord: true);
                    return true;
                }
            }

            return false;
        }

        if (word is "dozen")
        {
            reading = new(end, 12, 1, IsFraction: false, IsWord: true);
            return true;
        }

        if (!Cardinal(text, at, out end, out var value))
        {
            return false;
        }

        if (end < text.Length && text[end] is '-' or ' ')
        {
            var part = Word(text, end + 1, out var partEnd);
            var singular = part.EndsWith('s') ? part[..^1] : part is "halves" ? "half" : part;
            var index = Array.IndexOf(Fractions, singular);
            if (index >= 1 && value < index + 2 && (text[end] == '-' || (singular is not "quarter" && part.Length != singular.Length)))
            {
                reading = new(partEnd, value / (index + 2), 1, IsFraction: true, IsWord: true);
                return true;
            }
        }

        var scale = 1m;
        while (Scale(text, end, out var scaleEnd, out var power))
        {
            (value, scale, end) = (value * power, scale * power, scaleEnd);
        }

        reading = new(end, value, scale, IsFraction: false, IsWord: true);
        return true;
    }

    private static bool Cardinal(string text, int at, out int end, out decimal value)
    {
        var word = Word(text, at, out end);
        var unit = Array.IndexOf(Units, word);
        value = unit;
        if (unit >= 0)
        {
            return true;
        }

        var ten = Array.IndexOf(Tens, word);
        if (ten < 0)
        {
            return false;
        }

        value = (ten + 2) * 10;
        if (end < text.Length && text[end] == '-' && Array.IndexOf(Units, Word(text, end + 1, out var onesEnd)) is > 0 and < 10 and var ones)
        {
            (value, end) = (value + ones, onesEnd);
        }

        return true;
    }

    private static bool Scale(string text, int at, out int end, out decimal power)
    {
        if (at < text.Length && text[at] is ' ' or '-' or '\u00A0')
        {
            var word = Word(text, at + 1, out end);
            foreach (var (name, value) in Scales)
            {
                if (word == name)
                {
                    power = value;
                    return true;
                }
            }
        }

        (end, power) = (at, 1);
        return false;
    }

    /// <summary>The lower-cased run of letters at <paramref name="at"/>.</summary>
    private static string Word(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]) && end - at < 16)
        {
            end++;
        }

        return end > at && (end >= text.Length || !char.IsLetter(text[end])) ? text[at..end].ToLowerInvariant() : "";
    }
}
