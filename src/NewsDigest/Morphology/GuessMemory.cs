using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>
/// What short guesses cost, kept for when the same syllables come again: the costs hang on the syllables and on whether others stand beside
/// them, and on nothing else. Of two that share a place the later stays. Used by one thread at a time.
/// </summary>
internal sealed class GuessMemory(AnalyserModel model)
{
    private const int Longest = 4;
    private const int Bits = 14;
    private const ulong Syllables = Hangul.LastSyllable - Hangul.FirstSyllable + 2;

    private readonly Known[] known = FreshArray.Of<Known>(1 << Bits);

    /// <summary>The costs of syllables that no table has as a noun and as a name.</summary>
    public (int Noun, int Name) Cost(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > Longest)
        {
            return model.Guess(text, start, end);
        }

        var key = 1UL | (start == 0 || !Hangul.IsSyllable(text[start - 1]) ? 2UL : 0) | (end == text.Length || !Hangul.IsSyllable(text[end]) ? 4UL : 0);
        var letters = 0UL;
        foreach (var syllable in text[start..end])
        {
            letters = (letters * Syllables) + (ulong)(syllable - Hangul.FirstSyllable) + 1;
        }

        key |= letters << 3;
        ref var place = ref known[(int)((key * 0x9E3779B97F4A7C15) >> (64 - Bits))];
        if (place.Key != key)
        {
            var (noun, name) = model.Guess(text, start, end);
            place = new Known(key, noun, name);
        }

        return (place.Noun, place.Name);
    }

    private readonly record struct Known(ulong Key, int Noun, int Name);
}
