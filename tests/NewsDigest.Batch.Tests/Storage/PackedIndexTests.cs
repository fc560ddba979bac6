using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch.Tests.Storage;

public sealed class PackedIndexTests
{
    [Theory]
    [InlineData(16, 12, 500)]
    [InlineData(10, 6, 500)]
    [InlineData(10, 6, 20_000)]
    [InlineData(10, 0, 20_000)]
    public void FindPutRemove_InAnyOrder_DoAsADictionaryDoes(int keyBytes, int valueBytes, int keys)
    {
        var (random, index, expected) = (new Random(1), new PackedIndex(keyBytes, valueBytes), new Dictionary<UInt128, UInt128>());
        var known = Enumerable.Range(0, keys).Select(_ => Some(random, keyBytes)).ToArray();
        for (var step = 0; step < keys * 10; step++)
        {
            var key = known[random.Next(keys)];
            if (random.Next(3) == 0)
            {
                Assert.Equal(expected.Remove(key), index.Remove(key));
            }
            else
            {
                var value = Some(random, valueBytes);
                index.Put(key, value);
                expected[key] = value;
            }
        }

        Assert.Equal(expected.Count, index.Count);
        Assert.Equal(expected.OrderBy(e => e.Key).Select(e => (e.Key, e.Value)), index.Entries().OrderBy(e => e.Key));
        Assert.All(known, key => Assert.Equal(expected.TryGetValue(key, out var value) ? value : null, index.Find(key)));
    }

    /// <summary>What an archive of a million articles may take: three entries an article.</summary>
    [Fact]
    public void Put_TwoHundredThousand_TakesAThirdMoreThanTheEntries()
    {
        var random = new Random(2);
        var index = new PackedIndex(keyBytes: 10, valueBytes: 6);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 200_000; i++)
        {
            index.Put(Some(random, 16), (UInt128)i);
        }

        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 200_000.0;
        Assert.True(bytes is > 16 and < 26, $"{bytes:0.0} bytes an entry");
        Assert.Equal(200_000, index.Count);
    }

    [Theory]
    [InlineData(EntryState.Done, 1, 0, 1)]
    [InlineData(EntryState.Dead, 67_000_000, 1_000_000_000_000, 268_000_000)]
    public void Pack_AnyPlace_IsUnpackedAsItWas(object state, int file, long offset, int length)
    {
        var work = new KnownWork((EntryState)state, file, offset, length);
        Assert.Equal(work, KnownWork.Unpack(work.Pack()));
        Assert.True(work.Pack() >> (KnownWork.PackedBytes * 8) == 0);
    }

    [Fact]
    public void Pack_MoreThanItHolds_SaysSo() =>
        Assert.Throws<InvalidOperationException>(() => new KnownWork(EntryState.Done, int.MaxValue, 0, 0).Pack());

    private static UInt128 Some(Random random, int bytes)
    {
        var value = new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64());
        return bytes == 16 ? value : value & ((UInt128.One << (bytes * 8)) - 1);
    }
}
