using System.Text.Json;

namespace Quality.Articles;

/// <summary>Entities by their Korean, an alias or their Hanja, once an article; of those found, whether the English is right.</summary>
internal sealed class EntityScore
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["PERSON"] = "person", ["ORG"] = "organization", ["GPE"] = "place", ["FACILITY"] = "facility", ["PRODUCT"] = "product", ["EVENT"] = "event", ["POLICY/WORK"] = "work",
    };

    public Tally Untyped { get; } = new();

    public Tally Typed { get; } = new();

    public Tally English { get; } = new();

    public Tally EnglishOfHanja { get; } = new();

    public void Add(JsonElement gold, JsonElement brief)
    {
        var said = brief.List("entities").ToArray();
        var used = new HashSet<int>();
        foreach (var entity in gold.List("entities").OrderBy(e => e.IsOptional()))
        {
            var match = Enumerable.Range(0, said.Length).Where(j => !used.Contains(j) && IsSame(entity, said[j])).Select(j => (int?)j).FirstOrDefault();
            if (match is { } at)
            {
                used.Add(at);
            }

            if (!entity.IsOptional())
            {
                AddOne(entity, match is { } found ? said[found] : null);
            }
            else if (match is not null)
            {
                Untyped.Said--;
                Typed.Said--;
            }
        }

        Untyped.Said += said.Length;
        Typed.Said += said.Length;
    }

    private void AddOne(JsonElement gold, JsonElement? said)
    {
        Untyped.Gold++;
        Typed.Gold++;
        if (said is not { } found)
        {
            return;
        }

        Untyped.Hit++;
        Typed.Hit += found.Text("type") == Types[gold.Text("type")!] ? 1 : 0;
        var isRight = gold.Texts("alternatives").Prepend(gold.Text("en")).Select(AnswerText.EnglishKey).Contains(AnswerText.EnglishKey(found.Text("en")), StringComparer.Ordinal);
        English.One(isRight);
        if (!string.IsNullOrEmpty(gold.Text("hanja")))
        {
            EnglishOfHanja.One(isRight);
        }
    }

    private static bool IsSame(JsonElement gold, JsonElement said)
    {
        var korean = AnswerText.Key(gold.Text("ko"));
        return said.Texts("aliases").Prepend(said.Text("ko")).Select(AnswerText.Key).Contains(korean, StringComparer.Ordinal)
            || (!string.IsNullOrEmpty(gold.Text("hanja")) && AnswerText.Key(gold.Text("hanja")) == AnswerText.Key(said.Text("hanja")));
    }
}
