namespace NewsDigest.Morphology;

/// <summary>
/// A trie of surfaces whose edges lie in one open-addressing table: no allocation per node and quick to fill. Filled by one thread,
/// then only read.
/// </summary>
internal sealed class WordTrie
{
    public const int Root = 0;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private ulong[] keys = new ulong[1 << 17];
    private int[] children = new int[1 << 17];
    private int[] firstWord = new int[1 << 16];
    private int nodes = 1;

    public WordTrie() => firstWord[Root] = -1;

    /// <summary>The node below <paramref name="node"/> by <paramref name="c"/>; -1 when there is none.</summary>
    public int Child(int node, char c)
    {
        var key = Key(node, c);
        for (var slot = Slot(key, keys.Length); ; slot = (slot + 1) & (keys.Length - 1))
        {
            if (keys[slot] == 0)
            {
                return -1;
            }

            if (keys[slot] == key)
            {
                return children[slot];
            }
        }
    }

    /// <summary>The first word that ends at a node; -1 when none does.</summary>
    public int FirstWord(int node) => firstWord[node];

    /// <summary>Puts a word in front of those with the same surface and returns the next one (or -1).</summary>
    public int Add(string surface, int word)
    {
        var node = Root;
        foreach (var c in surface)
        {
            var next = Child(node, c);
            node = next >= 0 ? next : AddChild(node, c);
        }

        var following = firstWord[node];
        firstWord[node] = word;
        return following;
    }

    // The key is never 0, which marks a free slot, because no surface holds U+0000 below the root.
    private static ulong Key(int node, char c) => ((ulong)(uint)node << 16) | c;

    private static int Slot(ulong key, int length) => (int)((key * Spread) >> 32) & (length - 1);

    private int AddChild(int node, char c)
    {
        if (nodes * 2 > keys.Length)
        {
            Grow();
        }

        if (nodes == firstWord.Length)
        {
            Array.Resize(ref firstWord, nodes * 2);
        }

        firstWord[nodes] = -1;
        Put(keys, children, Key(node, c), nodes);
        return nodes++;
    }

    private void Grow()
    {
        var newKeys = new ulong[keys.Length * 2];
        var newChildren = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                Put(newKeys, newChildren, keys[i], children[i]);
            }
        }

        (keys, children) = (newKeys, newChildren);
    }

    private static void Put(ulong[] keys, int[] children, ulong key, int child)
    {
        var slot = Slot(key, keys.Length);
        while (keys[slot] != 0)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        keys[slot] = key;
        children[slot] = child;
    }
}
