using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Measures;

namespace Throughcare.Options;

/// <summary>One option, solved: the plan and all that is said of it, or why there is none.</summary>
public sealed record OptionResult
{
    public required RelationshipsKept Relationships { get; init; }

    /// <summary>Null when there is no plan.</summary>
    public PlanOutcome? Outcome { get; init; }

    public PlanFigures? Figures { get; init; }

    public PlanView? View { get; init; }

    public IReadOnlyList<ChildLine> Children { get; init; } = [];

    public IReadOnlyList<WorkerLine> Workers { get; init; } = [];

    public Option Option => Relationships.Reading.Option;

    public ProblemReading Reading => Relationships.Reading;

    public AllocationAnswer Answer => Relationships.Answer;

    /// <summary>What is proved, in words.</summary>
    public string Proved => ProvedInWords.Of(Answer);

    /// <param name="snapshot">Today.</param>
    /// <param name="relationships">The answer, with the reading that was solved.</param>
    /// <param name="rules">The phase rules.</param>
    /// <param name="definition">How the council counts a caseload.</param>
    /// <param name="judgements">All that people have decided by now, the plan's own and what is newer: it says which suggestions somebody has looked at.</param>
    public static OptionResult Of(Snapshot snapshot, RelationshipsKept relationships, PhaseRules rules, CaseloadDefinition definition, IReadOnlyList<Judgement>? judgements = null)
    {
        if (relationships.Answer.Plan is not { } plan) return new() { Relationships = relationships };
        var outcome = PlanOutcome.Of(snapshot, relationships.Reading, plan, rules, definition) with { LookedAt = LookedAt.Of(judgements ?? [], relationships.Reading.Groups) };
        return new()
        {
            Relationships = relationships,
            Outcome = outcome,
            Figures = PlanFigures.Of(outcome, relationships),
            View = PlanView.Of(outcome),
            Children = PlanLines.Children(outcome),
            Workers = PlanLines.Workers(outcome),
        };
    }
}

/// <summary>Every option beside today.</summary>
public sealed record PlanComparison
{
    public required DateOnly AsAt { get; init; }

    public required Baseline Baseline { get; init; }

    public required TodayMeasured Today { get; init; }

    public required IReadOnlyList<OptionResult> Options { get; init; }

    public bool AnyPlan => Options.Any(o => o.Outcome is not null);

    /// <summary>One row for each measure: today (null where it has no meaning today) and each option (null without a plan), in the order of <see cref="Options"/>.</summary>
    public IReadOnlyList<ComparisonRow> Rows
    {
        get
        {
            var first = Options.FirstOrDefault(o => o.Figures is not null)?.Figures;
            if (first is null) return [];
            return [.. first.Pairs.Select((pair, i) => new ComparisonRow(pair.After.Title, pair.Before, [.. Options.Select(o => o.Figures?.Pairs[i].After)]))];
        }
    }
}

/// <summary>One measure over today and the options.</summary>
public sealed record ComparisonRow(string Title, Figure? Today, IReadOnlyList<Figure?> Options);

/// <summary>How good a plan is proved to be, in words that claim no more than the proof.</summary>
public static class ProvedInWords
{
    public static string Of(AllocationAnswer answer)
    {
        if (answer.NoPlanFits) return "No plan fits: it is proved that the limits of this option cannot all hold.";
        if (answer.Gap is not { } gap) return "No plan was found before the search stopped, and it is not proved that there is none. More time may find one.";
        if (gap == 0) return "No plan under these rules does better: proved.";
        // Rounded up, so that the sentence stays true.
        var percent = Math.Ceiling(gap * 1000) / 10;
        return percent >= 100 ? "This plan keeps every limit. How much better another could be is not proved."
            : $"No plan under these rules does better by more than {percent:0.#}%: proved.";
    }
}
