using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>
/// Reads the figures of English text: <c>about 1.44 trillion yuan</c>, <c>$1.5 billion</c>, <c>one-third</c>, <c>43.9 percent</c>,
/// <c>1,500 to 2,000</c>, <c>a dozen</c>. The other half of <see cref="EnglishNumber"/>: what that writes, this reads back equal.
/// Dates and years are figures to it too; callers that know the dates leave their places out. Immutable, safe for many threads.
/// </summary>
public sealed class EnglishFigures
{
    private readonly Dictionary<string, string> units = new(StringComparer.OrdinalIgnoreCase);
    private readonly int longestUnit;

    /// <summary>Reads the library's table of units.</summary>
    public EnglishFigures()
    {
        foreach (var unit in new UnitTable(Table.Embedded("Facts/units.tsv")).All)
        {
            if (unit.Singular.Length > 0)
            {
                units.TryAdd(unit.Singular, unit.Code);
                units.TryAdd(unit.Plural, unit.Code);
            }
        }

        foreach (var (form, code) in EnglishWords.UnitAliases)
        {
            units[form] = code;
        }

        longestUnit = units.Keys.Max(k => k.Length);
    }

    /// <summary>The figures of <paramref name="english"/>, in order.</summary>
    public IReadOnlyList<EnglishFigure> Find(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        var found = new List<EnglishFigure>();
        var at = 0;
        while (at < english.Length)
        {
            if (!IsStart(english, at) || Read(english, at) is not { } figure)
            {
                at++;
                continue;
            }

            found.Add(figure);
            at = figure.Span.End;
        }

        return found;
    }

    private static bool IsStart(string text, int at) => at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] is '.' or ',' or '-' or '–' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2])));

    private EnglishFigure? Read(string text, int at)
    {
        var (currency, numberAt) = EnglishWords.Currency(text, at);
        if (!EnglishNumberReader.TryRead(text, numberAt, out var number))
        {
            return null;
        }

        var end = number.End;
        decimal? max = null;
        var unit = number.IsFraction ? "fraction" : currency;
        var scaled = number;
        if (RangeAfter(text, end, out var second, out var hyphen))
        {
            var (_, upperAt) = EnglishWords.Currency(text, second);
            if (EnglishNumberReader.TryRead(text, upperAt, out var upper) && !upper.IsFraction)
            {
                var low = number.Scale == 1 && upper.Scale > 1 && number.Value < upper.Value / upper.Scale ? number.Value * upper.Scale : number.Value;
                if (low < upper.Value && !(number.Scale == 1 && !hyphen && upper.Value == low))
                {
                    (scaled, max, end) = (number with { Value = low }, upper.Value, upper.End);
                }
                else if (hyphen && number.Scale == 1 && upper.Scale == 1 && number.Value <= 200)
                {
                    (max, end, unit) = (upper.Value, upper.End, "score");
                }
            }
        }

        if (unit is "" && UnitAfter(text, end, out var unitEnd, out var code))
        {
            (unit, end) = (code, unitEnd);
        }

        // "one" is a pronoun more often than a figure: the one, one of them.
        if (number is { Value: 1, IsWord: true, IsFraction: false } && unit.Length == 0 && max is null)
        {
            return null;
        }

        var (qualifier, start) = EnglishWords.QualifierBefore(text, at);
        if (qualifier == Qualifier.Exact && EnglishWords.QualifierAfter(text, end, out var after) is var behind and not Qualifier.Exact)
        {
            (qualifier, end) = (behind, after);
        }

        return new(TextSpan.FromBounds(start, end), scaled.Value, max, unit, qualifier);
    }

    private static bool RangeAfter(string text, int at, out int second, out bool hyphen)
    {
        (second, hyphen) = (at, false);
        if (at < text.Length && text[at] is '-' or '–' or '—' && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '$' or '€' or '£'))
        {
            (second, hyphen) = (at + 1, true);
            return true;
        }

        if (string.CompareOrdinal(text, at, " to ", 0, 4) == 0)
        {
            second = at + 4;
            return true;
        }

        return false;
    }

    private bool UnitAfter(string text, int at, out int end, out string code)
    {
        if (at < text.Length && text[at] is '%' or '℃')
        {
            (end, code) = (at + 1, text[at] == '%' ? "percent" : "degrees_celsius");
            return true;
        }

        var from = at < text.Length && text[at] is ' ' or '-' ? at + 1 : at;
        for (var length = Math.Min(longestUnit, text.Length - from); length > 0; length--)
        {
            if ((from + length == text.Length || !char.IsLetterOrDigit(text[from + length])) && units.TryGetValue(text.Substring(from, length), out var found))
            {
                (end, code) = (from + length, found);
                return true;
            }
        }

        (end, code) = (at, "");
        return false;
    }
}
