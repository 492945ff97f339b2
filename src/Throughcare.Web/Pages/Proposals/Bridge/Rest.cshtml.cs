using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Transfers;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Web.Access;
using Throughcare.Web.Bridge;

namespace Throughcare.Web.Pages.Proposals.Bridge;

/// <summary>After a change was refused or put off: the rest worked out again with everything else where it is, and then what became other and of whom.</summary>
public class RestModel(IProposalStore store, RunQueue runs) : TimetablePage(store)
{
    protected override bool FindSubject() => base.FindSubject() && Timetable?.Answer.Schedule is not null;

    protected override string? Elsewhere => Option is null ? base.Elsewhere : HttpContext.Opens(Links.BridgeOf(Option.Id)) ? Links.BridgeOf(Option.Id) : Links.Bridge;

    public BridgeState State { get; private set; } = null!;

    public int Newer => KeptTimetable!.NewerDecisions;

    /// <summary>True where what is kept came of working out the rest.</summary>
    public bool WorkedOut => KeptTimetable!.Run.KnownBefore is not null;

    /// <summary>What became other; only where <see cref="WorkedOut"/>.</summary>
    public BecameOther Changed => _changed ??= BecameOther.Of(ChangedMoves.Of(Timetable!, KeptTimetable!.Run.Before, RestAction.DecidedSince(Proposal, KeptTimetable.Run)), Reach, Result);

    private BecameOther? _changed;

    /// <summary>"3 other changes became other": the disturbance, and how little of it is possible.</summary>
    public string Says => (Reach.AllChildren, Changed.Others) switch
    {
        (false, _) when Changed.Others > Changed.OthersNotShown => "Other changes among your children became other; they are named below",
        (false, _) => "No other change among your children became other",
        (_, 0) => "No other change became other",
        (_, 1) => "1 other change became other",
        var (_, n) => $"{n:#,0} other changes became other",
    };

    public string? Fewest => !Reach.AllChildren ? null : KeptTimetable!.Run.FewestChanged switch
    {
        null => "How few other weeks could change is not proved in the time given.",
        0 => "Proved: no other week has to change.",
        1 => "Proved: 1 other week has to change at least.",
        { } n => $"Proved: {n:#,0} other weeks have to change at least.",
    };

    public async Task OnGetAsync() => State = StateOf(Option, await runs.Of(Kept.Key, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            return Redirect($"{Links.Home}/runs/{await runs.StartRest(Kept.Key, Option.Id, ct: HttpContext.RequestAborted)}");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            await OnGetAsync();
            return Page();
        }
    }
}
