using System.Text;

namespace NewsDigest.Writing;

/// <summary>How a line is set off in colour.</summary>
internal enum Tone
{
    /// <summary>Not at all.</summary>
    Plain,
    /// <summary>Bold.</summary>
    Strong,
    /// <summary>Dim.</summary>
    Faint,
    /// <summary>Green.</summary>
    Good,
    /// <summary>Yellow.</summary>
    Doubt,
    /// <summary>Red.</summary>
    Bad,
}

/// <summary>Lines of at most 80 columns, Hangul counting two, in colour when asked.</summary>
internal sealed class ColumnText(bool colour)
{
    private const int Width = 80;
    private const int WidestLeft = 38;
    private readonly StringBuilder page = new();
    private int widest;

    public void Blank() => page.Append('\n');

    public void Heading(string title)
    {
        page.Append('\n');
        Line(title, Tone.Strong);
    }

    /// <summary>A line under the text before it, as long as that is wide.</summary>
    public void Rule() => Line(new string('=', widest), Tone.Faint);

    /// <summary>Text wrapped at words; a word wider than the page is cut.</summary>
    public void Add(string text, string first, string next, Tone tone = Tone.Plain)
    {
        widest = 0;
        foreach (var line in Wrap(text, Width - Math.Max(first.Length, next.Length)))
        {
            Line(first + line, tone);
            widest = Math.Max(widest, first.Length + VisibleText.Columns(line));
            first = next;
        }
    }

    /// <summary>Two columns, the left as wide as its widest cell allows.</summary>
    public void Table(IReadOnlyList<(string Left, string Right, Tone Tone)> rows)
    {
        var left = Math.Min(WidestLeft, rows.Max(r => VisibleText.Columns(VisibleText.Clean(r.Left))));
        foreach (var (english, korean, tone) in rows)
        {
            var lefts = Wrap(english, left);
            var rights = Wrap(korean, Width - left - 4);
            for (var i = 0; i < Math.Max(lefts.Count, rights.Count); i++)
            {
                var cell = i < lefts.Count ? lefts[i] : "";
                var other = i < rights.Count ? rights[i] : "";
                var gap = other.Length == 0 ? "" : new string(' ', left - VisibleText.Columns(cell) + 2);
                Line("  " + cell + gap + other, tone);
            }
        }
    }

    public override string ToString() => page.ToString();

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var columns = 0;
        foreach (var word in VisibleText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Cut(w, width)))
        {
            var size = VisibleText.Columns(word);
            if (columns > 0 && columns + 1 + size > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                columns = 0;
            }

            line.Append(columns > 0 ? " " : "").Append(word);
            columns += size + (columns > 0 ? 1 : 0);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static IEnumerable<string> Cut(string word, int width)
    {
        if (VisibleText.Columns(word) <= width)
        {
            yield return word;
            yield break;
        }

        var part = new StringBuilder();
        var columns = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var size = VisibleText.Columns(rune.ToString());
            if (columns + size > width)
            {
                yield return part.ToString();
                part.Clear();
                columns = 0;
            }

            part.Append(rune.ToString());
            columns += size;
        }

        yield return part.ToString();
    }

    private void Line(string text, Tone tone)
    {
        var code = tone switch
        {
            Tone.Strong => "1",
            Tone.Faint => "2",
            Tone.Good => "32",
            Tone.Doubt => "33",
            Tone.Bad => "31",
            _ => "",
        };
        page.Append(colour && code.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text).Append('\n');
    }
}
