using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Finds the dates of a sentence and resolves them against what the article said before. Immutable.</summary>
internal sealed class DateFinder(KoreanNumberReader numbers, Particles particles, DateWords words, Feasts feasts, Table durations, DateGuards guards)
{
    private readonly DateReader reader = new(numbers, particles, words, feasts, durations, guards);

    /// <summary>The dates of one sentence, in order; <paramref name="context"/> learns from them.</summary>
    public List<DateMention> Find(string text, DateContext context)
    {
        var titles = TitleMarks.Find(text);
        var title = 0;
        var at = 0;
        while (at < text.Length)
        {
            while (title < titles.Count && titles[title].End <= at)
            {
                title++;
            }

            var inTitle = title < titles.Count && titles[title].Start <= at;
            if (!CanStart(text, at) || (inTitle && !(at > 0 && text[at - 1] == '(')) || reader.ReadAt(text, at, context) is not { } reading || (inTitle && !reading.Iso.Contains('/', StringComparison.Ordinal)))
            {
                at++;
                continue;
            }

            Take(text, at, reading, context);
            at = reading.End;
        }

        return context.Found;
    }

    private bool CanStart(string text, int at)
    {
        if (KoreanNumberReader.Digit(text[at]) >= 0)
        {
            return at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '제' or '.' or ',' or '-' or '~' or '∼' && KoreanNumberReader.Digit(at > 1 ? text[at - 2] : ' ') >= 0);
        }

        return (words.IsFirst(text[at]) || Hangul.IsSyllable(text[at]) || text[at] is '\'' or '’' or '‘') && Particles.IsStart(text, at);
    }

    private void Take(string text, int at, DateReading reading, DateContext context)
    {
        var span = TextSpan.FromBounds(at, reading.End);
        if (reading.Iso.Length == 0)
        {
            context.Blocked.Add(span);
            if (reading.Impossible is { } nonsense)
            {
                context.Report("impossible-date", span, $"\"{span.In(text)}\" names {nonsense}, which does not exist; it was left out.");
            }
            else
            {
                context.Report("unresolved-date", span, $"\"{span.In(text)}\" has no date to be counted from; it was left out.");
            }

            return;
        }

        if (reading.Impossible is { } impossible)
        {
            context.Report("impossible-date", span, $"\"{span.In(text)}\" would be {impossible}, a day that does not exist; it was read as {reading.Iso}.");
        }

        CheckWeekday(text, span, reading, context);
        context.Found.Add(new DateMention
        {
            Span = span, Text = span.In(text), Iso = reading.Iso, English = reading.English, Preposition = reading.Preposition, Inferred = reading.Inferred,
        });
        Learn(text, reading, context);
    }

    /// <summary>6일(수): the day of the week that stands behind a day in brackets must be its own.</summary>
    private void CheckWeekday(string text, TextSpan span, DateReading reading, DateContext context)
    {
        if (reading.Iso.Length != 10 || reading.Impossible is not null || !reader.WeekdayInBrackets(text, reading.End, out var written))
        {
            return;
        }

        var day = DateOnly.ParseExact(reading.Iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (day.DayOfWeek != written)
        {
            context.Report("weekday", span, $"\"{span.In(text)}\" is said to be a {written}, but {reading.Iso} is a {day.DayOfWeek}.");
        }
    }

    private static void Learn(string text, DateReading reading, DateContext context)
    {
        var first = reading.Iso.Split('/')[0];
        var year = int.Parse(first.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        var until = string.CompareOrdinal(text, reading.End, "까지", 0, 2) == 0;
        if (!reading.Comparison && !(until && year > (context.Published?.Year ?? 0)))
        {
            context.NameYear(year);
        }

        var isEnd = reading.English.Contains("the end of", StringComparison.Ordinal);
        if (first.Length == 10 && !isEnd)
        {
            context.NameDay(DateOnly.ParseExact(first, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (first.Length >= 7)
        {
            context.NameMonth(year, int.Parse(first.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture));
        }

        if (!reading.Comparison && !until)
        {
            if (isEnd)
            {
                context.SetFocus(first[..4]);
            }
            else if (first.Length < 10)
            {
                context.SetFocus(reading.Iso);
            }
        }
    }
}
