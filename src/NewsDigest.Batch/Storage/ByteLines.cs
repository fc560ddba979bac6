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
    /// <summary>So much is kept of a line that is too long.</summary>
    private const int Beginning = 1 << 12;

    private byte[] buffer = new byte[Math.Min(longest, 1 << 16)];
    private int start;
    private int end;
    private int searched;
    private long offset;
    private bool isAtEnd;
    private (long Offset, byte[] Bytes)? cut;

    /// <summary>The next line; null at the end.</summary>
    public async ValueTask<ByteLine?> NextAsync(CancellationToken cancellationToken)
    {
        ByteLine? line;
        while (!TryTake(out line))
        {
            Filled(await stream.ReadAsync(Room(), cancellationToken).ConfigureAwait(false));
        }

        return line;
    }

    /// <summary>The next line of a file that never keeps its reader waiting; null at the end.</summary>
    public ByteLine? Next()
    {
        ByteLine? line;
        while (!TryTake(out line))
        {
            Filled(stream.Read(Room().Span));
        }

        return line;
    }

    /// <summary>Takes a line, or null at the end, out of what has been read; false when more must be read first.</summary>
    private bool TryTake(out ByteLine? line)
    {
        line = null;
        var found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
        var isWhole = found >= 0 || isAtEnd;
        var length = found >= 0 ? searched + found - start : end - start;
        searched = end;
        if (cut is null && !isWhole && length >= longest)
        {
            cut = (offset, buffer.AsSpan(start, Math.Min(length, Beginning)).ToArray());
        }

        if (!isWhole)
        {
            if (cut is not null)
            {
                PassOver(length);
            }

            return false;
        }

        var lineEnd = found >= 0 ? 1 : 0;
        if (cut is { } begun)
        {
            line = new ByteLine(begun.Offset, begun.Bytes, found >= 0, true);
            cut = null;
        }
        else if (length + lineEnd > 0)
        {
            line = new ByteLine(offset, buffer.AsMemory(start, length), found >= 0, false);
        }

        PassOver(length + lineEnd);
        return true;
    }

    private void PassOver(int length)
    {
        start += length;
        offset += length;
        searched = start;
    }

    private Memory<byte> Room()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (searched, end, start) = (searched - start, end - start, 0);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        return buffer.AsMemory(end);
    }

    private void Filled(int read)
    {
        end += read;
        isAtEnd = read == 0;
    }
}
