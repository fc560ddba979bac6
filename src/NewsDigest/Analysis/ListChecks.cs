using System.Globalization;
using NewsDigest.Facts;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Analysis;

/// <summary>
/// Counts against the names they count (베이징, 상하이, 우한 등 3개 도시), and names said to be among others that were just listed
/// (그중 광저우는). A list before 등 may be a choice of examples: there only what cannot be, or what is all but complete, is reported.
/// </summary>
internal static class ListChecks
{
    /// <summary>A list shorter than this before 등 gives examples.</summary>
    private const int FewestComplete = 3;

    private static readonly string[] Among = ["그중에서도", "그 중에서도", "그중에서", "그중", "그 중", "이 중", "이중", "이 가운데", "그 가운데"];

    /// <summary>What does not agree in the sentences of one article.</summary>
    public static IEnumerable<ArticleCheck> Find(IReadOnlyList<AnalyzedSentence> sentences)
    {
        NamedList? before = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            NamedList? here = null;
            foreach (var quantity in sentence.Quantities)
            {
                if (!IsCount(quantity) || Listed(sentence, quantity, out var open) is not { } list || !Fits(quantity, list))
                {
                    continue;
                }

                here = list;
                if (!Agrees((int)quantity.Value, list, open))
                {
                    yield return new ArticleCheck("count-list", i, TextSpan.FromBounds(Math.Min(list.Span.Start, quantity.Span.Start), Math.Max(list.Span.End, quantity.Span.End)),
                        string.Create(CultureInfo.InvariantCulture, $"The article counts {quantity.Value:0} and names {list.Count}: {string.Join(", ", list.Names.Select(n => n.English))}; both were kept as written."));
                }
            }

            foreach (var stray in Strays(sentence, here, before))
            {
                yield return new ArticleCheck("list-member", i, stray.Span, $"{stray.Entity.English} is said to be among those listed before it, but is not in that list.");
            }

            before = here;
        }
    }

    private static bool IsCount(Quantity q) =>
        q.Max is null && q.Qualifier == Qualifier.Exact && q.Counter.Length > 0 && q.Value is >= 2 and <= 50 && q.Value == decimal.Truncate(q.Value)
        && q.Unit is "count" or "people" or "countries" or "cities" or "provinces" or "regions" or "companies" or "areas" or "teams" or "universities" or "schools" or "ministries" or "items"
        && q.Counter is not ("건" or "대" or "채" or "척" or "편" or "장" or "권" or "회" or "기" or "점" or "마리" or "그루");

    /// <summary>Countries are not counted by the names of firms.</summary>
    private static bool Fits(Quantity q, NamedList list) => q.Unit switch
    {
        "people" => list.Names.All(n => n.Type == EntityType.Person),
        "countries" or "cities" or "provinces" or "regions" or "areas" => list.Names.All(n => n.Type == EntityType.Place),
        "companies" or "teams" or "universities" or "schools" or "ministries" => list.Names.All(n => n.Type == EntityType.Organization),
        _ => list.Names.All(n => n.Type == list.Names[0].Type),
    };

    /// <summary>The names that a count is about: before it, with or without 등, or in the brackets behind it.</summary>
    private static NamedList? Listed(AnalyzedSentence sentence, Quantity count, out bool open)
    {
        var text = sentence.Text;
        open = false;
        var end = count.Span.Start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        if (end > 1 && text[end - 1] == '등' && text[end - 2] is ' ' or ')')
        {
            open = true;
            end -= text[end - 2] == ' ' ? 2 : 1;
            return NamedList.EndingAt(sentence, end);
        }

        if (NamedList.EndingAt(sentence, end) is { Count: >= 2 } list && end < count.Span.Start)
        {
            return list;
        }

        var bracket = text.IndexOf('(', count.Span.End);
        var close = bracket < 0 ? -1 : text.IndexOf(')', bracket);
        if (close < 0 || bracket - count.Span.End > 6 || text.AsSpan(count.Span.End, bracket - count.Span.End).ContainsAny('.', ',') || NamedList.StartingAt(sentence, bracket + 1) is not { Names.Count: >= 2 } inside)
        {
            return null;
        }

        open = text.AsSpan(inside.Span.End, Math.Max(0, close - inside.Span.End)).Contains('등');
        return inside.Span.End == close || open ? inside : null;
    }

    private static bool Agrees(int count, NamedList list, bool open)
    {
        var (least, most) = (list.Count, list.Count + (list.MayGoOn ? 1 : 0));
        if (list.Names.Distinct().Count() < list.Names.Count)
        {
            return true;
        }

        if (!open)
        {
            return count >= least && (count <= most || list.MayGoOn);
        }

        // Naming nearly all and leaving one or two out is a slip more often than a choice.
        var nearlyAll = !list.MayGoOn && least >= FewestComplete && count - least <= Math.Max(1, least / 3);
        return count >= least && !(count > least && nearlyAll);
    }

    /// <summary>The names behind "among them" that the list before it lacks.</summary>
    private static IEnumerable<NamedSpan> Strays(AnalyzedSentence sentence, NamedList? here, NamedList? before)
    {
        foreach (var word in Among)
        {
            var at = sentence.Text.IndexOf(word, StringComparison.Ordinal);
            var list = at > 0 && here is not null && here.Span.End <= at ? here : at == 0 ? before : null;
            if (list is null || list.MayGoOn || list.Unnamed > 0 || list.Names.Count < FewestComplete)
            {
                continue;
            }

            var start = at + word.Length;
            start = start < sentence.Text.Length && sentence.Text[start] == ',' ? start + 1 : start;
            start = start < sentence.Text.Length && sentence.Text[start] == ' ' ? start + 1 : start;
            if (NamedList.StartingAt(sentence, start) is not { } named)
            {
                continue;
            }

            foreach (var name in sentence.Names.Where(n => named.Span.Contains(n.Span) && n.Entity.Type == list.Names[0].Type && !list.Names.Contains(n.Entity)))
            {
                yield return name;
            }

            yield break;
        }
    }
}
