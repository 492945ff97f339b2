using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Privacy;

namespace Throughcare.App.Audit;

/// <summary>
/// What an event was about, as a kind and an opaque id (<see cref="PersonToken"/>): the same for the same child or worker of a council, so that their events can
/// be found, and of no use to anybody without the council's secret.
/// </summary>
public sealed class AuditSubject(IDbContextFactory<ThroughcareDb> databases, SubjectKeys subjects)
{
    public Task<string> Child(string id, CancellationToken ct = default) => Of(PersonKind.Child, id, ct);

    public Task<string> Worker(string id, CancellationToken ct = default) => Of(PersonKind.Worker, id, ct);

    internal static string Of(CouncilKeys keys, PersonKind kind, string id) => Written(keys.Token(kind, id));

    /// <summary>An opaque id as it stands in an event: "child:ch-…".</summary>
    public static string Written(string token) => (PersonToken.KindAt(token) == PersonKind.Worker ? "worker:" : "child:") + token;

    private async Task<string> Of(PersonKind kind, string id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return Of(await subjects.Of(db, ct), kind, id.Trim());
    }
}
