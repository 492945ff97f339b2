using Microsoft.EntityFrameworkCore;

namespace Throughcare.App.Database;

/// <summary>The councils of this installation, for work that goes on council by council.</summary>
public sealed class Councils(IDbContextFactory<ThroughcareDb> databases, CurrentCouncil council)
{
    public async Task<IReadOnlyList<(int Id, string Name)>> All(CancellationToken ct = default)
    {
        using var _ = council.EnterAll(AcrossCouncils.Housekeeping);
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. (await db.Councils.OrderBy(c => c.Id).Select(c => new { c.Id, c.Name }).ToListAsync(ct)).Select(c => (c.Id, c.Name))];
    }
}
