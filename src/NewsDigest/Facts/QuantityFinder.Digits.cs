using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>The part of <see cref="QuantityFinder"/> for numbers in digits: ranges, bare figures.</summary>
internal sealed partial class QuantityFinder
{
    private int ReadDigits(string text, int at, KoreanNumber number, List<Quantity> found)
    {
        if ((at > 0 && text[at - 1] is '제' or '第' && Particles.IsStart(text, at - 1)) || (at > 1 && text[at - 1] == ' ' && text[at - 2] == '제' && Particles.IsStart(text, at - 2)))
        {
            return TextSkips.SkipWord(text, number.End);
        }

        if (ages.InBrackets(text, at, number))
        {
            return Add(text, at, number.End, number.Value, null, Age, "", inside: false, null, found);
        }

        if (ages.TryDecades(text, at, number, out var decadesEnd, out var last))
        {
            return Add(text, at, decadesEnd, number.Value, last, Decade, "대", inside: false, null, found);
        }

        if (TryFraction(text, at, number, found, out var fractionEnd) || TryPair(text, at, number, found, out fractionEnd))
        {
            return fractionEnd;
        }

        var (from, inside) = (number.End, number.About);
        if (from < text.Length && text[from] == '여' && !(from + 1 < text.Length && Hangul.IsSyllable(text[from + 1]) && !particles.CloseAt(text, from + 1) && !FindUnit(text, from + 1, number.Value, out _, out _, out _)))
        {
            (inside, from) = (true, from + 1);
        }

        var hasUnit = FindUnit(text, from, number.Value, out var end, out var form, out var unit)
            || (from < text.Length && text[from] is ' ' or '\u00A0' && FindUnit(text, from + 1, number.Value, out end, out form, out unit));
        if (hasUnit && !unit.IsFigure)
        {
            return TextSkips.SkipClock(text, end, form);
        }

        var signed = at > 0 && signs.TryGetValue(text[at - 1], out var money) ? money : null;
        if (signed is not null)
        {
            return Add(text, at - 1, hasUnit && unit.Kind == "money" ? end : number.End, number.Value, null, signed, "", inside, null, found);
        }

        // 15~20%, 15%~20%, 2천100억~2천600억엔
        if (RangeAfter(text, hasUnit ? end : from, out var second) && numbers.TryRead(text, second, out var upper) && !upper.Spelled)
        {
            var upperFrom = upper.End < text.Length && text[upper.End] == '여' ? upper.End + 1 : upper.End;
            var upperHasUnit = FindUnit(text, upperFrom, upper.Value, out var upperEnd, out var upperForm, out var upperUnit)
                || (upperFrom < text.Length && text[upperFrom] == ' ' && FindUnit(text, upperFrom + 1, upper.Value, out upperEnd, out upperForm, out upperUnit));
            if (upperHasUnit && upperUnit.IsFigure && (!hasUnit || unit.Code == upperUnit.Code || number.Scale == 1))
            {
                var low = number.Scale == 1 && upper.Scale > 1 && number.Value < upper.Value / upper.Scale ? number.Value * upper.Scale : number.Value;
                if (low < upper.Value)
                {
                    return AddWithTail(text, at, upperEnd, low, upper.Value, upperUnit, upperForm, inside || upper.About || upperFrom > upper.End, found);
                }
            }

            if (!hasUnit && !upperHasUnit)
            {
                return upper.End;
            }

            if (upperHasUnit && !upperUnit.IsFigure && !hasUnit)
            {
                return TextSkips.SkipClock(text, upperEnd, upperForm);
            }
        }

        if (hasUnit)
        {
            return AddWithTail(text, at, end, number.Value, null, unit, form, inside, found);
        }

        return IsBareFigure(text, at, from, number) ? Add(text, at, from, number.Value, null, null, "", inside, null, found) : TextSkips.SkipWord(text, number.End);
    }

    private static bool RangeAfter(string text, int at, out int second)
    {
        second = at;
        var i = at < text.Length && text[at] == ' ' ? at + 1 : at;
        if (i < text.Length && text[i] is '~' or '∼' or '～' or '〜' or '˜' or '-' or '–')
        {
            i++;
            second = i < text.Length && text[i] == ' ' ? i + 1 : i;
            return true;
        }

        return false;
    }

    /// <summary>A number that stands without a unit and is still a figure: 1천만, 46,018.32, 지수는 85로.</summary>
    private bool IsBareFigure(string text, int at, int end, KoreanNumber number)
    {
        if (!particles.CloseAt(text, end) || (at > 0 && text[at - 1] is '\'' or '‘' or '’' or '"' or '“'))
        {
            return false;
        }

        // 형법 347조: an article of a law.
        if (number.Scale == 1_000_000_000_000m && !number.Formatted && (number.Value >= 10_000_000_000_000m || (at > 1 && text[at - 1] == ' ' && text[at - 2] is '법' or '례' or '칙' or '령' or '정')))
        {
            return false;
        }

        return number.Scale >= 1000 || (number.Value >= 1000 && number.Formatted && text.AsSpan(at, number.End - at).Contains(',')) || (number.Formatted && end < text.Length && Hangul.IsSyllable(text[end]) && Particles.IsStart(text, at)) || FollowsIndexNoun(text, at);
    }

    private bool FollowsIndexNoun(string text, int at)
    {
        var from = text.LastIndexOf(' ', Math.Max(0, at - 2), Math.Max(0, at - 1));
        var before = text.AsSpan(Math.Max(0, from), at - Math.Max(0, from));
        foreach (var noun in indexNouns)
        {
            if (before.Contains(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
