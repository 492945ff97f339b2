using System.Collections.Concurrent;
using Throughcare.App.Access;
using Throughcare.App.Proposals;
using Throughcare.Consultation;

namespace Throughcare.Web.Uploads;

/// <summary>
/// What was read from a sheet of responses waits in memory for the person who brought it, and for nobody else. It is on no disk before it is kept, and what nobody keeps is forgotten after two hours.
/// </summary>
public sealed class WaitingSheets(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, Sheet> _sheets = new();

    private sealed record Sheet(Guid Person, int Council, ProposalKey Proposal, IReadOnlyList<Response> Responses, DateTimeOffset At);

    /// <summary>The name under which it waits. Somebody's newer sheet takes the place of their older one.</summary>
    public string Hold(Viewer viewer, ProposalKey proposal, IReadOnlyList<Response> responses)
    {
        foreach (var (old, sheet) in _sheets)
            if (sheet.At + Kept <= clock.GetUtcNow() || (sheet.Person == viewer.Person && sheet.Council == viewer.Council)) _sheets.TryRemove(old, out _);
        var name = App.SignIn.Secret.New();
        _sheets[name] = new(viewer.Person, viewer.Council, proposal, responses, clock.GetUtcNow());
        return name;
    }

    /// <summary>Gives it once; null where it is somebody else's, of another proposal, gone or forgotten.</summary>
    public IReadOnlyList<Response>? Take(Viewer viewer, ProposalKey proposal, string name) =>
        _sheets.TryGetValue(name, out var sheet) && sheet.Person == viewer.Person && sheet.Council == viewer.Council && sheet.Proposal == proposal && sheet.At + Kept > clock.GetUtcNow() && _sheets.TryRemove(name, out _) ? sheet.Responses : null;
}
