using Throughcare.App.Plans;
using Throughcare.App.Privacy;
using Throughcare.Proposals;

namespace Throughcare.App.Runs;

/// <summary>What came of a run, to be kept in its row.</summary>
internal abstract record RunAnswer
{
    public abstract int OptionVersion { get; }

    public abstract string ExtractFingerprint { get; }

    public virtual string? Engine => null;

    /// <summary>Plans that name people, who must have a key before they are kept.</summary>
    public virtual IReadOnlyList<AllocationRun> Plans => [];

    public abstract string Write(CouncilKeys keys);

    /// <summary>The last that there is to say of how far it came.</summary>
    public abstract RunProgress Ended(RunState state);
}

/// <summary>A plan, or that none fits.</summary>
internal sealed record PlanAnswer(AllocationRun Run) : RunAnswer
{
    public override int OptionVersion => Run.OptionVersion;

    public override string ExtractFingerprint => Run.ExtractFingerprint;

    public override string? Engine => Run.Answer.Engine;

    public override IReadOnlyList<AllocationRun> Plans => [Run];

    public override string Write(CouncilKeys keys) => SealedRuns.Write(keys, Run);

    public override RunProgress Ended(RunState state) => new()
    {
        State = state,
        Doing = Run.Answer switch
        {
            { Plan: not null } => "The plan is kept.",
            { NoPlanFits: true } => "No plan fits this option.",
            _ => "No plan was found in the time given.",
        },
        Best = Run.Answer.Terms?.Total,
        Bound = Run.Answer.Bound,
        Gap = Run.Answer.Gap,
        Iterations = Run.Answer.Iterations,
        Seconds = Run.Answer.Seconds,
    };
}

/// <summary>A curve. Children and workers in it are of the extract, and have their keys.</summary>
internal sealed record TradeOffAnswer(KeptTradeOff Curve) : RunAnswer
{
    public override int OptionVersion => Curve.OptionVersion;

    public override string ExtractFingerprint => Curve.ExtractFingerprint;

    public override string Write(CouncilKeys keys) => TradeOffJson.Write(keys, Curve);

    public override RunProgress Ended(RunState state) => new()
    {
        State = state,
        Doing = Curve.Points.Count switch { 0 => "No plan was found, so there is nothing to trade.", 1 => "1 plan is kept.", var n => $"{n} plans are kept." },
    };
}

/// <summary>A timetable, or that none fits.</summary>
internal sealed record TimetableAnswer(ScheduleRun Run) : RunAnswer
{
    public override int OptionVersion => Run.OptionVersion;

    public override string ExtractFingerprint => Run.ExtractFingerprint;

    public override string? Engine => Run.Answer.Engine;

    public override string Write(CouncilKeys keys) => SealedTimetables.Write(keys, Run);

    public override RunProgress Ended(RunState state) => new()
    {
        State = state,
        Doing = Run.Answer switch
        {
            { Schedule: not null } => "The timetable is kept.",
            { NoScheduleFits: true } => "No timetable fits this plan.",
            _ => "No timetable was found in the time given.",
        },
        Best = Run.Answer.Terms?.Total,
        Bound = Run.Answer.Bound,
        Gap = Run.Answer.Gap,
        Iterations = Run.Answer.Iterations,
        Seconds = Run.Answer.Seconds,
    };
}
