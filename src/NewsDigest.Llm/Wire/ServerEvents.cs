using System.Text;

namespace NewsDigest.Llm;

/// <summary>Reads server-sent events as the HTML standard defines them: any line end, a byte order mark, comments, data over several lines.</summary>
internal static class ServerEvents
{
    /// <summary>The data of each whole event; an event without its blank line is not whole and is left out.</summary>
    public static IEnumerable<string> Data(string stream)
    {
        var data = new StringBuilder();
        var hasData = false;
        var at = stream.StartsWith('\uFEFF') ? 1 : 0;
        while (NextLine(stream, ref at) is { } line)
        {
            if (line.Length == 0)
            {
                if (hasData)
                {
                    yield return data.ToString();
                }

                data.Clear();
                hasData = false;
            }
            else if (line.StartsWith("data", StringComparison.Ordinal) && (line.Length == 4 || line[4] == ':'))
            {
                var value = line.Length <= 5 ? "" : line[5] == ' ' ? line[6..] : line[5..];
                data.Append(hasData ? "\n" : "").Append(value);
                hasData = true;
            }
        }

        // Some servers close right after [DONE] without the blank line.
        if (hasData && data.ToString().Trim() == "[DONE]")
        {
            yield return "[DONE]";
        }
    }

    /// <summary>Whether the stream has said that it is done.</summary>
    public static bool IsDone(ReadOnlySpan<byte> stream)
    {
        var at = stream.LastIndexOf("[DONE]"u8);
        return at >= 5 && stream[..at].TrimEnd((byte)' ').EndsWith("data:"u8);
    }

    /// <summary>The next line that is ended; null when none is left. What is not ended was cut and does not count, except a last [DONE].</summary>
    private static string? NextLine(string stream, ref int at)
    {
        if (at >= stream.Length)
        {
            return null;
        }

        var end = stream.AsSpan(at).IndexOfAny('\r', '\n');
        if (end < 0)
        {
            var rest = stream[at..];
            at = stream.Length;
            return rest.EndsWith("[DONE]", StringComparison.Ordinal) ? rest : null;
        }

        var line = stream.Substring(at, end);
        at += end + 1;
        if (stream[at - 1] == '\r' && at < stream.Length && stream[at] == '\n')
        {
            at++;
        }

        return line;
    }
}
