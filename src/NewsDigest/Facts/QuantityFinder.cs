using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Finds the figures of a sentence: one pass from left to right, the places of dates left out. Immutable.</summary>
internal sealed partial class QuantityFinder
{
    private static readonly Unit Fraction = new("fraction", "fraction", "", "", int.MaxValue, Glued: false);
    private static readonly Unit Ratio = new("ratio", "ratio", "", "", int.MaxValue, Glued: false);
    private static readonly Unit Score = new("score", "score", "", "", int.MaxValue, Glued: false);
    private static readonly Unit Percent = new("percent", "percent", "percent", "percent", 1, Glued: false);
    private static readonly Unit Days = new("days", "count", "day", "days", 1, Glued: false);

    private readonly KoreanNumberReader numbers;
    private readonly UnitTable units;
    private readonly QualifierTable qualifiers;
    private readonly Particles particles;
    private readonly string[] indexNouns;
    private readonly Dictionary<char, Unit> signs;

    public QuantityFinder(KoreanNumberReader numbers, UnitTable units, QualifierTable qualifiers, Particles particles, Table indexNouns)
    {
        (this.numbers, this.units, this.qualifiers, this.particles) = (numbers, units, qualifiers, particles);
        this.indexNouns = [.. indexNouns.Rows.Select(r => r["form"])];
        Unit Money(string code) => units.All.First(u => u.Code == code);
        signs = new() { ['$'] = Money("USD"), ['＄'] = Money("USD"), ['€'] = Money("EUR"), ['£'] = Money("GBP"), ['₩'] = Money("KRW"), ['￦'] = Money("KRW") };
    }

    /// <summary>The figures outside <paramref name="dates"/>, in order.</summary>
    public List<Quantity> Find(string text, IReadOnlyList<DateMention> dates)
    {
        var found = new List<Quantity>();
        var (at, date) = (0, 0);
        while (at < text.Length)
        {
            while (date < dates.Count && dates[date].Span.End <= at)
            {
                date++;
            }

            if (date < dates.Count && dates[date].Span.Start <= at)
            {
                at = dates[date].Span.End;
                continue;
            }

            var limit = date < dates.Count ? dates[date].Span.Start : text.Length;
            at = ReadAt(text, at, limit, found);
        }

        return ShareFinder.Merge(text, found);
    }

    private int ReadAt(string text, int at, int limit, List<Quantity> found)
    {
        var digit = KoreanNumberReader.Digit(text[at]) >= 0;
        if (!digit)
        {
            if (!Hangul.IsSyllable(text[at]) || !Particles.IsStart(text, at))
            {
                return at + 1;
            }

            if (string.CompareOrdinal(text, at, "절반", 0, 2) == 0 && particles.CloseAt(text, at + 2))
            {
                return Add(text, at, at + 2, 0.5m, null, Fraction, "절반", inside: false, "half", found);
            }

            // 수백 명, 몇십 개: no value can be given.
            if (text[at] is '수' or '몇' && numbers.TryRead(text, at + 1, out var vague))
            {
                return vague.End;
            }
        }
        else if (TextSkips.IsInsideCode(text, at))
        {
            return TextSkips.SkipCode(text, at);
        }

        if (!numbers.TryRead(text, at, out var number))
        {
            return digit ? TextSkips.SkipCode(text, at) : at + 1;
        }

        if (number.End > limit)
        {
            return at + 1;
        }

        var end = digit ? ReadDigits(text, at, number, found) : ReadSpelled(text, at, number, found);
        return end > at ? end : number.Spelled ? at + 1 : number.End;
    }

