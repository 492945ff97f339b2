using System.Globalization;
using System.Text.Json;

namespace Throughcare.App.Tests.Decisions;

/// <summary>The part of JSON Schema that our schemas use: type, required, properties, additionalProperties, items, format date, minimum.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Errors(JsonElement value, JsonElement schema, string at = "$")
    {
        if (schema.TryGetProperty("type", out var type) && !Is(value, type.GetString()!)) return [$"{at} is not {type}"];
        List<string> errors = [];
        if (value.ValueKind == JsonValueKind.Object)
        {
            var properties = schema.GetProperty("properties");
            if (schema.TryGetProperty("required", out var required)) errors.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at}.{r} is missing"));
            foreach (var property in value.EnumerateObject())
                if (properties.TryGetProperty(property.Name, out var inner)) errors.AddRange(Errors(property.Value, inner, $"{at}.{property.Name}"));
                else errors.Add($"{at}.{property.Name} is not in the schema");
        }
        if (value.ValueKind == JsonValueKind.Array) errors.AddRange(value.EnumerateArray().SelectMany((v, i) => Errors(v, schema.GetProperty("items"), $"{at}[{i}]")));
        if (schema.TryGetProperty("format", out var format) && format.GetString() == "date" && !DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) errors.Add($"{at} is not a date");
        return errors;
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of JSON Schema."),
    };
}
