namespace NewsDigest.Batch.Storage;

/// <summary>A line of a file.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Bytes">Its bytes without the line end; valid until the next line is asked for.</param>
/// <param name="IsEnded">Whether LF follows; only the last line of a file may lack it.</param>
/// <param name="IsCut">Whether it is longer than allowed and <paramref name="Bytes"/> holds only its beginning.</param>
internal readonly record struct ByteLine(long Offset, ReadOnlyMemory<byte> Bytes, bool IsEnded, bool IsCut);

/// <summary>Splits a stream at LF, holding one line at a time. Not safe for many threads.</summary>
internal sealed class ByteLines(Stream stream, int longest)
{
    private byte[] buffer = new byte[Math.Min(longest, 1 << 16)];
    private int start;
    private int end;
    private long offset;
    private bool isAtEnd;

    /// <summary>The next line; null at the end.</summary>
    public async ValueTask<ByteLine?> NextAsync(CancellationToken cancellationToken)
    {
        var searched = start;
        while (true)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found - start, 1);
            }

            if (isAtEnd)
            {
                return end == start ? null : Take(end - start, 0);
            }

            if (end - start >= longest)
            {
                return await CutAsync(cancellationToken).ConfigureAwait(false);
            }

            searched = end;
            var before = start;
            await FillAsync(cancellationToken).ConfigureAwait(false);
            searched -= before - start;
        }
    }

    /// <summary>The next line of a file that never keeps its reader waiting.</summary>
    public ByteLine? Next()
    {
        var next = NextAsync(CancellationToken.None);
        return next.IsCompleted ? next.Result : next.AsTask().GetAwaiter().GetResult();
    }

    private ByteLine Take(int length, int lineEnd)
    {
        var line = new ByteLine(offset, buffer.AsMemory(start, length), lineEnd == 1, false);
        start += length + lineEnd;
        offset += length + lineEnd;
        return line;
    }

    /// <summary>Passes over the rest of a line that is too long, keeping its beginning.</summary>
    private async ValueTask<ByteLine> CutAsync(CancellationToken cancellationToken)
    {
        var begin = offset;
        var kept = buffer.AsMemory(start, Math.Min(end - start, 1 << 12)).ToArray();
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            var skip = found >= 0 ? found + 1 : end - start;
            start += skip;
            offset += skip;
            if (found >= 0 || isAtEnd)
            {
                return new ByteLine(begin, kept, found >= 0, true);
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
        end += read;
        isAtEnd = read == 0;
    }
}
