namespace NewsDigest.Morphology;

/// <summary>How often one label came after another, with (1) or without (0) a blank between.</summary>
internal readonly record struct LabelPair(string Left, string Right, int Blank, double Count);
