using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Batch;

/// <summary>The keys under which results are kept: 128 bits of SHA-256 over fields that each carry their length.</summary>
internal static class WorkKeys
{
    /// <summary>The content and what changes its brief; articles that share it share the work.</summary>
    public static UInt128 Content(BatchArticle article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, article.IsText ? "text" : "bytes");
        Add(hash, article.Title);
        Add(hash, article.Published?.ToString("O", CultureInfo.InvariantCulture));
        Add(hash, article.Publisher);
        Add(hash, article.Content.Span);
        return Finish(hash);
    }

    /// <summary>An item that could not be read.</summary>
    public static UInt128 Unreadable(BatchRecord record) => Of("unreadable", record.Id, record.Failure!.Code, record.Failure.Reason);

    /// <summary>Content under a configuration.</summary>
    public static UInt128 Work(UInt128 content, string configuration) => Of("work", Hex(content), configuration);

    /// <summary>The idempotency key: id, content and configuration.</summary>
    public static UInt128 Item(string id, UInt128 content, string configuration) => Of("item", id, Hex(content), configuration);

    /// <summary>Any fields.</summary>
    public static UInt128 Of(params ReadOnlySpan<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            Add(hash, field);
        }

        return Finish(hash);
    }

    private static string Hex(UInt128 key) => key.ToString("x32", CultureInfo.InvariantCulture);

    private static void Add(IncrementalHash hash, string? field)
    {
        if (field is null)
        {
            AddLength(hash, -1);
        }
        else
        {
            Add(hash, Encoding.UTF8.GetBytes(field));
        }
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> field)
    {
        AddLength(hash, field.Length);
        hash.AppendData(field);
    }

    private static void AddLength(IncrementalHash hash, int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        hash.AppendData(bytes);
    }

    private static UInt128 Finish(IncrementalHash hash)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(bytes);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
