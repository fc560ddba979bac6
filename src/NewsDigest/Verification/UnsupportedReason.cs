using System.Globalization;
using NewsDigest.Analysis;

namespace NewsDigest.Verification;

/// <summary>Says of a claim without proof what was looked for, and what in the article comes nearest. Made only for such claims.</summary>
internal sealed class UnsupportedReason(AnalyzedArticle article, SourceWindow window, Glosses glosses)
{
    /// <summary>A longer passage is cut where it is shown.</summary>
    private const int LongestShown = 60;

    /// <summary>A figure: the same one elsewhere, or the nearest of its unit.</summary>
    public string OfFigure(StatedFigure figure, bool isTwice)
    {
        if (isTwice)
        {
            return "Another figure of this sentence stands on the only words of the article that could be meant.";
        }

        var all = SourceSentences.Of(article).SelectMany(s => s.Quantities.Select(q => (Sentence: s, Quantity: q))).ToArray();
        var sameUnit = figure.Unit.Length == 0 ? all : Array.FindAll(all, q => q.Quantity.Unit == figure.Unit);
        var wanted = $"The value {Number(figure.Value)}{(figure.Max is { } max ? " to " + Number(max) : "")}{(figure.Unit.Length > 0 ? " " + figure.Unit : "")}";
        if (Array.Find(sameUnit, q => q.Quantity.Value == figure.Value && q.Quantity.Max == figure.Max && !window.Holds(q.Sentence.Index)) is { Quantity: not null } elsewhere)
        {
            return $"{wanted} stands {Place(elsewhere.Sentence)} only, which this sentence does not render: {elsewhere.Quantity.Text}.";
        }

        if (Array.Find(all, q => q.Quantity.Value == figure.Value) is { Quantity: not null } other)
        {
            return other.Quantity.Unit == figure.Unit
                ? $"{wanted} is said of something else, or with another qualifier, {Place(other.Sentence)}: {other.Quantity.Text} ({other.Quantity.English})."
                : $"{wanted} is not in the article; the number stands there with another unit: {other.Quantity.Text} ({other.Quantity.English}) {Place(other.Sentence)}.";
        }

        var near = (sameUnit.Length > 0 ? sameUnit : all).OrderBy(q => window.Holds(q.Sentence.Index) ? 0 : 1).ThenBy(q => Apart(q.Quantity.Value, figure.Value)).FirstOrDefault();
        return near.Quantity is null ? $"{wanted} is not in the article, which has no figure." : $"{wanted} is not in the article; nearest: {near.Quantity.Text} ({near.Quantity.English}) {Place(near.Sentence)}.";
    }

    /// <summary>A date: the dates of the passage, or of the article.</summary>
    public string OfDate(string english)
    {
        var dates = SourceSentences.Of(article).SelectMany(s => s.Dates.Select(d => (Sentence: s, Date: d))).OrderBy(d => window.Holds(d.Sentence.Index) ? 0 : 1).ThenBy(d => Edits(d.Date.English, english)).FirstOrDefault();
        return dates.Date is null
            ? $"No date of the article is {english}; it has none that can be read."
            : $"No date of the passage is {english}; nearest: {dates.Date.Text} ({dates.Date.Iso}) {Place(dates.Sentence)}.";
    }

    /// <summary>A name: where it stands elsewhere, or the one that is spelt most alike.</summary>
    public string OfName(string english, IReadOnlySet<int> places)
    {
        if (places.Count > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The article has this name, but not in the passage that this sentence renders (sentence {places.Min()}).");
        }

        var near = article.Entities.MinBy(e => Edits(e.English, english));
        return near is null || Edits(near.English, english) > Math.Max(near.English.Length, english.Length) / 2
            ? "No name or term of the article is rendered or spelt so."
            : $"No name or term of the article is rendered or spelt so; nearest: {near.English} ({near.Korean}).";
    }

    /// <summary>A quotation: the passage whose words it shares most.</summary>
    public string OfQuotation(string english)
    {
        var words = EnglishStem.In(english).Distinct(StringComparer.Ordinal).ToArray();
        var quotations = SourceSentences.Of(article).SelectMany(s => s.Quotations.Select(q => (Sentence: s, Quotation: q))).ToArray();
        if (quotations.Length == 0)
        {
            return "The article quotes nobody.";
        }

        var near = quotations.MaxBy(q => words.Count(glosses.Of(q.Sentence).Contains));
        var missing = words.Where(w => !glosses.Of(near.Sentence).Contains(w)).Take(5).ToArray();
        var because = missing.Length > 0 ? $"the words of it that have no counterpart there begin with {string.Join(", ", missing.Select(m => m + (m.Length == 5 ? "…" : "")))}" : "its words stand there outside the quotation";
        return $"No quotation of the passage says this; nearest: {Shown(near.Quotation.Fact.Text)} {Place(near.Sentence)}; {because}.";
    }

    private static string Place(AnalyzedSentence sentence) => sentence.Index < 0 ? "in the title" : string.Create(CultureInfo.InvariantCulture, $"in sentence {sentence.Index}");

    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>How many times the one is the other.</summary>
    private static double Apart(decimal a, decimal b) => a > 0 && b > 0 ? Math.Abs(Math.Log((double)a) - Math.Log((double)b)) : double.MaxValue;

    /// <summary>V. Levenshtein's distance, without regard to case.</summary>
    private static int Edits(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = corner + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
