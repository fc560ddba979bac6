using System.Globalization;
using System.Text;

namespace Quality;

/// <summary>A table as it stands in a README.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder text = new();

    public MarkdownTable(string title, params string[] columns)
    {
        text.Append("### ").Append(title).Append("\n\n");
        Row(columns);
        Row([.. columns.Select((_, i) => i == 0 ? "---" : "---:")]);
    }

    public void Row(params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    public static string Figure(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => text.ToString();
}
