namespace NewsDigest.Morphology;

/// <summary>One word of a path. Places are numbered 2i before unit i and 2i+1 between the vowel and the final of syllable i.</summary>
/// <param name="Word">The word's number; negative for a guess or a run of characters, which is then the text itself.</param>
/// <param name="Tag">The tag of a guess or a run.</param>
/// <param name="Start">The place where it begins.</param>
/// <param name="End">The place where it ends.</param>
/// <param name="Cost">What the path costs up to its end, from the beginning of the text.</param>
internal readonly record struct Step(int Word, SejongTag Tag, int Start, int End, int Cost);
