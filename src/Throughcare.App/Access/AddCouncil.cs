using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;

namespace Throughcare.App.Access;

/// <summary>A council that was added, and the secret of its first administrator's invitation.</summary>
public sealed record CouncilAdded(int Id, string Name, string Secret, bool TookOver);

/// <summary>
/// Adds a council with its audit trail and the roles that come with the program, and invites its first administrator. The first one added takes over the
/// council of single-person mode with its proposals, so that nothing has to be moved when people begin to sign in.
/// </summary>
public sealed class AddCouncil(IDbContextFactory<ThroughcareDb> databases, CurrentCouncil council, AuditTrail trail, Invitations invitations)
{
    public async Task<CouncilAdded> Add(string name, string administrator, CancellationToken ct = default)
    {
        if (name.Trim().Length is 0 or > 200) throw Invitations.Refused("council-name", "The name of the council must have from 1 to 200 characters.", name, "Give its name, such as \"Northshire\".");
        if (!EmailText.Looks(administrator)) throw Invitations.Refused("email", "That is not an email address.", administrator, "Give the address of the council's first administrator.");
        var (id, tookOver) = await MakeRow(name.Trim(), ct);
        using var entered = council.Enter(id);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.AuditHeads.AnyAsync(ct)) db.Add(new AuditHeadRow { CouncilId = id, Sequence = 0, Hash = AuditHash.Start });
        if (!await db.Roles.AnyAsync(ct)) db.AddRange(BuiltInRoles.All.Select(RoleText.Row));
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(AuditEvents.CouncilAdded), ct);
        var secret = await invitations.Make(db, new() { Name = "Administrator", Email = administrator.Trim(), Roles = [new("administrator", [])] }, null, ct);
        await transaction.CommitAsync(ct);
        return new(id, name.Trim(), secret, tookOver);
    }

    private async Task<(int Id, bool TookOver)> MakeRow(string name, CancellationToken ct)
    {
        using var everyone = council.EnterAll(AcrossCouncils.Installation);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var all = await db.Councils.ToListAsync(ct);
        if (all.Any(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase))) throw Invitations.Refused("council-there", "There is a council of that name already.", name, "See 'throughcare council list'.");
        var only = all.SingleOrDefault(c => c.Id == CouncilRow.TheOnly);
        var takes = all.Count == 1 && only is not null && !await db.Roles.AnyAsync(ct);
        if (takes) only!.Name = name;
        // The row of single-person mode came with a fixed number, which a database that counts for itself does not know of.
        else db.Add(only = new CouncilRow { Id = all.Max(c => c.Id) + 1, Name = name });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (only!.Id, takes);
    }
}

/// <summary>What passes for an email address: one @ with something on both sides, no spaces. Whether it is anybody's only a message would tell.</summary>
public static class EmailText
{
    public static bool Looks(string? text) => text?.Trim() is { Length: > 2 and <= 256 } email && email.Count(c => c == '@') == 1 && email[0] != '@' && email[^1] != '@' && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
