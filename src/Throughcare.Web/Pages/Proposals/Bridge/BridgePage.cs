using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Transfers;
using Throughcare.Options;
using Throughcare.Web.Bridge;

namespace Throughcare.Web.Pages.Proposals.Bridge;

using Option = Throughcare.Options.Option;

/// <summary>A page of the stage "Bridge": how one gets from today to a plan, week by week.</summary>
public abstract class BridgePage(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Bridge";

    /// <summary>Every due date is of then; what has happened since, the case system says.</summary>
    public string FromExtract => $"From the extract of {BridgeWords.Day(Proposal.Extract.Snapshot.AsAt)}; check the case system.";

    protected BridgeState StateOf(Option option, IReadOnlyList<RunStatus> runs) => new(option, Proposal.Transfers.Starts is not null, Measured.Timetable(option), Measured.HasOldTimetable(option),
        runs.FirstOrDefault(r => r.Kind == RunKind.Schedule && r.Option == option.Id && !r.Progress.Over));
}

/// <summary>A page about the timetable of one option, which must have a plan.</summary>
public abstract class TimetablePage(IProposalStore store) : BridgePage(store)
{
    public Option Option { get; private set; } = null!;

    public OptionResult Result { get; private set; } = null!;

    /// <summary>Null where nobody has worked it out, or it no longer holds.</summary>
    public TransferTimetable? Timetable => KeptTimetable?.Timetable;

    public KeptTimetable? KeptTimetable { get; private set; }

    private bool _withoutPlan;

    /// <summary>The stage's own page says that the option has no plan.</summary>
    protected override string? Elsewhere => _withoutPlan ? Links.Bridge : null;

    protected override bool FindSubject()
    {
        var id = (string?)RouteData.Values["option"];
        if (Measured.Proposed.FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } option) return false;
        _withoutPlan = true;
        if (Measured.Result(option) is not { Outcome: not null } result) return false;
        (Option, Result, KeptTimetable) = (option, Hiding.Show(result) with { Children = Reach.Lines(result) }, Measured.Timetable(option));
        return true;
    }
}
