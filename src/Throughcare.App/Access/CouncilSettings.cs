using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Access;

/// <summary>What a council has set for itself, part by part; a part that was never set has its defaults.</summary>
public sealed class CouncilSettings(IDbContextFactory<ThroughcareDb> databases)
{
    public async Task<T> Read<T>(string part, CancellationToken ct = default) where T : new()
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Read<T>(db, part, ct);
    }

    internal static async Task<T> Read<T>(ThroughcareDb db, string part, CancellationToken ct = default) where T : new() =>
        await db.CouncilSettings.AsNoTracking().Select(s => s.Settings).SingleOrDefaultAsync(ct) is { } text && JsonNode.Parse(text)?[part] is { } set
            ? set.Deserialize<T>(JsonSerializerOptions.Web) ?? new()
            : new();

    /// <summary>Sets one part and leaves the others; saved by the caller, with the event that tells of it.</summary>
    internal static async Task Set<T>(ThroughcareDb db, string part, T value, CancellationToken ct = default)
    {
        var row = await db.CouncilSettings.SingleOrDefaultAsync(ct);
        var all = row is null ? [] : JsonNode.Parse(row.Settings)!.AsObject();
        all[part] = JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web);
        if (row is null) db.Add(new CouncilSettingsRow { Settings = all.ToJsonString() });
        else row.Settings = all.ToJsonString();
    }
}
