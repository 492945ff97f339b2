using System.Diagnostics;
using Throughcare.Allocation;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Samples;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.Benchmarks;

/// <summary>
/// A made-up England, 153 councils of their real sizes, one after another through the action behind <c>plan</c>: one option each, relationships first, until its size's gap or its size's
/// time. THROUGHCARE_BENCH_COUNCILS=5 takes the first five (the largest), 150..153 the last four.
/// </summary>
internal static class EnglandPlans
{
    /// <summary>When a council of so many children in care stops: the protocol of docs/benchmarks.md.</summary>
    private sealed record Size(int Children, double Gap, double Seconds);

    private static readonly Size[] Sizes =
    [
        new(12, 0.005, 1), new(60, 0.005, 5), new(450, 0.005, 15), new(1_000, 0.005, 30), new(int.MaxValue, 0.015, 60),
    ];

    private sealed record OneCouncil(string Name, int Children, Size Size, RelationshipsKept Kept, double Seconds)
    {
        public AllocationAnswer Answer => Kept.Answer;

        public bool Reached => Answer.Gap <= (decimal)Size.Gap;

        public FormattableString InWords => Answer.Plan is null
            ? (FormattableString)$"{Name}: {Children:#,0} children, {(Answer.NoPlanFits ? "no plan fits: " + string.Join(" ", Answer.Clash) : "no plan found in its time")} ({Seconds:0.0} s)"
            : $"{Name}: {Children:#,0} children, gap {Answer.Gap:0.00%}{(Reached ? "" : Measurement.Say($" and not {Size.Gap:0.0%}"))}, {Kept.Released} of {Kept.Held} held children released, {Seconds:0.0} s of which the last solve {Answer.Seconds:0.0} s, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB";
    }

    public static IReadOnlyList<Measurement> Run()
    {
        var (first, last) = Asked(Environment.GetEnvironmentVariable("THROUGHCARE_BENCH_COUNCILS"));
        var done = new List<OneCouncil>();
        var number = 0;
        var whole = Stopwatch.StartNew();
        foreach (var content in SampleAction.England())
        {
            if (++number < first) continue;
            if (number > last) break;
            var council = Plan($"C{number:000}", ProposalReader.Read(content).Proposal);
            done.Add(council);
            Console.WriteLine(Measurement.Say($"{whole.Elapsed.TotalMinutes,5:0.0} min  {Measurement.Say(council.InWords)}"));
        }
        var planned = done.Where(c => c.Answer.Plan is not null).ToList();
        var without = done.Where(c => c.Answer.Plan is null).ToList();
        var worst = planned.MaxBy(c => c.Answer.Gap);
        var shortOfIt = planned.Count(c => !c.Reached);
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        return
        [
            new(Measurement.Say($"{done.Count} councils of a made-up England ({done.Sum(c => c.Children):#,0} children in care), one option each, one after another"),
                Measurement.Say($"{whole.Elapsed.TotalMinutes:0.0} minutes; {planned.Count - shortOfIt} at their size's gap, {shortOfIt} short of it, {without.Count} without a plan; worst gap {worst?.Answer.Gap ?? 0:0.00%} ({worst?.Name}); {memory:0} MB"),
                "each at its own size's gap (0.5%, above 1,000 children 1.5%), 90 minutes in all, under 500 MB"),
            .. without.Select(c => new Measurement(c.Name + " has no plan", Measurement.Say(c.InWords), "a plan, or the limits that clash")),
        ];
    }

    private static OneCouncil Plan(string name, Proposal proposal)
    {
        var children = proposal.Extract.Snapshot.Children.Count(c => c.InCare);
        var size = Sizes.First(s => children <= s.Children);
        var timer = Stopwatch.StartNew();
        var request = new PlanRequest { Only = proposal.Options.FirstOrDefault(o => !o.DoNothing)?.Id, Limits = new() { Seconds = size.Seconds, Gap = size.Gap } };
        var kept = PlanAction.Make(proposal, request).Comparison.Options.Single().Relationships;
        return new(name, children, size, kept, timer.Elapsed.TotalSeconds);
    }

    // "5" are the first five, "150..153" the last four; nothing is all of them.
    private static (int First, int Last) Asked(string? councils)
    {
        if (string.IsNullOrWhiteSpace(councils)) return (1, int.MaxValue);
        var ends = councils.Split("..");
        return ends.Length == 2 ? (int.Parse(ends[0]), int.Parse(ends[1])) : (1, int.Parse(councils));
    }
}
