using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>The character beside a word; U+0000 beyond the text.</summary>
/// <param name="Value">The character.</param>
/// <param name="Over">1 when a blank lies between, else 0.</param>
internal readonly record struct Character(char Value, int Over)
{
    /// <summary>What stands before unit <paramref name="at"/>.</summary>
    public static Character Before(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
        {
            return new Character('\0', 1);
        }

        var c = text[at - 1];
        return !Blank.IsBlank(c) ? new Character(c, 0) : new Character(at > 1 ? text[at - 2] : '\0', 1);
    }

    /// <summary>What stands after a place; inside a syllable that syllable.</summary>
    public static Character After(ReadOnlySpan<char> text, int place)
    {
        var at = place >> 1;
        if ((place & 1) == 1)
        {
            return new Character(text[at], 0);
        }

        if (at == text.Length)
        {
            return new Character('\0', 1);
        }

        var c = text[at];
        return !Blank.IsBlank(c) ? new Character(c, 0) : new Character(at + 1 < text.Length ? text[at + 1] : '\0', 1);
    }
}
