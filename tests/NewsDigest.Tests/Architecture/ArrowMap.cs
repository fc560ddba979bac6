using System.Collections.Frozen;

namespace NewsDigest.Tests.Architecture;

/// <summary>The arrows drawn in <c>src/README.md</c>, with everything that can be reached through them.</summary>
internal sealed class ArrowMap
{
    private readonly FrozenDictionary<string, FrozenSet<string>> reachable;

    private ArrowMap(Dictionary<string, string[]> drawn)
    {
        reachable = drawn.Keys.ToFrozenDictionary(r => r, r => Reach(r, drawn), StringComparer.Ordinal);
        Rooms = [.. drawn.Keys];
    }

    public IReadOnlyList<string> Rooms { get; }

    public static ArrowMap Parse(string readme)
    {
        var lines = readme.Split('\n').SkipWhile(l => l.Trim() != "```arrows").Skip(1).TakeWhile(l => l.Trim() != "```");
        return new ArrowMap(lines.Select(l => l.Split("uses", 2, StringSplitOptions.TrimEntries)).ToDictionary(
            l => l[0],
            l => l[1] == "nothing" ? [] : l[1].Split(',', StringSplitOptions.TrimEntries),
            StringComparer.Ordinal));
    }

    public static ArrowMap OfRepository() => Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "README.md")));

    public bool Allows(string from, string to) => from == to || (reachable.TryGetValue(from, out var rooms) && rooms.Contains(to));

    private static FrozenSet<string> Reach(string room, Dictionary<string, string[]> drawn)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(drawn[room]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in drawn[next])
                {
                    open.Push(further);
                }
            }
        }

        return reached.ToFrozenSet(StringComparer.Ordinal);
    }
}
