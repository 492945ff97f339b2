using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.App.Plans;

/// <summary>A judgement that holds, with its number among all judgements of the proposal, which never changes.</summary>
public sealed record HeldDecision
{
    public required int Number { get; init; }

    public required Judgement Judgement { get; init; }

    /// <summary>Its review date has come.</summary>
    public required bool PastReview { get; init; }

    /// <summary>Why it no longer fits, and what to do, in words; null where it fits.</summary>
    public string? NoLongerFits { get; init; }

    public bool AboutWorker => JudgementWords.IsAboutWorker(Judgement.Kind);
}

/// <summary>Every judgement of a proposal that holds, those that need a person first: past review, then those that no longer fit, then the rest by review date.</summary>
public static class DecisionsThatHold
{
    public static IReadOnlyList<HeldDecision> Of(Proposal proposal, DateOnly today)
    {
        var numbers = proposal.Judgements.Select((j, i) => (j, i)).ToDictionary(p => p.j, p => p.i + 1, ReferenceEqualityComparer.Instance as IEqualityComparer<Judgement>);
        var snapshot = proposal.Extract.Snapshot;
        var (children, workers) = (snapshot.Children.Select(c => c.Id).ToHashSet(), snapshot.Workers.ToDictionary(w => w.Id));
        var teams = DecideAction.Teams(proposal).Select(t => t.Id).ToHashSet();
        return [.. HoldingJudgements.Of(proposal.Judgements).Where(j => !JudgementWords.IsDelivery(j.Kind))
            .Select(j => new HeldDecision
            {
                Number = numbers[j],
                Judgement = j,
                PastReview = j.ReviewOn <= today,
                NoLongerFits = Unfit(j, children, workers, teams, snapshot.AsAt),
            })
            .OrderBy(d => d.PastReview ? 0 : d.NoLongerFits is not null ? 1 : 2).ThenBy(d => d.Judgement.ReviewOn ?? DateOnly.MaxValue).ThenBy(d => d.Number)];
    }

    private static string? Unfit(Judgement judgement, HashSet<ChildId> children, Dictionary<WorkerId, Worker> workers, HashSet<TeamId> teams, DateOnly asAt)
    {
        if (JudgementWords.IsAboutWorker(judgement.Kind) ? !workers.ContainsKey(new(judgement.Subject)) : !children.Contains(new(judgement.Subject)))
            return $"{(JudgementWords.IsAboutWorker(judgement.Kind) ? "This worker" : "This child")} is not in the extract. Take the decision back, or leave it: it holds again when an extract has them.";
        return JudgementWords.Needs(judgement.Kind) switch
        {
            NeededValue.Worker when judgement.Value is { } worker => Gone(worker, judgement.Kind),
            NeededValue.Team when judgement.Value is { } team && teams.Count > 0 && !teams.Contains(new(team)) => $"No option has the team {team}. Decide on another team, or take the decision back.",
            _ => null,
        };

        string? Gone(string worker, JudgementKind kind) => !workers.TryGetValue(new(worker), out var found)
            ? kind == JudgementKind.NotThisWorker ? $"{worker} is not in the extract, so nothing is ruled out. Take the decision back, or leave it for when they return." : $"{worker} is not in the extract. Decide on another worker, or take the decision back."
            : found.Leaves is { } ends && ends < asAt && kind != JudgementKind.NotThisWorker ? $"{worker} left on {ends:d MMMM yyyy}. Decide on another worker, or take the decision back." : null;
    }
}
