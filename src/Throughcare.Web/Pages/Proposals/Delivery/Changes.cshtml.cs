using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Delivery;
using Throughcare.Web.Access;
using Throughcare.Web.Audit;
using Throughcare.Web.Bridge;
using Throughcare.Web.Delivery;
using Throughcare.Web.Govuk;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Delivery;

/// <summary>A list of the stage; the way back leads to the page of the option for those who may open it.</summary>
public abstract class DeliveryListPage(IProposalStore store, TimeProvider clock) : DeliveredPage(store, clock), IListPage
{
    public Listing List { get; protected set; } = null!;

    public string Up => Back(HttpContext.Opens(Links.DeliveryOf(Option.Id)) ? Links.DeliveryOf(Option.Id) : Links.Delivery);

    protected IActionResult Given(string? kind) => kind is null ? Page() : ListingFile.Of(List, kind);
}

/// <summary>Every planned change of children in reach and what became of it: what is late first.</summary>
public class ChangesModel(IProposalStore store, TimeProvider clock) : DeliveryListPage(store, clock)
{
    [BindProperty(SupportsGet = true)] public string? State { get; set; }

    /// <summary>Children in reach whose change is due later than the extract can say.</summary>
    public int Later { get; private set; }

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var (seen, later) = Lines.Changes();
        Later = string.IsNullOrEmpty(State) || State == Code(DeliveryState.ToCome) ? later : 0;
        List = Table(seen.Shown.Where(l => string.IsNullOrEmpty(State) || Code(l.Transfer.State) == State), seen.Restricted) with
        {
            Address = Links.DeliveryChanges(Option.Id),
            Page = page,
            Filters = new Dictionary<string, string> { ["state"] = State ?? "" },
        };
        return Given(kind);
    }

    public IEnumerable<SelectItem> StateItems =>
    [
        new() { Value = "", Text = "All" },
        .. new[] { (DeliveryState.Late, "Late"), (DeliveryState.ToCome, "To come"), (DeliveryState.Done, "Done"), (DeliveryState.Refused, "Refused"), (DeliveryState.OutsidePlan, "With another social worker than planned") }.Select(s => new SelectItem { Value = Code(s.Item1), Text = s.Item2 }),
    ];

    private Listing Table(IEnumerable<DeliveryLine> lines, int restricted) => new()
    {
        Title = Reach.AllChildren ? "Planned changes of social worker" : "My children: planned changes of social worker",
        File = "delivery",
        Restricted = restricted,
        Empty = "No planned change fits this filter.",
        Columns = [new("Child"), new("What became of it"), new("Planned week from"), new("Worker before"), new("Worker in the plan"), new("With now")],
        Rows = [.. lines.Select(l => (IReadOnlyList<Cell>)[DeliveryLines.Child(l.Child, ChildPage(l.Child.Child.Id.Text)), Became(l), BridgeWords.Day(l.Transfer.Planned), l.Transfer.Change.From?.Text ?? "nobody", Reach.Placements(Option.Id) ? l.Transfer.To.Text : "not released", Now(l)])],
    };

    // What is open is recorded on the page that decides about it, while the timetable is of what is known now.
    private Cell Became(DeliveryLine line) => line.Transfer.State is DeliveryState.Late or DeliveryState.ToCome && Measured.Timetable(Option) is not null && Reach.Decides(line.Child)
        ? new Cell(DeliveryWords.InWords(line.Transfer), Links.DecideTransfer(Option.Id, line.Child.Child.Id.Text)) : DeliveryWords.InWords(line.Transfer);

    private string Now(DeliveryLine line) => line.Child.Worker?.Id is { } worker && (worker == line.Transfer.Change.From || worker == line.Transfer.To) ? worker.Text : Lines.Other(line.Child.Worker?.Id);

    private static string Code(DeliveryState state) => state switch { DeliveryState.ToCome => "to-come", DeliveryState.OutsidePlan => "another-worker", _ => state.ToString().ToLowerInvariant() };
}
