using Throughcare.App.Plans;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>
/// What else there was for one child or worker, as far as the reader may know: choices that name a worker out of reach, or a load that is not shown, are
/// a number and no more, and what somebody would prefer is left out for those who may not see it.
/// </summary>
public sealed record ExplainedFor
{
    private const int Choices = 3;

    private static readonly string Preferences = "staff preferences";

    /// <summary>The next choices, those that keep every limit first, with parts as they are shown; they add up.</summary>
    public required IReadOnlyList<Alternative> Next { get; init; }

    /// <summary>All that the reader may know of.</summary>
    public required Explanation Whole { get; init; }

    /// <summary>Choices that are not shown, because they name somebody whom the reader may not see.</summary>
    public required int NotShown { get; init; }

    /// <summary>The worker's preferences are left out.</summary>
    public bool WithoutPreferences { get; init; }

    public required string What { get; init; }

    /// <summary>The priorities by which any of the next choices differs.</summary>
    public IReadOnlyList<string> Priorities => [.. Next.SelectMany(a => a.Parts).Where(p => p.More != 0).Select(p => p.Priority).Distinct()];

    public static ExplainedFor? OfChild(OptionResult result, ChildLine child, InReach reach, bool openly = false)
    {
        if (child.ToWorker is not { } holder || ExplainAction.Of(result, child.Child.Text, openly) is not { Alternatives.Count: > 0 } whole) return null;
        var placed = result.Outcome!.Workers.Where(w => reach.Worker(w, result.Option.Id)).ToDictionary(w => w.Id);
        if (!Shown(holder)) return null;
        var seen = whole.Alternatives.Where(a => Shown(new(a.To))).Select(Rounded).ToList();
        return new() { Whole = whole with { Alternatives = seen }, Next = [.. seen.Take(Choices)], NotShown = whole.Alternatives.Count - seen.Count, What = "social worker" };

        // What a choice comes to says how much both workers carry.
        bool Shown(WorkerId worker) => placed.TryGetValue(worker, out var found) && reach.LoadOf(found);
    }

    public static ExplainedFor? OfWorker(OptionResult result, PlacedWorker worker, InReach reach, bool openly = false)
    {
        if (!reach.LoadOf(worker) || ExplainAction.Of(result, worker.Id.Text, openly) is not { Alternatives.Count: > 0 } whole) return null;
        var traits = reach.Traits(worker);
        var seen = whole.Alternatives.Select(a => Rounded(traits ? a : a with { Parts = [.. a.Parts.Where(p => p.Priority != Preferences)] })).OrderBy(a => a.Fits ? 0 : 1).ThenBy(a => a.More).ThenBy(a => a.To, StringComparer.OrdinalIgnoreCase).ToList();
        return new() { Whole = whole with { Alternatives = seen }, Next = [.. seen.Take(Choices)], NotShown = 0, WithoutPreferences = !traits, What = "team" };
    }

    private static Alternative Rounded(Alternative choice) => choice with { Parts = [.. choice.Parts.Select(p => (p.Priority, decimal.Round(p.More, 2)))] };
}
