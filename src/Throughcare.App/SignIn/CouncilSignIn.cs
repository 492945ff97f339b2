using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.App.SignIn;

/// <summary>What the council that the work is of has set about signing in.</summary>
public sealed class CouncilSignIn(IDbContextFactory<ThroughcareDb> databases, AuditTrail trail, Sessions sessions)
{
    public async Task<SignInRules> Rules(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await CouncilSettings.Read<SignInRules>(db, SignInRules.Part, ct);
    }

    public async Task Set(SignInRules rules, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = await CouncilSettings.Read<SignInRules>(db, SignInRules.Part, ct);
        await CouncilSettings.Set(db, SignInRules.Part, rules, ct);
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(AuditEvents.SignInRulesChanged) { Before = JsonSerializer.Serialize(before, JsonSerializerOptions.Web), After = JsonSerializer.Serialize(rules, JsonSerializerOptions.Web) }, ct);
        await transaction.CommitAsync(ct);
        sessions.Forget();
    }
}
