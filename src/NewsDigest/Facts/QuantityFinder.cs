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
    private static readonly Unit Age = new("years_of_age", "age", "", "", int.MaxValue, Glued: false);
    private static readonly Unit Decade = new("years_of_age", "decade", "", "", int.MaxValue, Glued: false);
    private static readonly Unit Days = new("days", "count", "day", "days", 1, Glued: false);

    private readonly KoreanNumberReader numbers;
    private readonly UnitTable units;
    private readonly QualifierTable qualifiers;
    private readonly Particles particles;
    private readonly AgeFinder ages;
    private readonly string[] indexNouns;
    private readonly Dictionary<char, Unit> signs;

    public QuantityFinder(KoreanNumberReader numbers, UnitTable units, QualifierTable qualifiers, Particles particles, Table indexNouns, AgeFinder ages)
    {
        (this.numbers, this.units, this.qualifiers, this.particles, this.ages) = (numbers, units, qualifiers, particles, ages);
        this.indexNouns = [.. indexNouns.Rows.Select(r => r["form"])];
        Unit Money(string code) => units.All.First(u => u.Code == code);
        signs = new() { ['$'] = Money("USD"), ['＄'] = Money("USD"), ['€'] = Money("EUR"), ['£'] = Money("GBP"), ['₩'] = Money("KRW"), ['￦'] = Money("KRW") };
    }

    /// <summary>The figures outside <paramref name="dates"/>, in order.</summary>
    public List<Quantity> Find(string text, IReadOnlyList<TextSpan> dates)
    {
        var found = new List<Quantity>();
        var (at, date) = (0, 0);
        while (at < text.Length)
        {
            while (date < dates.Count && dates[date].End <= at)
            {
                date++;
            }

            if (date < dates.Count && dates[date].Start <= at)
            {
                at = dates[date].End;
                continue;
            }

            var limit = date < dates.Count ? dates[date].Start : text.Length;
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
}
