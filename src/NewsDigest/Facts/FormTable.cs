using System.Collections.Frozen;

namespace NewsDigest.Facts;

/// <summary>Forms and what they stand for, found at a place of a text, the longest first. Immutable.</summary>
internal sealed class FormTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> forms;
    private readonly FrozenSet<char> firsts;
    private readonly int longest;

    public FormTable(IEnumerable<KeyValuePair<string, T>> rows)
    {
        var all = rows.ToFrozenDictionary(StringComparer.Ordinal);
        forms = all.GetAlternateLookup<ReadOnlySpan<char>>();
        firsts = all.Keys.Select(k => k[0]).ToFrozenSet();
        longest = all.Count == 0 ? 0 : all.Keys.Max(k => k.Length);
    }

    /// <summary>The longest form there is.</summary>
    public int Longest => longest;

    /// <summary>Whether any form begins with <paramref name="c"/>.</summary>
    public bool IsFirst(char c) => firsts.Contains(c);

    /// <summary>Whether the <paramref name="length"/> units at <paramref name="start"/> are a form.</summary>
    public bool Is(string text, int start, int length) => forms.ContainsKey(text.AsSpan(start, length));

    /// <summary>The forms that stand at <paramref name="start"/>, the longest first.</summary>
    public IEnumerable<(int End, T Value)> At(string text, int start)
    {
        if (start >= text.Length || !firsts.Contains(text[start]))
        {
            yield break;
        }

        for (var length = Math.Min(longest, text.Length - start); length > 0; length--)
        {
            if (forms.TryGetValue(text.AsSpan(start, length), out var value))
            {
                yield return (start + length, value);
            }
        }
    }

    /// <summary>The longest form at <paramref name="start"/>.</summary>
    public bool TryLongest(string text, int start, out int end, out T value)
    {
        if (start < text.Length && firsts.Contains(text[start]))
        {
            for (var length = Math.Min(longest, text.Length - start); length > 0; length--)
            {
                if (forms.TryGetValue(text.AsSpan(start, length), out value!))
                {
                    end = start + length;
                    return true;
                }
            }
        }

        (end, value) = (start, default!);
        return false;
    }
}
