using System.Text.Json;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Measures;

namespace Throughcare.App.Privacy;

/// <summary>What remains of a proposal whose rows about children were deleted: its figures, as they were last shown.</summary>
public sealed record KeptFigures(DateOnly DeletedOn, string Why, DateOnly AsAt, IReadOnlyList<FigureLine> Baseline, IReadOnlyList<KeptPlanFigures> Plans)
{
    internal static string Write(KeptProposal kept, Keeping keeping, DateOnly today)
    {
        var proposal = kept.Proposal;
        var plans = proposal.Options.Where(o => !o.DoNothing).Select(o => (Option: o, Result: PlanAction.FromRun(proposal, o))).Where(p => p.Result?.Figures is not null);
        return JsonSerializer.Serialize(new KeptFigures(today, keeping.Why, proposal.Extract.Snapshot.AsAt,
            [.. proposal.MeasureBaseline().Figures.Select(Line)],
            [.. plans.Select(p => new KeptPlanFigures(p.Option.Title, [.. p.Result!.Figures!.Pairs.SelectMany(pair => new[] { pair.Before, pair.After }).OfType<Figure>().Select(Line)]))]));
    }

    internal static KeptFigures Read(string json) => JsonSerializer.Deserialize<KeptFigures>(json)!;

    // Nobody stands behind a figure any more.
    private static FigureLine Line(Figure figure) => FigureJson.Line(figure with { Behind = [], Parts = [] });
}

/// <summary>The figures of one option's plan, before and after.</summary>
public sealed record KeptPlanFigures(string Option, IReadOnlyList<FigureLine> Figures);
