using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughcare.App.Backups;

/// <summary>What is kept as JSON inside a row. SQLite and PostgreSQL write bytes and moments in it differently; a backup has one form, with the names in order.</summary>
internal sealed class JsonCell(IEntityType entity)
{
    private readonly IReadOnlyList<(string Name, IProperty Property)> _properties =
        [.. entity.GetProperties().Select(p => (Name: p.GetJsonPropertyName(), p)).Where(p => p.Name is not null).Select(p => (p.Name!, p.p)).OrderBy(p => p.Item1, StringComparer.Ordinal)];

    public string ToBackup(string kept) => Rewrite(kept, (property, json) =>
        JsonSerializer.Serialize(Of(property).FromJsonString(json), property.ClrType, JsonSerializerOptions.Default));

    public string ToDatabase(string backup) => Rewrite(backup, (property, json) =>
        Of(property).ToJsonString(JsonSerializer.Deserialize(json, property.ClrType, JsonSerializerOptions.Default)!));

    private string Rewrite(string text, Func<IProperty, string, string> rewrite)
    {
        var from = JsonNode.Parse(text)!.AsObject();
        var to = new JsonObject();
        foreach (var (name, property) in _properties)
            if (from.TryGetPropertyValue(name, out var value)) to[name] = value is null ? null : JsonNode.Parse(rewrite(property, value.ToJsonString()));
        return to.ToJsonString();
    }

    private static Microsoft.EntityFrameworkCore.Storage.Json.JsonValueReaderWriter Of(IProperty property) =>
        property.GetJsonValueReaderWriter() ?? property.GetTypeMapping().JsonValueReaderWriter ?? throw new InvalidOperationException($"{property.Name} cannot be read as JSON.");
}
