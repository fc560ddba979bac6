using System.Text.Json;

namespace Quality.Articles;

/// <summary>Fields that may be missing or null.</summary>
internal static class JsonReading
{
    public static IEnumerable<JsonElement> List(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    public static IEnumerable<string> Texts(this JsonElement parent, string name) => parent.List(name).Select(e => e.GetString() ?? "");

    public static string? Text(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static double? Number(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    public static int? Place(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var place) ? place : null;

    public static bool IsOptional(this JsonElement gold) => gold.TryGetProperty("optional", out var value) && value.ValueKind == JsonValueKind.True;

    public static JsonElement Field(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;
}
