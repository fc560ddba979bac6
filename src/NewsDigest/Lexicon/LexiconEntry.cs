namespace NewsDigest.Lexicon;

/// <summary>One row of the lexicon: a Korean lemma with its English. Verbs and adjectives stand with 다.</summary>
/// <param name="Lemma">The Korean lemma (발표하다, 경제).</param>
/// <param name="Tag">The table's tag: a Sejong tag, or <c>MM</c> for every determiner.</param>
/// <param name="English">Base form of the English.</param>
/// <param name="Grammar">Codes of the English grammar, separated by blanks (<c>u</c>, <c>pass</c>, <c>attr=economic</c> …); may be empty.</param>
/// <param name="Frame">How josa become English roles where that differs from the default (<c>에=obj;로=as</c>); may be empty.</param>
/// <param name="SemanticClass">person, place, say …; may be empty.</param>
/// <param name="Domain">econ, pol …; may be empty.</param>
/// <param name="Context">The condition of a second rendering (<c>obj=산|정상</c>); empty for the default.</param>
/// <param name="TableName">The table the row stands in.</param>
/// <param name="Line">1-based line in that table.</param>
public sealed record LexiconEntry(
    string Lemma,
    string Tag,
    string English,
    string Grammar,
    string Frame,
    string SemanticClass,
    string Domain,
    string Context,
    string TableName,
    int Line);
