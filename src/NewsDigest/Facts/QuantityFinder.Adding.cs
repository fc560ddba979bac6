using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>The part of <see cref="QuantityFinder"/> that completes a figure: its tail, sign, qualifier and English.</summary>
internal sealed partial class QuantityFinder
{
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
        var behind = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (unit.Code == "seconds" && numbers.TryRead(text, behind, out var hundredths) && !hundredths.Spelled && !hundredths.Formatted && hundredths.End - behind == 2 && (behind == end || particles.CloseAt(text, hundredths.End)))
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

        if (unit?.Kind == "decade" && word?.Qualifier is Qualifier.AtLeast or Qualifier.AtMost or Qualifier.Under)
        {
            (max, words) = (null, EnglishNumber.Format(value) + "s" + (word!.Qualifier == Qualifier.AtLeast ? " or older" : word.Qualifier == Qualifier.AtMost ? " or younger" : ""));
        }

        if (unit?.Kind == "age" && word?.Qualifier == Qualifier.AtLeast)
        {
            word = word with { English = "at least" };
        }

        var (number, whole) = words is null
            ? QuantityEnglish.Write(value, max, unit, word?.English ?? "")
            : unit?.Kind == "decade" ? (words, words)
            : (word is null ? words : word.English + " " + words, word is null ? words : word.English + " " + words);
        var span = TextSpan.FromBounds(start, end);
        found.Add(new Quantity
        {
            Span = span, Text = span.In(text), Value = value, Max = max, Unit = unit?.Code ?? "", Qualifier = word?.Qualifier ?? Qualifier.Exact,
            Counter = form, English = whole, NumberEnglish = number,
        });
        return end;
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
