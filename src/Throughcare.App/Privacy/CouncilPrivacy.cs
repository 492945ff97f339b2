using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.App.Privacy;

/// <summary>Reads and changes what a council has set for the data of children and workers; each change is in the audit trail with its reason.</summary>
public sealed class CouncilPrivacy(IDbContextFactory<ThroughcareDb> databases, AuditTrail audit)
{
    public async Task<PrivacySettings> Now(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await PrivacySettings.Of(db, ct);
    }

    public async Task Change(Func<PrivacySettings, PrivacySettings> change, string why, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = await PrivacySettings.Of(db, ct);
        var after = change(before);
        await after.Save(db, ct);
        await audit.Add(db, new(AuditEvents.PrivacySet) { Before = JsonSerializer.Serialize(before), After = JsonSerializer.Serialize(after), Why = why }, ct);
        await transaction.CommitAsync(ct);
    }
}
