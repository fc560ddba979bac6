using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch.Tests.Storage;

public sealed class NearDuplicateTests
{
    private static readonly ulong[] Prints = [0x1111_2222_3333_4444, 0xFFFF_0000_FFFF_0000, 0x1111_2222_3333_4445, 0x1111_2222_3333_4444, 0xFFFF_0000_FFFF_00FF];

    [Fact]
    public void Find_PrintsThatDifferInFewBits_GivesTheNearestEarlier() =>
        Assert.Equal([new NearPair(20, 0, 1), new NearPair(30, 0, 0)], NearDuplicates.Find(Items(), 5));

    [Fact]
    public void Find_MoreThanAtOnce_LooksWithinEachStretch() =>
        Assert.Equal([new NearPair(30, 20, 1)], NearDuplicates.Find(Items(), 5, mostAtOnce: 2));

    private static IEnumerable<OrderedItem> Items() => Prints.Select((print, i) => new OrderedItem(i * 10, (UInt128)i, -1, $"n{i}", null, print));
}
