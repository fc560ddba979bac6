using NewsDigest.Facts;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Analysis;

/// <summary>Joins the facts of sentences with the names of their article.</summary>
/// <param name="first">Where the first of the sentences stood among those that were tagged.</param>
/// <param name="count">How many sentences were searched for facts together.</param>
/// <param name="entities">What the tagger found.</param>
internal sealed class SentenceJoiner(int first, int count, IReadOnlyList<Entity> entities)
{
    private readonly ILookup<int, NamedSpan> names = entities
        .SelectMany(e => e.Mentions.Select(m => (m.Sentence, Name: new NamedSpan(m.Span, e))))
        .ToLookup(m => m.Sentence, m => m.Name);

    /// <summary>A sentence with its names.</summary>
    /// <param name="index">What the article calls it.</param>
    /// <param name="position">Its place among the sentences that were searched for facts together.</param>
    /// <param name="tokens">Its morphemes.</param>
    /// <param name="facts">Its facts.</param>
    public AnalyzedSentence Join(int index, int position, TokenizedText tokens, SentenceFacts facts)
    {
        NamedSpan[] here = [.. names[first + position].OrderBy(n => n.Span.Start)];
        return new AnalyzedSentence
        {
            Index = index,
            Tokens = tokens,
            Names = here,
            Quantities = [.. facts.Quantities.Where(q => !IsInsideName(q.Span, here))],
            Dates = [.. facts.Dates.Where(d => !IsInsideName(d.Span, here) || IsInBrackets(tokens.Text, d.Span))],
            Quotations = [.. facts.Quotations.Select(q => new AnalyzedQuotation(q, SpeakerOf(q)))],
        };
    }

    /// <summary>A fact that contains a whole name is more than the name; any other overlap belongs to the name.</summary>
    private static bool IsInsideName(TextSpan fact, NamedSpan[] names) =>
        names.Any(n => n.Span.Overlaps(fact) && (n.Span.Contains(fact) || !fact.Contains(n.Span)));

    /// <summary>조치(2023~2025): the period that a plan's name carries in brackets is still a date.</summary>
    private static bool IsInBrackets(string text, TextSpan date) => date.Start > 0 && text[date.Start - 1] == '(' && date.End < text.Length && text[date.End] == ')';

    /// <summary>A person named in the speaker's words, or the organisation that they end in; a role at an organisation is nobody's name.</summary>
    private Entity? SpeakerOf(Quotation quotation)
    {
        if (quotation.SpeakerSpan is not { } span || quotation.SpeakerSentence < 0 || quotation.SpeakerSentence >= count)
        {
            return null;
        }

        var inside = names[first + quotation.SpeakerSentence].Where(n => span.Overlaps(n.Span)).OrderBy(n => n.Span.Start).ToArray();
        return (inside.FirstOrDefault(n => n.Entity.Type == EntityType.Person) ?? inside.FirstOrDefault(n => n.Span.End >= span.End))?.Entity;
    }
}
