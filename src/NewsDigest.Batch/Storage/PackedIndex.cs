using System.Buffers.Binary;

namespace NewsDigest.Batch.Storage;

/// <summary>
/// A hash table of keys that are hashes themselves, in plain bytes: no objects, no links, and growth by a quarter of a small shard, so
/// that it holds about 1.3 times the bytes of its entries and never doubles. Open addressing with linear probing; what is removed is
/// closed up (D. Knuth, The Art of Computer Programming 3, 6.4 R). Not safe for many threads.
/// </summary>
/// <param name="keyBytes">How much of a key tells it from the others, at most 16.</param>
/// <param name="valueBytes">How many bytes of a value are kept, at most 16; what is above them must be zero.</param>
internal sealed class PackedIndex(int keyBytes, int valueBytes)
{
    private const int ShardBits = 10;
    private const int FirstSlots = 4;

    private readonly int slotBytes = keyBytes + valueBytes;
    private readonly Shard[] shards = new Shard[1 << ShardBits];

    /// <summary>Entries.</summary>
    public int Count { get; private set; }

    /// <summary>The value of a key; null when it has none.</summary>
    public UInt128? Find(UInt128 key)
    {
        ref var shard = ref ShardOf(Known(key));
        return shard.Bytes is not null && Slot(shard, Known(key)) is var slot && !IsEmpty(shard, slot) ? Read(shard.Bytes.AsSpan(slot * slotBytes + keyBytes, valueBytes)) : null;
    }

    /// <summary>Gives a key its value, whatever it had before.</summary>
    public void Put(UInt128 key, UInt128 value)
    {
        var known = Known(key);
        ref var shard = ref ShardOf(known);
        if (shard.Bytes is null || (shard.Count + 1) * 20 > Slots(shard) * 17)
        {
            Grow(ref shard);
        }

        var slot = Slot(shard, known);
        if (IsEmpty(shard, slot))
        {
            shard.Count++;
            Count++;
        }

        Write(shard.Bytes.AsSpan(slot * slotBytes, keyBytes), known);
        Write(shard.Bytes.AsSpan(slot * slotBytes + keyBytes, valueBytes), value);
    }

    /// <summary>Takes a key out; tells whether it was there.</summary>
    public bool Remove(UInt128 key)
    {
        var known = Known(key);
        ref var shard = ref ShardOf(known);
        if (shard.Bytes is null || Slot(shard, known) is var gap && IsEmpty(shard, gap))
        {
            return false;
        }

        var slots = Slots(shard);
        for (var next = (gap + 1) % slots; !IsEmpty(shard, next); next = (next + 1) % slots)
        {
            // An entry may close the gap unless its own place lies behind the gap.
            var home = Home(KeyAt(shard, next), slots);
            if ((next - home + slots) % slots >= (next - gap + slots) % slots)
            {
                shard.Bytes.AsSpan(next * slotBytes, slotBytes).CopyTo(shard.Bytes.AsSpan(gap * slotBytes));
                gap = next;
            }
        }

        shard.Bytes.AsSpan(gap * slotBytes, slotBytes).Clear();
        shard.Count--;
        Count--;
        return true;
    }

    /// <summary>All entries as they are now, in no order that means anything; the table must not change meanwhile.</summary>
    public IEnumerable<(UInt128 Key, UInt128 Value)> Entries()
    {
        foreach (var shard in shards)
        {
            for (var slot = 0; slot < Slots(shard); slot++)
            {
                if (!IsEmpty(shard, slot))
                {
                    yield return (KeyAt(shard, slot), Read(shard.Bytes.AsSpan(slot * slotBytes + keyBytes, valueBytes)));
                }
            }
        }
    }

    /// <summary>The part of a key that is kept; zero marks an empty slot and is no hash that will ever come.</summary>
    private UInt128 Known(UInt128 key)
    {
        var known = keyBytes == 16 ? key : key & ((UInt128.One << (keyBytes * 8)) - 1);
        return known == 0 ? 1 : known;
    }

    private ref Shard ShardOf(UInt128 key) => ref shards[(int)((ulong)key & ((1 << ShardBits) - 1))];

    private int Slots(in Shard shard) => shard.Bytes is null ? 0 : shard.Bytes.Length / slotBytes;

    private static int Home(UInt128 key, int slots) => (int)Math.BigMul((ulong)(key >> ShardBits) << ShardBits, (ulong)slots, out _);

    /// <summary>Where a key stands, or the empty slot where it would.</summary>
    private int Slot(in Shard shard, UInt128 key)
    {
        var slots = Slots(shard);
        var slot = Home(key, slots);
        while (!IsEmpty(shard, slot) && KeyAt(shard, slot) != key)
        {
            slot = slot + 1 == slots ? 0 : slot + 1;
        }

        return slot;
    }

    private bool IsEmpty(in Shard shard, int slot) => !shard.Bytes.AsSpan(slot * slotBytes, keyBytes).ContainsAnyExcept((byte)0);

    private UInt128 KeyAt(in Shard shard, int slot) => Read(shard.Bytes.AsSpan(slot * slotBytes, keyBytes));

    private void Grow(ref Shard shard)
    {
        var before = shard;
        shard = new Shard { Bytes = new byte[Math.Max(FirstSlots, Slots(before) + Math.Max(1, Slots(before) / 4)) * slotBytes], Count = before.Count };
        for (var slot = 0; slot < Slots(before); slot++)
        {
            if (!IsEmpty(before, slot))
            {
                before.Bytes.AsSpan(slot * slotBytes, slotBytes).CopyTo(shard.Bytes.AsSpan(Slot(shard, KeyAt(before, slot)) * slotBytes));
            }
        }
    }

    private static UInt128 Read(ReadOnlySpan<byte> bytes)
    {
        Span<byte> whole = stackalloc byte[16];
        whole.Clear();
        bytes.CopyTo(whole);
        return BinaryPrimitives.ReadUInt128LittleEndian(whole);
    }

    private static void Write(Span<byte> bytes, UInt128 value)
    {
        Span<byte> whole = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(whole, value);
        whole[..bytes.Length].CopyTo(bytes);
    }

    private struct Shard
    {
        public byte[]? Bytes;
        public int Count;
    }
}
