namespace NewsDigest.Morphology;

/// <summary>A morpheme without its place.</summary>
internal readonly record struct Piece(string Form, SejongTag Tag);
