namespace NewsDigest.Reading;

/// <summary>Words of which a line must hold one. Immutable.</summary>
internal sealed class WordList
{
    private readonly string[] words;
    private readonly LetterSketch[] sketches;

    public WordList(IEnumerable<string> words)
    {
        this.words = [.. words];
        sketches = Array.ConvertAll(this.words, w => LetterSketch.Of(w));
    }

    /// <summary>Whether the list is empty.</summary>
    public bool IsEmpty => words.Length == 0;

    /// <summary>Whether one of the words occurs in the line.</summary>
    public bool IsIn(ReadOnlySpan<char> line, in LetterSketch sketch)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (sketch.MayContain(sketches[i]) && line.Contains(words[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line starts with one of the words.</summary>
    public bool Starts(ReadOnlySpan<char> line)
    {
        foreach (var word in words)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest of the words that ends the line; 0 when none does.</summary>
    public int LengthAtEnd(ReadOnlySpan<char> line)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && line.EndsWith(word, StringComparison.Ordinal))
            {
                longest = word.Length;
            }
        }

        return longest;
    }
}
