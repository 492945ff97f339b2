using Throughcare.Options;

namespace Throughcare.Consultation;

/// <summary>What one worker is told: where she would be, and why. Made for those who were in scope or are affected.</summary>
public sealed record OutcomeOfWorker
{
    public required StaffMember Member { get; init; }

    public required PlacedWorker Placed { get; init; }

    /// <summary>Why, said to the worker, in words that name no child: counts of children alone.</summary>
    public required string Reason { get; init; }

    /// <summary>"your first choice"; null where no order was given.</summary>
    public string? Choice => Placed.RankMet switch { null => null, 0 => "your first choice", 1 => "your second choice", 2 => "your third choice", _ => "not one of your first three choices" };

    /// <summary>The outcome as fields of a letter; where no name was given, the worker's id stands in its place.</summary>
    public IReadOnlyDictionary<string, string?> Fields(string council, string proposal, DateOnly? starts, DateOnly today, string whomToAsk, Addressee? to = null) => new Dictionary<string, string?>
    {
        ["name"] = to?.Name ?? Member.Id.Text,
        ["salutation"] = to is null ? "colleague" : to.Salutation ?? to.Name,
        ["address"] = to is { Address.Count: > 0 } ? string.Join('\n', to.Address) : $"{RolePhases.InWords(Member.Role)}\n{Placed.TeamBefore?.Name ?? "no team"}\n{council}",
        ["worker"] = Member.Id.Text,
        ["role"] = RolePhases.InWords(Member.Role),
        ["council"] = council,
        ["proposal"] = proposal,
        ["team_now"] = Placed.TeamBefore?.Name ?? "no team",
        ["team"] = Placed.TeamAfter?.Name,
        ["base"] = Placed.TeamAfter?.Base,
        ["manager"] = Placed.ManagerAfter?.Text,
        ["standing"] = (Member.Standing ?? Standing.SlotIn).InWords(),
        ["choice"] = Choice is { } choice ? $"This team is {choice}." : "You gave no order of preference.",
        ["reason"] = Reason,
        ["starts"] = starts is { } day ? ConsultationWords.Day(day) : null,
        ["today"] = ConsultationWords.Day(today),
        ["reference"] = $"{Member.Id}/{today:yyyy-MM-dd}",
        ["whom_to_ask"] = whomToAsk,
    };

    /// <summary>Everybody in scope who has a place in the plan, by id.</summary>
    public static IReadOnlyList<OutcomeOfWorker> Of(StaffInScope scope, PlanOutcome outcome)
    {
        var reasons = new WorkerReason(outcome);
        var placed = outcome.Workers.ToDictionary(w => w.Id);
        return [.. scope.InScope.Where(s => placed.ContainsKey(s.Id)).Select(s => new OutcomeOfWorker { Member = s, Placed = placed[s.Id], Reason = Why(placed[s.Id]) })];

        // A plan gives managers and others no children, so it has no reason of its own for them.
        string Why(PlacedWorker worker) => worker.Worker.InPlan || worker.TeamAfter is not { } team ? reasons.ToldTo(worker) : worker.TeamBefore?.Id == team.Id ? $"You stay in {team.Name}." : $"You would move to {team.Name}, as the option has it.";
    }
}
