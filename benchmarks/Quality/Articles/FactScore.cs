using System.Text.Json;

namespace Quality.Articles;

/// <summary>
/// Figures by sentence and value (money and percent also by unit), dates by sentence and ISO string, quotations by their words and
/// speaker.
/// </summary>
internal sealed class FactScore
{
    private static readonly HashSet<string> Units = new(["KRW", "CNY", "USD", "JPY", "EUR", "GBP", "HKD", "percent", "percentage_point"], StringComparer.Ordinal);

    public Tally Quantities { get; } = new();

    /// <summary>Recall alone.</summary>
    public Tally Money { get; } = new();

    public Tally Dates { get; } = new();

    public Tally Quotations { get; } = new();

    /// <param name="gold">The gold answer.</param>
    /// <param name="brief">The brief.</param>
    /// <param name="placeOf">For each gold sentence, the brief's sentence with the same words.</param>
    public void Add(JsonElement gold, JsonElement brief, int?[] placeOf)
    {
        Match(gold.List("quantities"), brief.List("quantities"), placeOf, IsSameQuantity, Quantities, q =>
        {
            Money.Hit += Units.Contains(q.Text("unit")!) ? 1 : 0;
        });
        var money = gold.List("quantities").Count(q => !q.IsOptional() && Units.Contains(q.Text("unit")!));
        Money.Gold += money;
        Money.Said += money;
        Match(gold.List("dates"), brief.List("dates"), placeOf, (g, s) => g.Text("iso") == s.Text("iso"), Dates, _ => { });
        AddQuotations(gold, brief.List("quotes").ToArray());
    }

    private static void Match(IEnumerable<JsonElement> gold, IEnumerable<JsonElement> said, int?[] placeOf, Func<JsonElement, JsonElement, bool> isSame, Tally tally, Action<JsonElement> hit)
    {
        var open = said.ToList();
        tally.Said += open.Count;
        foreach (var fact in gold.OrderBy(g => g.IsOptional()))
        {
            var place = fact.Place("sentence") is { } at && at < placeOf.Length ? placeOf[at] : null;
            var match = open.FindIndex(s => s.Place("sentence") == place && isSame(fact, s));
            if (match >= 0)
            {
                open.RemoveAt(match);
            }

            if (fact.IsOptional())
            {
                tally.Said -= match >= 0 ? 1 : 0;
                continue;
            }

            tally.Gold++;
            if (match >= 0)
            {
                tally.Hit++;
                hit(fact);
            }
        }
    }

    private static bool IsSameQuantity(JsonElement gold, JsonElement said)
    {
        if (Units.Contains(gold.Text("unit")!) && gold.Text("unit") != said.Text("unit"))
        {
            return false;
        }

        var (low, high) = (said.Number("value"), said.Number("max"));
        var value = gold.Field("value");
        return value.ValueKind == JsonValueKind.Array
            ? low is { } l && high is { } h && AnswerText.Close(value[0].GetDouble(), l) && AnswerText.Close(value[1].GetDouble(), h)
            : low is { } single && value.ValueKind == JsonValueKind.Number && AnswerText.Close(value.GetDouble(), single);
    }

    private void AddQuotations(JsonElement gold, JsonElement[] said)
    {
        const int Enough = 40;
        var right = gold.List("quotes").ToArray();
        Quotations.Said += said.Length;
        Quotations.Gold += right.Length;
        foreach (var quote in right)
        {
            var match = said.Where(s => Start(quote.Text("quote_ko")) == Start(s.Text("ko"))).Select(s => (JsonElement?)s).FirstOrDefault();
            var (speaker, wanted) = (AnswerText.Key(match?.Text("speakerKo")), AnswerText.Key(quote.Text("speaker_ko")));
            Quotations.Hit += speaker.Length > 0 && (wanted.Contains(speaker, StringComparison.Ordinal) || speaker.Contains(wanted, StringComparison.Ordinal)) ? 1 : 0;
        }

        static string Start(string? text) => AnswerText.Key(text) is { Length: > Enough } key ? key[..Enough] : AnswerText.Key(text);
    }
}
