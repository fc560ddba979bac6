using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>How a figure is meant and the English that says so.</summary>
internal sealed record QualifierWord(Qualifier Qualifier, string English);

/// <summary>The words beside a figure that say how exactly it is meant (Data/Facts/qualifiers.tsv).</summary>
internal sealed class QualifierTable
{
    private readonly (string Form, QualifierWord Word)[] before;
    private readonly FormTable<QualifierWord> after;
    private readonly FormTable<QualifierWord> verbs;

    public QualifierTable(Table table)
    {
        static KeyValuePair<string, QualifierWord> Pair(TableRow r) => KeyValuePair.Create(r["form"], new QualifierWord(r.Enum<Qualifier>("qualifier"), r["english"]));
        before = [.. table.Rows.Where(r => r["place"] == "before").Select(Pair).Select(p => (p.Key, p.Value)).OrderByDescending(p => p.Key.Length)];
        after = new(table.Rows.Where(r => r["place"] == "after").Select(Pair));
        verbs = new(table.Rows.Where(r => r["place"] == "verb").Select(Pair));
        Inside = table.Rows.Where(r => r["place"] == "inside").Select(Pair).Select(p => p.Value).First();
    }

    /// <summary>여 between number and counter.</summary>
    public QualifierWord Inside { get; }

    /// <summary>The word that ends just before <paramref name="at"/>, with or without a space.</summary>
    public QualifierWord? Before(string text, int at, out int start)
    {
        var end = at > 0 && text[at - 1] is ' ' or '\u00A0' ? at - 1 : at;
        foreach (var (form, word) in before)
        {
            var from = end - form.Length;
            if (from >= 0 && string.CompareOrdinal(text, from, form, 0, form.Length) == 0 && Particles.IsStart(text, from))
            {
                start = from;
                return word;
            }
        }

        start = at;
        return null;
    }

    /// <summary>The word that begins at <paramref name="at"/> or after one space.</summary>
    public QualifierWord? After(string text, int at, Particles particles, out int end)
    {
        var from = at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;
        foreach (var (e, word) in after.At(text, from))
        {
            if (particles.CloseAt(text, e))
            {
                end = e;
                return word;
            }
        }

        end = at;
        return null;
    }

    /// <summary>The predicate that takes the figure ending at <paramref name="at"/>: 3억 명을 넘어섰다, 1천200곳이 (훌쩍) 넘고.</summary>
    public QualifierWord? Verb(string text, int at)
    {
        at = SkipBracket(text, at);
        var (eojeols, i) = (0, at);
        while (i < text.Length && eojeols < 3)
        {
            if (text[i] is '.' or ',' or '"' or '”' or '\'' or '’' or '~')
            {
                return null;
            }

            if (text[i] != ' ')
            {
                i++;
                continue;
            }

            i++;
            if (verbs.TryLongest(text, i, out _, out var word))
            {
                return word;
            }

            // Only adverbs of degree may stand between a figure and its predicate; they have no particle we could tell by.
            if (++eojeols > 1 || !IsAdverb(text, i))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsAdverb(string text, int at)
    {
        ReadOnlySpan<string> adverbs = ["훌쩍", "크게", "이미", "처음", "가볍게", "소폭", "모두", "약간", "벌써", "일제히", "살짝", "다시"];
        foreach (var adverb in adverbs)
        {
            if (string.CompareOrdinal(text, at, adverb, 0, adverb.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipBracket(string text, int at)
    {
        if (at < text.Length && text[at] == '(')
        {
            var close = text.IndexOf(')', at);
            return close < 0 ? at : close + 1;
        }

        return at;
    }
}
