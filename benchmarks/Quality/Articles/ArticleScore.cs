using System.Text.Json;

namespace Quality.Articles;

/// <summary>Briefs as JSON against gold answers. Each measure says what a match is; optional gold counts neither way.</summary>
internal sealed class ArticleScore
{
    private static readonly string[] Metadata = ["title", "published", "dateline place", "source", "author"];

    public ArticleScore() => Meta = [.. Metadata.Select(m => (m, new Tally()))];

    public IReadOnlyList<(string Name, Tally Tally)> Meta { get; }

    public Tally Sentences { get; } = new();

    public Tally Boilerplate { get; } = new();

    public EntityScore Entities { get; } = new();

    public FactScore Facts { get; } = new();

    public ArticleChrf SentenceChrf { get; } = new();

    public ArticleChrf BriefChrf { get; } = new();

    public Tally Salient { get; } = new();

    public int Articles { get; private set; }

    public int BriefWords { get; private set; }

    /// <summary>Counts one article.</summary>
    /// <param name="gold">Its gold answer.</param>
    /// <param name="brief">Its brief, schema newsdigest.brief/1; undefined when there is none.</param>
    public void Add(JsonElement gold, JsonElement brief)
    {
        Articles++;
        AddMetadata(gold, brief.Field("article"));
        var said = brief.List("sentences").ToArray();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < said.Length; i++)
        {
            places.TryAdd(AnswerText.Norm(said[i].Text("ko")), i);
        }

        var right = gold.Texts("body_sentences").Select(AnswerText.Norm).ToArray();
        AddSentences(gold, right, said, places);
        Entities.Add(gold, brief);
        var placeOf = right.Select(s => places.TryGetValue(s, out var at) ? at : (int?)null).ToArray();
        Facts.Add(gold, brief, placeOf);
        AddBrief(gold, brief, right, said);
    }

    private void AddMetadata(JsonElement gold, JsonElement article)
    {
        (string? Gold, string? Said)[] fields =
        [
            (gold.Text("title_ko"), article.Text("titleKo")),
            (gold.Text("date"), article.Text("published")),
            (gold.Text("dateline_place_en"), article.Text("datelinePlaceEn")),
            (gold.Text("source"), article.Text("source")),
            (gold.Text("author"), article.Text("author")),
        ];
        for (var i = 0; i < fields.Length; i++)
        {
            Func<string?, string> same = Metadata[i] == "dateline place" ? AnswerText.EnglishKey : AnswerText.Norm;
            Meta[i].Tally.One(same(fields[i].Gold) == same(fields[i].Said));
        }
    }

    private void AddSentences(JsonElement gold, string[] right, JsonElement[] said, Dictionary<string, int> places)
    {
        Sentences.Gold += right.Length;
        Sentences.Said += said.Length;
        Sentences.Hit += right.Count(places.ContainsKey);
        var body = AnswerText.Key(string.Concat(said.Select(s => AnswerText.Norm(s.Text("ko")))));
        foreach (var line in gold.Texts("boilerplate").Select(AnswerText.Key).Where(k => k.Length >= 6))
        {
            Boilerplate.One(!body.Contains(line, StringComparison.Ordinal));
        }

        foreach (var (sentence, reference) in right.Zip(gold.Texts("reference_en")))
        {
            SentenceChrf.Add(places.TryGetValue(sentence, out var at) ? said[at].Text("en") ?? "" : "", reference);
        }
    }

    private void AddBrief(JsonElement gold, JsonElement brief, string[] right, JsonElement[] said)
    {
        var sentences = brief.Field("brief").List("sentences").ToArray();
        var text = string.Join(' ', sentences.Select(s => s.Text("en") ?? ""));
        BriefChrf.Add(text, gold.Text("brief_en") ?? "");
        BriefWords += WhiteSpace.Words(text).Count();
        var sources = sentences.SelectMany(s => s.List("sources")).Select(s => s.GetInt32()).Where(i => i >= 0 && i < said.Length);
        var texts = sources.Select(i => AnswerText.Norm(said[i].Text("ko"))).ToHashSet(StringComparer.Ordinal);
        var wanted = gold.List("salient").Select(s => s.GetInt32()).Where(i => i < right.Length).Select(i => right[i]).ToHashSet(StringComparer.Ordinal);
        Salient.Said += texts.Count;
        Salient.Hit += texts.Count(wanted.Contains);
    }
}
