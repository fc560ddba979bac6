using System.Text;

namespace Quality.Entities;

/// <summary>A name in a sentence; positions are UTF-16 units.</summary>
internal readonly record struct NameSpan(int Start, int Length, string Kind);

/// <summary>A sentence of KLUE-NER: letters with B-, I- and O tags.</summary>
internal sealed record NerSentence(string Text, IReadOnlyCollection<NameSpan> Names)
{
    public static readonly string[] Kinds = ["PS", "LC", "OG"];

    public static IEnumerable<NerSentence> Read(string path)
    {
        var (letters, tags) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadAllText(path).Split('\n').Append(""))
        {
            if (line.StartsWith("##", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.Trim(' ').Length > 0 || line.Contains('\t', StringComparison.Ordinal))
            {
                var cells = line.Split('\t');
                letters.Add(cells[0].Length == 0 ? " " : cells[0]);
                tags.Add(cells[1]);
            }
            else if (letters.Count > 0)
            {
                yield return new NerSentence(string.Concat(letters), [.. Spans(letters, tags).Distinct()]);
                letters.Clear();
                tags.Clear();
            }
        }
    }

    private static IEnumerable<NameSpan> Spans(List<string> letters, List<string> tags)
    {
        var (at, start, kind) = (0, -1, "");
        for (var i = 0; i <= tags.Count; i++)
        {
            var tag = i < tags.Count ? tags[i] : "O";
            if (start >= 0 && tag != "I-" + kind)
            {
                if (Kinds.Contains(kind))
                {
                    yield return new NameSpan(start, at - start, kind);
                }

                start = -1;
            }

            if (tag.StartsWith("B-", StringComparison.Ordinal))
            {
                (start, kind) = (at, tag[2..]);
            }

            at += i < letters.Count ? letters[i].Length : 0;
        }
    }
}
