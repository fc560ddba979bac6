namespace Quality;

/// <summary>What was right, what was answered, and what should have been.</summary>
internal sealed class Tally
{
    public int Hit { get; set; }

    public int Said { get; set; }

    public int Gold { get; set; }

    public double Precision => Said == 0 ? 0 : 100.0 * Hit / Said;

    public double Recall => Gold == 0 ? 0 : 100.0 * Hit / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Counts one right or wrong answer where exactly one was asked for.</summary>
    public void One(bool isRight)
    {
        Gold++;
        Said++;
        Hit += isRight ? 1 : 0;
    }

    public string[] Cells(string name) =>
        [name, MarkdownTable.Figure(F1), MarkdownTable.Figure(Precision), MarkdownTable.Figure(Recall), MarkdownTable.Count(Hit), MarkdownTable.Count(Said), MarkdownTable.Count(Gold)];
}
