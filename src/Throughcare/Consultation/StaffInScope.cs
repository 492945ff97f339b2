using Throughcare.Caseload;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>
/// Who is in scope before anything is decided (docs/method/consultation.md#in-scope): everyone who may lawfully land elsewhere, from the teams that
/// each may be in, and those around them. No plan is looked at, so the answer cannot tell what a plan would do to anybody.
/// </summary>
public sealed record StaffInScope
{
    public required Option Option { get; init; }

    public required DateOnly AsAt { get; init; }

    /// <summary>Everybody of the services that the option changes, by id; those whom it does not touch too.</summary>
    public required IReadOnlyList<StaffMember> Staff { get; init; }

    /// <summary>Workers of the extract who are left out, each with the reason.</summary>
    public required IReadOnlyList<(WorkerId Worker, string Why)> NotInScope { get; init; }

    public IEnumerable<StaffMember> InScope => Staff.Where(s => s.Effect == Effect.Directly);

    public IEnumerable<StaffMember> Indirectly => Staff.Where(s => s.Effect == Effect.Indirectly);

    public StaffMember? Of(WorkerId worker) => Staff.FirstOrDefault(s => s.Id == worker);

    /// <param name="snapshot">Today.</param>
    /// <param name="option">The option that is consulted on. Teams that were ruled out by agreement count as open: who has such an agreement must not show here.</param>
    /// <param name="rules">The phase rules.</param>
    public static StaffInScope Of(Snapshot snapshot, Option option, PhaseRules rules)
    {
        if (option.DoNothing) return new() { Option = option, AsAt = snapshot.AsAt, Staff = [], NotInScope = [] };
        var open = new OpenTeams(snapshot, option, rules);
        var around = new ChangesAround(snapshot, option);
        var standings = new Standings(option, open.Places);
        var (staff, without) = (new List<StaffMember>(), new List<(WorkerId, string)>());
        var may = open.Places.ToDictionary(p => p.Worker.Id);
        foreach (var worker in snapshot.Workers.OrderBy(w => w.Id))
        {
            if (!may.TryGetValue(worker.Id, out var place)) continue;
            if (place.LeftOut is { } why)
            {
                without.Add((worker.Id, why));
                continue;
            }
            var own = around.Own(worker, place.Open);
            var gone = place.Open.Count == 0;
            var elsewhere = own.Count > 0 || gone;
            staff.Add(new()
            {
                Id = worker.Id, Role = worker.Role, Fte = worker.Fte, Team = worker.Team, Away = worker.LongAbsent, Open = place.Open,
                Changes = elsewhere ? own : around.Others(worker, open.Places),
                Standing = elsewhere ? standings.Of(place) : null,
                Why = elsewhere ? standings.Why(place) : "stays, whatever is decided",
            });
        }
        return new() { Option = option, AsAt = snapshot.AsAt, Staff = staff, NotInScope = without };
    }
}
