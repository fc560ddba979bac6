using System.Text;

namespace NewsDigest.Translation.English;

/// <summary>Writes a row of coordinate clauses: "rose and reached", "exports rose, but imports fell".</summary>
internal sealed class ClauseSeries
{
    private readonly List<(string Text, string Conjunction, bool HasSubject)> clauses = [];

    /// <summary>Adds a clause; <paramref name="conjunction"/> joins the next one to it.</summary>
    public void Add(string? subject, string predicate, string conjunction, bool hasSubject) =>
        clauses.Add((VerbGroup.Join(subject, predicate), conjunction, hasSubject));

    public string Text()
    {
        var text = new StringBuilder();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (i > 0)
            {
                text.Append(Link(i));
            }

            text.Append(clauses[i].Text);
        }

        return text.ToString();
    }

    private string Link(int next)
    {
        var conjunction = clauses[next - 1].Conjunction;
        if (conjunction == "and" && clauses.Count > 2 && clauses.TrueForAll(c => c.HasSubject && c.Conjunction is "and" or ""))
        {
            return next < clauses.Count - 1 ? ", " : " and ";
        }

        if (conjunction == "and" && clauses.Count > 2 && next < clauses.Count - 1 && clauses[next].Conjunction == "and" && !clauses[next].HasSubject)
        {
            return ", ";
        }

        return (clauses[next].HasSubject || conjunction == "but" || clauses.Count > 2 ? ", " : " ") + conjunction + " ";
    }
}
