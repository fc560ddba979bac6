using System.Text;

namespace NewsDigest.Acceptance.Documents;

/// <summary>A command as a document shows it.</summary>
/// <param name="Words">The program and its arguments.</param>
/// <param name="Input">What is piped into it by <c>echo</c>; empty for nothing.</param>
internal sealed record ShellLine(string[] Words, string Input)
{
    /// <summary>The commands of a block: a backslash joins lines, a number sign begins a remark.</summary>
    public static IEnumerable<ShellLine> Of(CodeBlock block)
    {
        var whole = "";
        foreach (var line in block.Lines)
        {
            whole += line.EndsWith('\\') ? line[..^1] : line;
            if (!line.EndsWith('\\'))
            {
                if (Split(whole) is { Count: > 0 } words)
                {
                    yield return Piped(words);
                }

                whole = "";
            }
        }
    }

    private static ShellLine Piped(List<string> words)
    {
        var pipe = words.IndexOf("|");
        return pipe < 0 ? new ShellLine([.. words], "") : new ShellLine([.. words[(pipe + 1)..]], string.Join(' ', words[1..pipe]) + "\n");
    }

    private static List<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isWord) = ('\0', false);
        foreach (var c in line)
        {
            if (quote == '\0' && c == '#' && !isWord)
            {
                break;
            }

            if (c == quote || (quote == '\0' && c is '\'' or '"'))
            {
                (quote, isWord) = (quote == '\0' ? c : '\0', true);
            }
            else if (quote == '\0' && c == ' ')
            {
                End();
            }
            else
            {
                word.Append(c);
                isWord = true;
            }
        }

        End();
        return words;

        void End()
        {
            if (isWord)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            isWord = false;
        }
    }
}
