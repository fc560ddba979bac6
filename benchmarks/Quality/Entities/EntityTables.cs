using NewsDigest;
using NewsDigest.Names;

namespace Quality.Entities;

/// <summary>Names against KLUE-NER, by exact span and type: person, place or facility, organization.</summary>
internal static class EntityTables
{
    public static string Make(NewsDigester digester, string path)
    {
        var sentences = NerSentence.Read(path).ToArray();
        var answers = sentences.AsParallel().AsOrdered().Select(s => Names(digester, s.Text.Replace('\n', ' ')));
        var table = new MarkdownTable($"Entities: {Path.GetFileName(path)}, {sentences.Length} sentences", "", "F1", "P", "R", "hit", "said", "gold");
        foreach (var (kind, tally) in Score(sentences, answers))
        {
            table.Row(tally.Cells(kind));
        }

        return table.ToString();
    }

    public static IReadOnlyList<(string Kind, Tally Tally)> Score(IEnumerable<NerSentence> sentences, IEnumerable<IReadOnlySet<NameSpan>> answers)
    {
        var tallies = NerSentence.Kinds.Append("all").Select(k => (Kind: k, Tally: new Tally())).ToArray();
        foreach (var (sentence, answer) in sentences.Zip(answers))
        {
            foreach (var (kind, tally) in tallies)
            {
                var right = sentence.Names.Where(n => kind == "all" || n.Kind == kind).ToArray();
                tally.Gold += right.Length;
                tally.Said += answer.Count(n => kind == "all" || n.Kind == kind);
                tally.Hit += right.Count(answer.Contains);
            }
        }

        return tallies;
    }

    private static HashSet<NameSpan> Names(NewsDigester digester, string text) =>
        [.. digester.Facts(text).Names.Select(n => n.Entity).Distinct().SelectMany(e => e.Mentions.Select(m => (m.Span, Kind: Kind(e.Type)))).Where(n => n.Kind is not null).Select(n => new NameSpan(n.Span.Start, n.Span.Length, n.Kind!))];

    private static string? Kind(EntityType type) => type switch
    {
        EntityType.Person => "PS",
        EntityType.Place or EntityType.Facility => "LC",
        EntityType.Organization => "OG",
        _ => null,
    };
}
