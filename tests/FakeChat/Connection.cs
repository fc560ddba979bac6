using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FakeChat;

/// <summary>A client's socket: reads requests, writes whatever a script says, however impolite.</summary>
internal sealed class Connection(Socket socket, Stream stream) : IAsyncDisposable
{
    private readonly List<byte> ahead = [];

    public long Sent { get; private set; }

    public bool IsClosed { get; private set; }

    /// <summary>The next request; null when the client is gone.</summary>
    public async Task<FakeRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        var head = await HeadAsync(cancellationToken);
        if (head is null)
        {
            return null;
        }

        var lines = head.Split("\r\n");
        var headers = lines.Skip(1).Where(l => l.Contains(':', StringComparison.Ordinal))
            .ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant(), l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.Ordinal);
        var body = headers.TryGetValue("content-length", out var length)
            ? await BytesAsync(int.Parse(length, CultureInfo.InvariantCulture), cancellationToken)
            : headers.ContainsKey("transfer-encoding") ? await ChunksAsync(cancellationToken) : [];
        return body is null ? null : FakeRequest.Parse(lines[0].Split(' ') is [_, var path, ..] ? path : "", headers, body) with { Method = lines[0].Split(' ')[0] };
    }

    public Task WriteAsync(string text, CancellationToken cancellationToken) => WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(bytes, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        Sent += bytes.Length;
    }

    public Task ChunkAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => WriteAsync(
        (byte[])[.. Encoding.ASCII.GetBytes(bytes.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. bytes.Span, .. "\r\n"u8], cancellationToken);

    /// <summary>Until the client closes; false when that did not happen in time.</summary>
    public async Task<bool> PeerClosesAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(within);
        try
        {
            var piece = new byte[256];
            while (await stream.ReadAsync(piece, timer.Token) is var read)
            {
                if (read == 0)
                {
                    return true;
                }

                ahead.AddRange(piece.AsSpan(0, read).ToArray());
            }
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
        }

        return false;
    }

    public void Reset()
    {
        IsClosed = true;
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public void Finish()
    {
        IsClosed = true;
        socket.Shutdown(SocketShutdown.Both);
        socket.Close();
    }

    public async ValueTask DisposeAsync()
    {
        IsClosed = true;
        await stream.DisposeAsync();
        socket.Dispose();
    }

    private async Task<string?> HeadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. ahead]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                ahead.RemoveRange(0, end + 4);
                return text[..end];
            }

            if (!await MoreAsync(cancellationToken))
            {
                return null;
            }
        }
    }

    private async Task<byte[]?> BytesAsync(int count, CancellationToken cancellationToken)
    {
        while (ahead.Count < count)
        {
            if (!await MoreAsync(cancellationToken))
            {
                return null;
            }
        }

        byte[] bytes = [.. ahead.Take(count)];
        ahead.RemoveRange(0, count);
        return bytes;
    }

    private async Task<byte[]?> ChunksAsync(CancellationToken cancellationToken)
    {
        var body = new List<byte>();
        while (true)
        {
            int end;
            while ((end = Encoding.Latin1.GetString([.. ahead]).IndexOf("\r\n", StringComparison.Ordinal)) < 0)
            {
                if (!await MoreAsync(cancellationToken))
                {
                    return null;
                }
            }

            var size = int.Parse(Encoding.Latin1.GetString([.. ahead.Take(end)]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            ahead.RemoveRange(0, end + 2);
            if (await BytesAsync(size + 2, cancellationToken) is not { } chunk)
            {
                return null;
            }

            if (size == 0)
            {
                return [.. body];
            }

            body.AddRange(chunk.Take(size));
        }
    }

    private async Task<bool> MoreAsync(CancellationToken cancellationToken)
    {
        var piece = new byte[64 * 1024];
        var read = await stream.ReadAsync(piece, cancellationToken);
        ahead.AddRange(piece.AsSpan(0, read).ToArray());
        return read > 0;
    }
}
