using System.Text;
using Microsoft.Extensions.AI;

namespace NewsDigest.Llm;

/// <summary>A prompt of <c>Prompts/</c>: messages under <c>## role</c> lines, with places to fill. Changed only together with its version, the number in its name.</summary>
internal sealed class PromptFile
{
    private readonly IReadOnlyList<(ChatRole Role, string Text)> parts;

    private PromptFile(string name, IReadOnlyList<(ChatRole Role, string Text)> parts) => (Name, this.parts) = (name, parts);

    /// <summary>Name and version: <c>brief.v1</c>.</summary>
    public string Name { get; }

    public static PromptFile Load(string name)
    {
        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream("Prompts/" + name + ".md")
            ?? throw new ArgumentException("there is no prompt " + name, nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var messages = new List<(ChatRole, string)>();
        foreach (var part in ("\n" + reader.ReadToEnd().ReplaceLineEndings("\n")).Split("\n## ").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            messages.Add((new ChatRole(part[..end].Trim()), part[(end + 1)..].Trim()));
        }

        return new PromptFile(name, messages);
    }

    /// <summary>The messages. What fills a place is never searched for places itself.</summary>
    public IEnumerable<ChatMessage> Fill(IReadOnlyDictionary<string, string> values) => parts.Select(p => new ChatMessage(p.Role, Fill(p.Text, values)));

    private static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        var at = 0;
        while (true)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                return filled.Append(text, at, text.Length - at).ToString();
            }

            filled.Append(text, at, open - at).Append(values[text[(open + 2)..close]]);
            at = close + 2;
        }
    }
}
