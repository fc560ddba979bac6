namespace NewsDigest.Briefs;

/// <summary>How a brief was made.</summary>
/// <param name="Engine">Which engine wrote it.</param>
/// <param name="InputSha256">Lower-case hexadecimal hash of the input's bytes.</param>
/// <param name="Version">The library's version.</param>
/// <param name="Fallback">Which engine was tried first and why it did not answer; null when the first one did.</param>
public sealed record Provenance(string Engine, string InputSha256, string Version, Fallback? Fallback);

/// <summary>An engine that did not answer.</summary>
/// <param name="From">Its name.</param>
/// <param name="Reason">Why.</param>
public sealed record Fallback(string From, string Reason);
