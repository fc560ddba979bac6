using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Tells whether a word may end where a counter or date word ends: nothing or only particles and suffixes follow.</summary>
internal sealed class Particles
{
    /// <summary>Chains of particles are short; the bound keeps a hostile text from costing more than its length.</summary>
    private const int MaxDepth = 6;

    private readonly FormTable<bool> forms;

    public Particles(Table table) => forms = new(table.Rows.Select(r => KeyValuePair.Create(r["form"], true)));

    /// <summary>Whether the word is complete at <paramref name="at"/>, but for particles.</summary>
    public bool CloseAt(string text, int at) => CloseAt(text, at, MaxDepth);

    /// <summary>Whether no letter of a word stands at <paramref name="at"/>.</summary>
    public static bool IsBoundary(string text, int at) => at >= text.Length || !(Hangul.IsSyllable(text[at]) || char.IsAsciiLetterOrDigit(text[at]));

    /// <summary>Whether an eojeol, or a word after a bracket or mark, begins at <paramref name="at"/>.</summary>
    public static bool IsStart(string text, int at) => at == 0 || !(Hangul.IsSyllable(text[at - 1]) || char.IsLetterOrDigit(text[at - 1]));

    private bool CloseAt(string text, int at, int depth)
    {
        if (IsBoundary(text, at))
        {
            return true;
        }

        if (depth == 0 || !forms.IsFirst(text[at]))
        {
            return false;
        }

        for (var length = Math.Min(forms.Longest, text.Length - at); length > 0; length--)
        {
            if (forms.Is(text, at, length) && CloseAt(text, at + length, depth - 1))
            {
                return true;
            }
        }

        return false;
    }
}
