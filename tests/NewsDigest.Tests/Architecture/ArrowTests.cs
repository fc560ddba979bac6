using System.Reflection;

namespace NewsDigest.Tests.Architecture;

public sealed class ArrowTests
{
    private static readonly ArrowMap Map = ArrowMap.OfRepository();

    [Fact]
    public void Core_Rooms_UseOnlyWhatTheMapDraws()
    {
        var forbidden = Forbidden(typeof(NewsDigester).Assembly, "NewsDigest");
        Assert.True(forbidden.Length == 0, string.Join('\n', forbidden));
    }

    [Fact]
    public void Core_EveryNamespace_IsARoomOfTheMap()
    {
        var rooms = typeof(NewsDigester).Assembly.GetTypes().Select(t => RoomOf(t, "NewsDigest")).OfType<string>().Distinct();
        Assert.Empty(rooms.Except(Map.Rooms));
    }

    [Fact]
    public void Core_NoType_BearsTheNameOfARoom()
    {
        var types = typeof(NewsDigester).Assembly.GetTypes().Where(t => RoomOf(t, "NewsDigest") is not null).Select(t => t.Name);
        Assert.Empty(types.Intersect(Map.Rooms));
    }

    [Fact]
    public void Walk_ArrowPlantedInAMethodBody_IsFound() =>
        Assert.Contains(Forbidden(typeof(ArrowTests).Assembly, "Planted"), f => f.StartsWith("Text -> Writing", StringComparison.Ordinal));

    [Fact]
    public void Walk_ArrowAlongTheMap_IsNotReported() =>
        Assert.DoesNotContain(Forbidden(typeof(ArrowTests).Assembly, "Planted"), f => f.StartsWith("Writing", StringComparison.Ordinal));

    [Theory]
    [InlineData("Names", "Text", true)]
    [InlineData("Writing", "Reading", true)]
    [InlineData("Reading", "Morphology", false)]
    [InlineData("Verification", "Translation", false)]
    [InlineData("Text", "Lexicon", false)]
    public void Map_RoomsFarApart_AreReachedThroughOthersOnly(string from, string to, bool allowed) => Assert.Equal(allowed, Map.Allows(from, to));

    private static string[] Forbidden(Assembly assembly, string prefix) =>
        [.. CompiledReferences.In(assembly)
            .Select(r => (Reference: r, From: RoomOf(r.From, prefix), To: RoomOf(r.To, prefix)))
            .Where(r => r.From is not null && r.To is not null && !Map.Allows(r.From, r.To))
            .Select(r => $"{r.From} -> {r.To}: {r.Reference.From.FullName}.{r.Reference.Member} uses {r.Reference.To.FullName}")
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The room of a type; null when it is none of the assembly's own rooms (the framework's, the compiler's).</summary>
    private static string? RoomOf(Type type, string prefix)
    {
        var space = type.Namespace;
        return space is null || !(space + ".").StartsWith(prefix + ".", StringComparison.Ordinal)
            ? null
            : space == prefix ? "root" : space[(prefix.Length + 1)..].Split('.')[0];
    }
}
