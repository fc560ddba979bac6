using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>
/// Trees of Universal Dependencies made such as KLUE has them: of eojeols, with every head to the right. What hangs to the right of its
/// head (conj, flat, fixed, aux) takes its place, and the head leans on it. A tree that then crosses or has no head is left out.
/// </summary>
internal static class HeadFinalTrees
{
    /// <summary>Longer sentences are lists and tables.</summary>
    private const int Longest = 40;

    private const string Mark = "punct";

    public static IEnumerable<GoldSentence> Read(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (Tree(rows) is { } sentence)
                {
                    yield return sentence;
                }

                rows.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is var cells && int.TryParse(cells[0], System.Globalization.CultureInfo.InvariantCulture, out _))
            {
                rows.Add(cells);
            }
        }
    }

    private static GoldSentence? Tree(List<string[]> rows)
    {
        var (words, eojeol, glued) = (new List<string>(), new int[rows.Count], false);
        for (var i = 0; i < rows.Count; i++)
        {
            if (glued)
            {
                words[^1] += rows[i][1];
            }
            else
            {
                words.Add(rows[i][1]);
            }

            eojeol[i] = words.Count - 1;
            glued = rows[i][9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
        }

        return words.Count is > 1 and <= Longest && Turned(Heads(rows, eojeol, words.Count)) is { } heads ? new GoldSentence([.. words], [], heads, []) : null;
    }

    /// <summary>The head of an eojeol is that of the first of its tokens whose head stands outside it, marks last; -2 where none does.</summary>
    private static int[] Heads(List<string[]> rows, int[] eojeol, int count)
    {
        var heads = new int[count];
        var isMark = new bool[count];
        Array.Fill(heads, -2);
        for (var i = 0; i < rows.Count; i++)
        {
            var head = int.Parse(rows[i][6], System.Globalization.CultureInfo.InvariantCulture) is var number and > 0 ? eojeol[number - 1] : -1;
            var at = eojeol[i];
            if (head != at && (heads[at] == -2 || isMark[at]))
            {
                (heads[at], isMark[at]) = (head, rows[i][7] == Mark);
            }
        }

        return heads;
    }

    private static int[]? Turned(int[] heads)
    {
        if (heads.Contains(-2) || heads.Count(h => h == -1) != 1 || Array.Exists(Enumerable.Range(0, heads.Length).ToArray(), i => IsRing(heads, i)))
        {
            return null;
        }

        var turned = new int[heads.Length];
        var children = Enumerable.Range(0, heads.Length).ToLookup(i => heads[i]);
        turned[Turn(Array.IndexOf(heads, -1), children, turned)] = -1;
        return IsHeadFinal(turned) ? turned : null;
    }

    private static bool IsRing(int[] heads, int i)
    {
        var steps = 0;
        for (var at = i; at >= 0 && steps <= heads.Length; at = heads[at])
        {
            steps++;
        }

        return steps > heads.Length;
    }

    /// <summary>Turns what hangs on a head; returns the last of it, on which all the rest leans.</summary>
    private static int Turn(int head, ILookup<int, int> children, int[] turned)
    {
        var top = head;
        foreach (var child in children[head])
        {
            var last = Turn(child, children, turned);
            if (child < head)
            {
                turned[last] = head;
            }
            else
            {
                turned[top] = last;
                top = last;
            }
        }

        return top;
    }

    private static bool IsHeadFinal(int[] heads)
    {
        for (var i = 0; i < heads.Length - 1; i++)
        {
            if (heads[i] <= i || heads.AsSpan(i + 1, heads[i] - i - 1).ContainsAnyExceptInRange(0, heads[i]))
            {
                return false;
            }
        }

        return heads[^1] == -1;
    }
}
