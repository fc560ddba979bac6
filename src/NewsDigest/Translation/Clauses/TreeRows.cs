using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>The clause tree as rows for whoever asks how a sentence was read: every nominal under its predicate with the row of its josa, every clause with the row of its ending.</summary>
internal static class TreeRows
{
    public static IEnumerable<RowUse> Of(IReadOnlyList<ClauseNode> roots)
    {
        var josa = Table.Embedded("Translation/josa.tsv").Rows.ToLookup(r => r["josa"], StringComparer.Ordinal);
        var endings = Table.Embedded("Translation/endings.tsv").Rows.ToLookup(r => r["eomi"], StringComparer.Ordinal);
        foreach (var root in roots)
        {
            foreach (var row in Under(root, "", josa, endings))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<RowUse> Under(ClauseNode node, string head, ILookup<string, TableRow> josa, ILookup<string, TableRow> endings)
    {
        var (name, row, english, children) = node switch
        {
            PredicateNode clause => (clause.Phrase.Lemma, endings[clause.Phrase.Eomi].FirstOrDefault(r => r["kind"] == clause.Phrase.Ending) ?? endings[clause.Phrase.Eomi].FirstOrDefault(), VerbName(clause), clause.Complement is null ? clause.Dependents : [.. clause.Dependents, clause.Complement]),
            NominalNode nominal => (NameOf(nominal), josa[JosaOf(nominal.Case)].FirstOrDefault(), nominal.Case.Role.ToString().ToLowerInvariant(), (IEnumerable<ClauseNode>)[.. nominal.Conjuncts, .. nominal.Modifiers]),
            _ => ("", null, "", []),
        };
        if (row is not null)
        {
            var place = head.Length == 0 ? "" : " of " + head;
            yield return new RowUse(node is PredicateNode ? "ending" : "josa", name + (node is PredicateNode { Phrase.Eomi.Length: > 0 } ended ? " -" + ended.Phrase.Eomi : ""), english + place, row.TableName, row.Line);
        }

        foreach (var child in children)
        {
            foreach (var below in Under(child, name, josa, endings))
            {
                yield return below;
            }
        }
    }

    private static string VerbName(PredicateNode clause) => clause.Phrase.EndingEnglish.Length > 0 ? clause.Phrase.Ending + " " + clause.Phrase.EndingEnglish : clause.Phrase.Ending;

    private static string NameOf(NominalNode nominal) => string.Concat(nominal.Phrase.Pieces.Select(p => p.Form));

    private static string JosaOf(NominalCase of) => of switch
    {
        { Role: CaseRole.Topic } => "은",
        { Role: CaseRole.Genitive } => "의",
        _ => of.Josa,
    };
}
