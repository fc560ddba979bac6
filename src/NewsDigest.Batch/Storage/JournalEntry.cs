using System.Globalization;
using System.Text.Json;

namespace NewsDigest.Batch.Storage;

/// <summary>What the journal says about an article.</summary>
internal enum EntryState : byte
{
    /// <summary>It has a brief, in a part.</summary>
    Done,

    /// <summary>It has none; the line tells why.</summary>
    Dead,

    /// <summary>Its brief is damaged on the disk and must be made again.</summary>
    Lost,
}

/// <summary>A line of the journal.</summary>
internal sealed record JournalEntry
{
    public required EntryState State { get; init; }

    /// <summary>The work: content and configuration. Articles of the same content share it.</summary>
    public required UInt128 Work { get; init; }

    /// <summary>The idempotency key: id, content and configuration.</summary>
    public UInt128 Key { get; init; }

    public string Id { get; init; } = "";

    public int Attempts { get; init; }

    public WorkUsage Usage { get; init; }

    public PartPlace Place { get; init; }

    public string Code { get; init; } = "";

    public string Reason { get; init; } = "";

    public byte[] Write() => ResultLines.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("state", State switch { EntryState.Done => "done", EntryState.Dead => "dead", _ => "lost" });
        json.WriteString("work", Work.ToString("x32", CultureInfo.InvariantCulture));
        if (State != EntryState.Lost)
        {
            json.WriteString("key", Key.ToString("x32", CultureInfo.InvariantCulture));
            json.WriteString("id", Id);
            json.WriteNumber("attempts", Attempts);
            WriteUsage(json);
        }

        if (State == EntryState.Done)
        {
            json.WriteNumber("part", Place.Part);
            json.WriteNumber("offset", Place.Offset);
            json.WriteNumber("length", Place.Length);
        }
        else if (State == EntryState.Dead)
        {
            json.WriteString("code", Code);
            json.WriteString("reason", Reason);
        }

        json.WriteEndObject();
    });

    public static JournalEntry Read(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new JournalEntry
        {
            State = Text(root, "state") switch { "done" => EntryState.Done, "dead" => EntryState.Dead, _ => EntryState.Lost },
            Work = UInt128.Parse(Text(root, "work"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            Key = Text(root, "key") is { Length: > 0 } key ? UInt128.Parse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : default,
            Id = Text(root, "id"),
            Attempts = (int)Number(root, "attempts"),
            Usage = new WorkUsage(Number(root, "in"), Number(root, "out"), root.TryGetProperty("usd", out var usd) ? usd.GetDecimal() : 0),
            Place = new PartPlace((int)Number(root, "part"), Number(root, "offset"), (int)Number(root, "length")),
            Code = Text(root, "code"),
            Reason = Text(root, "reason"),
        };
    }

    private void WriteUsage(Utf8JsonWriter json)
    {
        if (Usage != WorkUsage.None)
        {
            json.WriteNumber("in", Usage.InputTokens);
            json.WriteNumber("out", Usage.OutputTokens);
            json.WriteNumber("usd", Usage.Dollars);
        }
    }

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static long Number(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
}