    /// <summary>두 곳, 열두 명, 사흘째, 천억 위안: a numeral in Hangul counts only with a counter that wants it.</summary>
    private int ReadSpelled(string text, int at, KoreanNumber number, List<Quantity> found)
    {
        if (number.Days)
        {
            return particles.CloseAt(text, number.End) ? Add(text, at, number.End, number.Value, number.Max, Days, "", inside: false, null, found) : at;
        }

        if (TryFraction(text, at, number, found, out var fractionEnd))
        {
            return fractionEnd;
        }

        var from = number.End;
        var inside = number.About;
        if (from < text.Length && text[from] == '여')
        {
            (inside, from) = (true, from + 1);
        }

        var spaced = from < text.Length && text[from] is ' ' or '\u00A0';
        if (FindUnit(text, spaced ? from + 1 : from, number.Value, out var end, out var form, out var unit) && unit.IsFigure)
        {
            var native = number.Native || number.Value < 100;
            var wanted = number.Native
                ? unit.Native <= number.Value && (spaced || inside || unit.Glued)
                : unit.Kind is "money" or "percent" or "point" || (!number.SingleDigit && (spaced || inside || unit.Glued) && unit.Native < int.MaxValue);
            if (native && unit.Kind == "money" && number.Native && number.Value < 2)
            {
                wanted = false;
            }

            // 조달, 만남, 백배: one power word glued to a counter is a word of its own more often than a number.
            var loneWord = !number.Native && from - at == 1 && !(unit.Kind == "money" || (text[at] != '조' && form is "명" or "개"));
            if (!number.Native && text[at] == '조' && from - at == 1 && unit.Kind != "money")
            {
                wanted = false;
            }

            if (wanted && !(loneWord && !spaced) && !(number.SingleDigit && form != "개월"))
            {
                return AddWithTail(text, at, end, number.Value, number.Max, unit, form, inside, found);
            }
        }

        return at;
    }

    private int ReadDigits(string text, int at, KoreanNumber number, List<Quantity> found)
    {
        if ((at > 0 && text[at - 1] is '제' or '第' && Particles.IsStart(text, at - 1)) || (at > 1 && text[at - 1] == ' ' && text[at - 2] == '제' && Particles.IsStart(text, at - 2)))
        {
            return TextSkips.SkipWord(text, number.End);
        }

        if (TryFraction(text, at, number, found, out var fractionEnd) || TryPair(text, at, number, found, out fractionEnd))
        {
            return fractionEnd;
        }

        var (from, inside) = (number.End, number.About);
        if (from < text.Length && text[from] == '여' && !(from + 1 < text.Length && Hangul.IsSyllable(text[from + 1]) && !FindUnit(text, from + 1, number.Value, out _, out _, out _)))
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

    /// <summary>The unit at <paramref name="at"/> whose word is complete; a form of several syllables or a sign needs no such proof.</summary>
    private bool FindUnit(string text, int at, decimal value, out int end, out string form, out Unit unit)
    {
        foreach (var (e, (f, candidates)) in units.At(text, at))
        {
            if (!(f == "개" || (f.Length > 1 && Hangul.IsSyllable(f[0])) || (char.IsAsciiLetter(f[^1]) ? e >= text.Length || !char.IsAsciiLetterOrDigit(text[e]) : !Hangul.IsSyllable(f[^1])) || particles.CloseAt(text, e) || (e < text.Length && KoreanNumberReader.Digit(text[e]) >= 0)))
            {
                continue;
            }

            if (Array.Find(candidates, u => value >= u.Least && value <= u.Most) is { } fitting)
            {
                (end, form, unit) = (e, f, fitting);
                return true;
            }

            break;
        }

        (end, form, unit) = (at, "", null!);
        return false;
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

    private static bool SignBefore(string text, int at, Unit? unit, out int start)
    {
        start = at;
        if (at > 0 && text[at - 1] is '-' or '−' or '－' && (at == 1 || text[at - 2] is ' ' or '('))
        {
            start = at - 1;
            return true;
        }

        return WordBefore(text, at, "마이너스", out start) || (unit?.Kind == "degrees" && WordBefore(text, at, "영하", out start));
    }

    private static bool WordBefore(string text, int at, string word, out int start)
    {
        var end = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        start = end - word.Length;
        if (start >= 0 && string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
        {
            return true;
        }

        start = at;
        return false;
    }
}
