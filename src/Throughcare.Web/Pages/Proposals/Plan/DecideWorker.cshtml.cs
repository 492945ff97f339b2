using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Decides which team a worker is to be in.</summary>
public class DecideWorkerModel(IProposalStore store, TimeProvider clock) : DecidePage(store, clock)
{
    [BindProperty] public string? Team { get; set; }

    public WorkerId Worker { get; private set; }

    public override string Subject => Links.PlanWorker(Option.Id, Worker.Text);

    public override string Address => Links.DecideWorker(Option.Id, Worker.Text);

    protected override ExplainedFor? Explained => ExplainedFor.OfWorker(Result, Result.Outcome!.Workers.First(w => Reach.Worker(w, Option.Id) && w.Id == Worker), Reach, openly: true);

    protected override string ValueField => nameof(Team);

    public override IEnumerable<(string Name, string? Value)> Answers => [.. base.Answers, (nameof(Team), Team)];

    public IEnumerable<SelectItem> Teams => Result.Option.Teams.Select(t => new SelectItem { Value = t.Team.Id.Text, Text = t.Team.Name }).Prepend(new() { Value = "", Text = "Choose one" });

    public override string InWords(Judgement judgement) => JudgementWords.Of(judgement, id => DecideAction.Teams(Proposal).FirstOrDefault(t => t.Id == new TeamId(id))?.Name ?? id);

    protected override IActionResult? Closed()
    {
        var seen = Proposal.Extract.Snapshot.Workers.Where(w => Reach.WorkersOf(Result).Contains(w.Id)).ToList();
        if (Kept.Tokens.WorkerOf((string)RouteData.Values["worker"]!, seen.Select(w => w.Id.Text)) is not { } id || seen.FirstOrDefault(w => w.Id == new WorkerId(id)) is not { } found) return NotHere();
        Worker = found.Id;
        return Reach.Decides(found) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }

    protected override Decision? Asked(JudgementKind kind) => kind != JudgementKind.ThisTeam ? null : new() { Kind = kind, Subject = Worker.Text, Value = Team, Reason = Reason };
}
