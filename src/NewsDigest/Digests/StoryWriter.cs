using NewsDigest.Summaries;

namespace NewsDigest.Digests;

/// <summary>Writes the brief of a story: what the lead article says, who else says it, and what only the others say. Every article is cited.</summary>
internal sealed class StoryWriter(IReadOnlyList<DigestArticle> articles)
{
    private const int Same = 480;
    private const int MostSentences = 8;
    private const int MostOfAnother = 2;

    public Story Write(IReadOnlyList<int> members)
    {
        var words = members.ToDictionary(m => m, m => articles[m].Brief.Source.Sentences.Select(ContentWords.Of).ToArray());
        var lead = members.OrderBy(m => articles[m].CopyOf is null ? 0 : 1).ThenByDescending(m => articles[m].Brief.Ledger.IsProven)
            .ThenByDescending(m => articles[m].Brief.Source.Sentences.Count).ThenBy(m => m).First();
        int[] order = [lead, .. members.Where(m => m != lead)];
        var sentences = new List<(string English, HashSet<string> Words, List<(int Article, int Sentence)> Places)>();
        foreach (var article in order)
        {
            var added = 0;
            foreach (var sentence in articles[article].Brief.Summary.Sentences)
            {
                var about = sentence.Sources.SelectMany(s => words[article][s]).ToHashSet(StringComparer.Ordinal);
                var isNew = sentences.TrueForAll(s => ContentWords.Overlap(s.Words, about) < Same);
                if (article == lead || (isNew && articles[article].CopyOf is null && added < MostOfAnother && sentences.Count < MostSentences))
                {
                    sentences.Add((sentence.English, about, [.. sentence.Sources.Select(s => (article, s))]));
                    added++;
                }
            }
        }

        foreach (var article in order)
        {
            Join(article, words[article], sentences);
        }

        return new Story
        {
            Headline = articles[lead].Brief.Summary.Headline,
            Articles = order,
            Sentences = [.. sentences.Select(s => new StorySentence(s.English, Citations.Of(s.Places)))],
            Conflicts = ConflictFinder.Find(articles, [.. order.Where(m => articles[m].CopyOf is null)]),
        };
    }

    /// <summary>Cites an article wherever it says the same; one that never does gets a sentence of its own.</summary>
    private void Join(int article, HashSet<string>[] own, List<(string English, HashSet<string> Words, List<(int Article, int Sentence)> Places)> sentences)
    {
        for (var line = 0; line < sentences.Count; line++)
        {
            for (var s = 0; s < own.Length; s++)
            {
                var overlap = ContentWords.Overlap(sentences[line].Words, own[s]);
                if (overlap >= Same && sentences[line].Places.TrueForAll(p => p.Article != article))
                {
                    sentences[line].Places.Add((article, s));
                }
            }
        }

        if (!sentences.Exists(s => s.Places.Exists(p => p.Article == article)) && articles[article].Brief.Summary.Sentences is [var first, ..])
        {
            sentences.Add((first.English, [], [.. first.Sources.Select(s => (article, s))]));
        }
    }
}
