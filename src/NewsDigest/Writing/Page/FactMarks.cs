using System.Globalization;
using NewsDigest.Analysis;
using NewsDigest.Briefs;

namespace NewsDigest.Writing.Page;

/// <summary>The Korean words of all facts of an article; where two kinds share the same words, the more exact one is told first.</summary>
internal static class FactMarks
{
    public static IEnumerable<KoreanMark> Of(Brief brief) =>
        brief.Source.Sentences.SelectMany(s => In(s, brief.QuotationTranslations[s.Index].Select(q => q.English).ToArray()).Select(m => m with
            {
                Note = string.Create(CultureInfo.InvariantCulture, $"{m.Note} · sentence {s.Index + 1} of the article"),
            }))
            .Concat(brief.Source.Title is { } title ? In(title, []).Select(m => m with { Sentence = KoreanMark.Title }) : []);

    private static IEnumerable<KoreanMark> In(AnalyzedSentence sentence, string[] quotations)
    {
        foreach (var figure in sentence.Quantities)
        {
            yield return new KoreanMark(sentence.Index, figure.Span, "figure", figure.English, FactNotes.Of(figure) + ", proven");
        }

        foreach (var date in sentence.Dates)
        {
            yield return new KoreanMark(sentence.Index, date.Span, "date", date.English, FactNotes.Of(date) + (date.Inferred ? "" : ", proven"));
        }

        foreach (var name in sentence.Names)
        {
            yield return new KoreanMark(sentence.Index, name.Span, "name", name.Entity.English, FactNotes.Of(name.Entity));
        }

        for (var i = 0; i < sentence.Quotations.Count; i++)
        {
            var said = sentence.Quotations[i];
            yield return new KoreanMark(sentence.Index, said.Fact.Span, "quotation",
                i < quotations.Length ? quotations[i] : "", said.Speaker is { } speaker ? "said by " + speaker.English : "speaker not named");
        }
    }
}
