namespace NewsDigest.Facts;

/// <summary>The part of <see cref="QuantityFinder"/> for fractions and scores.</summary>
internal sealed partial class QuantityFinder
{
    /// <summary>3분의 1</summary>
    private bool TryFraction(string text, int at, KoreanNumber denominator, List<Quantity> found, out int end)
    {
        end = at;
        var i = denominator.End < text.Length && text[denominator.End] == ' ' ? denominator.End + 1 : denominator.End;
        if (string.CompareOrdinal(text, i, "분의", 0, 2) != 0)
        {
            return false;
        }

        i += 2;
        i = i < text.Length && text[i] == ' ' ? i + 1 : i;
        if (!numbers.TryRead(text, i, out var numerator) || denominator.Value is < 2 or > 1_000_000 || numerator.Value > denominator.Value)
        {
            return false;
        }

        var words = EnglishNumber.FormatFraction((int)numerator.Value, (int)denominator.Value);
        end = Add(text, at, numerator.End, numerator.Value / denominator.Value, null, Fraction, "", inside: false, words, found);
        return true;
    }

    /// <summary>3대 2로, 12.5 대 1, 2-1로: two numbers set against each other.</summary>
    private bool TryPair(string text, int at, KoreanNumber first, List<Quantity> found, out int end)
    {
        end = at;
        var i = first.End;
        if (first.Scale > 1 || i + 1 >= text.Length)
        {
            return false;
        }

        var hyphen = text[i] is '-' or '－' or ':';
        if (!hyphen)
        {
            i = text[i] == ' ' ? i + 1 : i;
            if (text[i] is not ('대' or '：'))
            {
                return false;
            }
        }

        i++;
        i = !hyphen && i < text.Length && text[i] == ' ' ? i + 1 : i;
        if (!numbers.TryRead(text, i, out var second) || second.Spelled || second.Scale > 1 || FindUnit(text, second.End, second.Value, out _, out _, out var unit) && unit.Kind is not "none")
        {
            return false;
        }

        var after = second.End;
        var toward = after < text.Length && text[after] is '로' or '으' or '의' or '(';
        var result = after + 1 < text.Length && text[after] == ' ' && text[after + 1] is '승' or '완' or '역' or '무' or '패' or '대' or '신' or '영' or '리' or '동';
        // 11:00, 오후 2:30 are times of the day unless won or lost.
        var isClock = text[first.End] == ':' && after - i == 2 && first.Value <= 24 && second.Value < 60 && !(after < text.Length && text[after] is '로' or '으');
        if (!(toward || result || (!hyphen && particles.CloseAt(text, after))) || (hyphen && (first.Value > 200 || second.Value > 200 || first.Formatted)) || (isClock && !result))
        {
            return false;
        }

        end = Add(text, at, after, first.Value, second.Value, hyphen || toward && second.Value != 1 ? Score : Ratio, "", inside: false, null, found);
        return true;
    }
}
