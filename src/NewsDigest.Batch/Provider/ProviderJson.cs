using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsDigest.Batch.Provider;

/// <summary>Bodies of responses, written without reflection.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ProviderJson : JsonSerializerContext;
