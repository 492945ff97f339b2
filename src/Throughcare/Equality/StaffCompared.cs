using Throughcare.Caseload;
using Throughcare.Consultation;
using Throughcare.Options;

namespace Throughcare.Equality;

/// <summary>
/// Staff affected and not, for the comparison by heading. Before a plan is released nobody may be told what it would do to them, so those who may land elsewhere are held against those who stay whatever is
/// decided; after it, those whose own team, base, manager, role or hours change.
/// </summary>
public static class StaffCompared
{
    public static PeopleCompared Of(StaffInScope scope, IReadOnlyList<PersonTrait> traits) =>
        Of(scope.Staff, "may land in another team", traits, $"option '{scope.Option.Title}', version {scope.Option.Version}");

    public static PeopleCompared Of(StaffInScope scope, PlanOutcome outcome, Snapshot today, IReadOnlyList<PersonTrait> traits) =>
        Of(StaffAffected.Of(scope, outcome, today).Staff, "would have another team, base, manager, role or hours", traits, $"plan of the option '{scope.Option.Title}', version {scope.Option.Version}");

    private static PeopleCompared Of(IReadOnlyList<StaffMember> staff, string means, IReadOnlyList<PersonTrait> traits, string from) => new()
    {
        Id = "staff",
        On = EffectOn.Staff,
        Means = means,
        Everyone = staff.Select(s => s.Id.Text).ToHashSet(StringComparer.OrdinalIgnoreCase),
        Affected = staff.Where(s => s.Effect == Effect.Directly).Select(s => s.Id.Text).ToHashSet(StringComparer.OrdinalIgnoreCase),
        Traits = traits,
        From = from,
    };
}
