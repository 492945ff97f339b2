using Microsoft.EntityFrameworkCore;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Findings;

namespace Throughcare.App.SignIn;

/// <summary>What an administrator says about somebody who is to sign in.</summary>
public sealed record Invitee
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Worker { get; init; }

    public IReadOnlyList<GivenRole> Roles { get; init; } = [];
}

/// <summary>How an invitation stands.</summary>
public enum InvitationState
{
    Open,
    Used,
    Withdrawn,
    Expired,
}

/// <summary>An invitation as the list of people shows it.</summary>
public sealed record InvitationLine(Guid Id, string Name, string Email, IReadOnlyList<GivenRole> Roles, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt, InvitationState State);

/// <summary>Invitations of the council that the work is of. No mail is sent: the link is shown once, to be passed on; only the hash of its secret is kept, and it works once.</summary>
public sealed class Invitations(IDbContextFactory<ThroughcareDb> databases, AuditTrail trail, TimeProvider clock)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    /// <summary>Makes an invitation and gives the secret for its link.</summary>
    public async Task<string> Make(Invitee invitee, Guid? by, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var secret = await Make(db, invitee, by, ct);
        await transaction.CommitAsync(ct);
        return secret;
    }

    internal async Task<string> Make(ThroughcareDb db, Invitee invitee, Guid? by, CancellationToken ct)
    {
        var (secret, now, id) = (Secret.New(), clock.GetUtcNow(), Guid.NewGuid());
        var known = await db.Roles.Select(r => r.Key).ToListAsync(ct);
        if (invitee.Roles.FirstOrDefault(r => !known.Contains(r.Role)) is { } none) throw Refused("no-such-role", "This council has no such role.", none.Role, "Choose among the roles of the council.");
        // A new link takes the place of one that was not used yet.
        foreach (var earlier in await db.Invitations.Where(i => i.UsedAt == null && i.WithdrawnAt == null && i.Email == invitee.Email).ToListAsync(ct))
        {
            earlier.WithdrawnAt = now;
            await trail.Add(db, new(AuditEvents.InvitationWithdrawn) { Subject = Subjects.Invitation(earlier.Id), Why = "a new one was made" }, ct);
        }
        db.Add(new InvitationRow
        {
            Id = id,
            Email = invitee.Email,
            Name = invitee.Name,
            Worker = invitee.Worker,
            Roles = RoleText.Write(invitee.Roles),
            SecretHash = Secret.Hash(secret),
            InvitedBy = by,
            InvitedAt = now,
            ExpiresAt = now + GoodFor,
        });
        await db.SaveChangesAsync(ct);
        await trail.Add(db, new(AuditEvents.InvitationMade) { Subject = Subjects.Invitation(id), After = RoleText.Write(invitee.Roles) }, ct);
        return secret;
    }

    public async Task Withdraw(Guid id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        DateTimeOffset? now = clock.GetUtcNow();
        if (await db.Invitations.Where(i => i.Id == id && i.UsedAt == null && i.WithdrawnAt == null).ExecuteUpdateAsync(s => s.SetProperty(i => i.WithdrawnAt, now), ct) == 0) return;
        await trail.Add(db, new(AuditEvents.InvitationWithdrawn) { Subject = Subjects.Invitation(id) }, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Those that can still be used, or ran out in vain, newest first.</summary>
    public async Task<IReadOnlyList<InvitationLine>> Waiting(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.Invitations.AsNoTracking().Where(i => i.UsedAt == null && i.WithdrawnAt == null).ToListAsync(ct);
        return [.. rows.OrderByDescending(i => i.InvitedAt).Select(Line)];
    }

    /// <summary>The invitation of a link; null where there is none such. One that cannot be used any more is written into the trail.</summary>
    public async Task<InvitationLine?> Open(string secretHash, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.SecretHash == secretHash, ct);
        if (row is null) return null;
        var line = Line(row);
        if (line.State != InvitationState.Open) await trail.Record(new(AuditEvents.InvitationRefused) { Subject = Subjects.Invitation(row.Id), Why = Words(line.State) }, ct);
        return line;
    }

    private InvitationLine Line(InvitationRow row) => new(row.Id, row.Name, row.Email, RoleText.Given(row.Roles), row.InvitedAt, row.ExpiresAt,
        row.UsedAt is not null ? InvitationState.Used : row.WithdrawnAt is not null ? InvitationState.Withdrawn : row.ExpiresAt <= clock.GetUtcNow() ? InvitationState.Expired : InvitationState.Open);

    private static string Words(InvitationState state) => state switch { InvitationState.Used => "used before", InvitationState.Withdrawn => "withdrawn", _ => "expired" };

    internal static RefusedException Refused(string rule, string what, string? value, string toDo) =>
        new(new Finding { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo });
}
