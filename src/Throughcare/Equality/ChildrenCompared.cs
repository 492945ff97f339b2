using Throughcare.Children;
using Throughcare.Options;

namespace Throughcare.Equality;

/// <summary>
/// What a plan does to children, by what the extract tells of them: age, and whether they came unaccompanied to seek asylum (under race, which in the Act includes nationality). More is not in
/// an extract, and is not asked for.
/// </summary>
public static class ChildrenCompared
{
    private static readonly (int Below, string Band)[] Bands = [(5, "Under 5"), (10, "5 to 9"), (16, "10 to 15"), (18, "16 and 17"), (int.MaxValue, "18 and over")];

    /// <summary>Two comparisons: who would have another social worker, and who would be left outside the right team or the right locality.</summary>
    public static IReadOnlyList<PeopleCompared> Of(PlanOutcome outcome)
    {
        var day = outcome.Planned.AsAt;
        var withWorker = outcome.Children.Where(c => c is { InPlan: true, Before.Worker: not null, After.Worker: not null }).ToList();
        var withHome = outcome.Children.Where(c => c is { InPlan: true, Before.Child.NoHome: NoHome.HasHome }).ToList();
        var from = $"plan of the option '{outcome.Reading.Option.Title}', version {outcome.Reading.Option.Version}";
        return
        [
            Compared("change-of-worker", "would have another social worker", withWorker, c => c.ChangesWorker),
            Compared("not-right-team-and-locality", "would not be in the right team and the right locality", withHome, c => !c.RightAfter),
        ];

        PeopleCompared Compared(string id, string means, IReadOnlyList<PlacedChild> everyone, Func<PlacedChild, bool> affected) => new()
        {
            Id = id,
            On = EffectOn.Children,
            Means = means,
            From = from,
            Everyone = everyone.Select(c => c.Id.Text).ToHashSet(StringComparer.Ordinal),
            Affected = everyone.Where(affected).Select(c => c.Id.Text).ToHashSet(StringComparer.Ordinal),
            Traits = [.. everyone.SelectMany(c => Traits(c.Before.Child, day))],
        };
    }

    private static IEnumerable<PersonTrait> Traits(Child child, DateOnly day)
    {
        if (child.AgeOn(day) is { } age) yield return new(child.Id.Text, "age", Bands.First(b => age < b.Below).Band);
        yield return new(child.Id.Text, "race", child.NoHome == NoHome.Unaccompanied ? "Unaccompanied asylum-seeking" : "No");
    }
}
