using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>The part of <see cref="QuantityFinder"/> for fractions, scores and the finished figure.</summary>
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
        if (!(toward || result || (!hyphen && particles.CloseAt(text, after))) || (hyphen && (first.Value > 200 || second.Value > 200 || first.Formatted)))
        {
            return false;
        }

        end = Add(text, at, after, first.Value, second.Value, hyphen || toward && second.Value != 1 ? Score : Ratio, "", inside: false, null, found);
        return true;
    }

    /// <summary>Adds 배 반, 할 푼 to the value, then the figure.</summary>
    private int AddWithTail(string text, int at, int end, decimal value, decimal? max, Unit unit, string form, bool inside, List<Quantity> found)
    {
        if (unit.Kind == "tenth")
        {
            (value, max, unit) = (value * 10, max * 10, Percent);
            var i = end < text.Length && text[end] == ' ' ? end + 1 : end;
            if (numbers.TryRead(text, i, out var small) && !small.Spelled && small.End < text.Length && text[small.End] == '푼')
            {
                (value, end) = (value + small.Value, small.End + 1);
                if (numbers.TryRead(text, end, out var tenth) && !tenth.Spelled && tenth.End < text.Length && text[tenth.End] == '리')
                {
                    (value, end) = (value + (tenth.Value / 10), tenth.End + 1);
                }
            }
        }

        // 9초58: hundredths behind the seconds.
        if (unit.Code == "seconds" && numbers.TryRead(text, end, out var hundredths) && !hundredths.Spelled && !hundredths.Formatted && hundredths.End - end == 2)
        {
            (value, end) = (value + (hundredths.Value / 100), hundredths.End);
        }

        if (end + 1 < text.Length && text[end] == ' ' && text[end + 1] == '반' && Particles.IsBoundary(text, end + 2) | particles.CloseAt(text, end + 2) && unit.Kind is "times" or "count" && unit.Code != "people" && max is null)
        {
            (value, end) = (value + 0.5m, end + 2);
        }

        return Add(text, at, end, value, max, unit, form, inside, null, found);
    }

    private int Add(string text, int at, int end, decimal value, decimal? max, Unit? unit, string form, bool inside, string? words, List<Quantity> found)
    {
        var start = at;
        if (SignBefore(text, at, unit, out var signStart))
        {
            (value, start) = (-value, signStart);
        }

        if (unit?.Kind == "degrees" && WordBefore(text, start, "섭씨", out var celsius))
        {
            start = celsius;
        }

        var word = qualifiers.Before(text, start, out start);
        var fixedEnd = end;
        if (qualifiers.After(text, end, particles, out var afterEnd) is { } behind && (unit is not null || behind.Qualifier is Qualifier.AtLeast or Qualifier.AtMost or Qualifier.About or Qualifier.Under))
        {
            end = afterEnd;
            word = behind.Qualifier != Qualifier.About || word is null ? behind : word;
        }

        word ??= inside ? qualifiers.Inside : null;
        if (word is null or { Qualifier: Qualifier.About } && qualifiers.Verb(text, fixedEnd) is { } verb)
        {
            word = verb.Qualifier == Qualifier.About && word is not null ? word : verb;
        }

        if (unit?.Kind == "age" && word?.Qualifier == Qualifier.AtLeast)
        {
            word = word with { English = "at least" };
        }

        var (number, whole) = words is null
            ? QuantityEnglish.Write(value, max, unit, word?.English ?? "")
            : (word is null ? words : word.English + " " + words, word is null ? words : word.English + " " + words);
        var span = TextSpan.FromBounds(start, end);
        found.Add(new Quantity
        {
            Span = span, Text = span.In(text), Value = value, Max = max, Unit = unit?.Code ?? "", Qualifier = word?.Qualifier ?? Qualifier.Exact,
            Counter = form, English = whole, NumberEnglish = number,
        });
        return end;
    }
}
