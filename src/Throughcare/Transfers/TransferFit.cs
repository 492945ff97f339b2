using Throughcare.Allocation;
using Throughcare.Solver;

namespace Throughcare.Transfers;

/// <summary>Asks whether any timetable fits, within a counted amount of work: yes with one that fits, no by proof, or not known.</summary>
internal sealed class TransferFit(SearchClock clock, int seed)
{
    private const long Work = 400_000;

    public Fit Ask(TransferModel model) => Ask(model, out _);

    public Fit Ask(TransferModel model, out TransferSchedule? schedule)
    {
        schedule = null;
        if (clock.MustBreakOff) return Fit.NotKnown;
        var answer = new TransferRunner(model, StopRule.AfterIterations(Work), clock, seed, 1, null, null) { AnyWillDo = true }.Run();
        schedule = answer.Schedule;
        return schedule is not null ? Fit.Yes : answer.NoScheduleFits ? Fit.No : Fit.NotKnown;
    }
}
