using System.Text;

namespace NewsDigest.Tests.Hardening;

/// <summary>A regular expression as far as hostile texts are made of it: what a piece matches, and which pieces repeat.</summary>
internal sealed class PatternTree
{
    private readonly string pattern;
    private int at;

    private PatternTree(string pattern) => this.pattern = pattern;

    /// <summary>The pieces of a pattern, one list for each alternative.</summary>
    public static Piece Parse(string pattern)
    {
        var tree = new PatternTree(pattern);
        var piece = tree.Alternatives();
        return tree.at == pattern.Length ? piece : throw new FormatException($"{pattern}: not read beyond {tree.at}");
    }

    private Piece Alternatives()
    {
        var choices = new List<Piece[]>();
        do
        {
            var pieces = new List<Piece>();
            while (at < pattern.Length && pattern[at] is not ('|' or ')'))
            {
                pieces.Add(Repeated(One()));
            }

            choices.Add([.. pieces]);
        }
        while (at < pattern.Length && pattern[at] == '|' && at++ >= 0);
        return new Piece("", choices, 1, false);
    }

    private Piece One()
    {
        var c = pattern[at++];
        return c switch
        {
            '(' => Group(),
            '[' => Letter(FirstOfSet()),
            '\\' => Escape(pattern[at++]),
            '.' => Letter("가"),
            '^' or '$' => Letter(""),
            _ => Letter(c.ToString()),
        };
    }

    private Piece Group()
    {
        if (pattern[at] == '?')
        {
            at++;
            if (pattern[at] == '<' && pattern[at + 1] is not ('=' or '!'))
            {
                at = pattern.IndexOf('>', at) + 1;
            }
            else
            {
                at += pattern[at] == '<' ? 2 : 1;
            }
        }

        var group = Alternatives();
        at++;
        return group;
    }

    private Piece Repeated(Piece piece)
    {
        if (at >= pattern.Length)
        {
            return piece;
        }

        var (least, most) = pattern[at] switch
        {
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            '?' => (0, 1),
            '{' => Bounds(),
            _ => (-1, 0),
        };
        if (least < 0)
        {
            return piece;
        }

        at++;
        at += at < pattern.Length && pattern[at] is '?' or '+' ? 1 : 0;
        return piece with { Least = least, Repeats = most > 1 };
    }

    private (int Least, int Most) Bounds()
    {
        var close = pattern.IndexOf('}', at);
        var parts = pattern[(at + 1)..close].Split(',');
        at = close;
        var least = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        return (least, parts.Length == 1 ? least : parts[1].Length == 0 ? int.MaxValue : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A letter of the set; of one that says what is not in it, one that it does not name.</summary>
    private string FirstOfSet()
    {
        var isNegated = pattern[at] == '^';
        at += isNegated ? 1 : 0;
        var start = at;
        var first = "";
        while (pattern[at] != ']' || at == start)
        {
            var letter = pattern[at] == '\\' ? Escape(pattern[++at]).Text : pattern[at].ToString();
            first = first.Length == 0 ? letter : first;
            at++;
        }

        var set = pattern[start..at];
        at++;
        return isNegated ? "가a-\u00A7".Select(c => c.ToString()).First(c => !set.Contains(c, StringComparison.Ordinal)) : first;
    }

    private static Piece Escape(char c) => Letter(c switch
    {
        's' => " ",
        'd' => "1",
        'w' or 'S' or 'D' => "가",
        'W' => "-",
        'b' or 'B' or 'A' or 'z' or 'Z' => "",
        't' => "\t",
        'n' => "\n",
        'r' => "\r",
        _ => c.ToString(),
    });

    private static Piece Letter(string text) => new(text, [], 1, false);

    /// <summary>A letter, or a choice between rows of pieces.</summary>
    /// <param name="Text">The letter; empty for a choice.</param>
    /// <param name="Choices">The rows.</param>
    /// <param name="Least">How often it must come.</param>
    /// <param name="Repeats">Whether it may come more than once.</param>
    internal sealed record Piece(string Text, IReadOnlyList<Piece[]> Choices, int Least, bool Repeats)
    {
        /// <summary>The shortest text by the given alternative, of the piece once.</summary>
        public string Once(int choice = 0) => Choices.Count == 0 ? Text : Row(Choices[Math.Min(choice, Choices.Count - 1)]);

        /// <summary>Every text that leads up to a piece, with that piece's own: what comes before, and what may be pumped.</summary>
        public IEnumerable<(string Before, string Pump)> Pumps(string before = "")
        {
            foreach (var choice in Choices)
            {
                var lead = new StringBuilder(before);
                foreach (var piece in choice)
                {
                    // What is optional is tried as if it were there: that is where engines go back.
                    for (var i = 0; i < Math.Max(1, Math.Min(piece.Choices.Count, 4)); i++)
                    {
                        yield return (lead.ToString(), piece.Once(i));
                    }

                    foreach (var inner in piece.Pumps(lead.ToString()))
                    {
                        yield return inner;
                    }

                    lead.Insert(lead.Length, piece.Once(), Math.Max(1, Math.Min(piece.Least, 20)));
                }

                yield return ("", lead.ToString()[before.Length..]);
            }
        }

        private static string Row(Piece[] pieces)
        {
            var text = new StringBuilder();
            foreach (var piece in pieces)
            {
                text.Insert(text.Length, piece.Once(), Math.Max(1, Math.Min(piece.Least, 20)));
            }

            return text.ToString();
        }
    }
}
