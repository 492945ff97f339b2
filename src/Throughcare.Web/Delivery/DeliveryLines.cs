using Throughcare.Caseload;
using Throughcare.Delivery;
using Throughcare.Structure;
using Throughcare.Web.Access;
using Throughcare.Web.Bridge;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Delivery;

/// <summary>A child's planned change with what became of it, for whoever may see the child.</summary>
public sealed record DeliveryLine(ChildPosition Child, DeliveredTransfer Transfer);

/// <summary>Rows of the lists of delivery, as far as their reader reaches.</summary>
public sealed class DeliveryLines(Delivered told, IReadOnlyDictionary<Throughcare.Children.ChildId, ChildPosition> now, DateOnly extract, InReach reach, FindingsInReach said)
{
    /// <summary>The last day up to which what is to come is listed.</summary>
    public DateOnly ListedTo => extract.AddDays(DeliveryWords.DaysListed);

    /// <summary>Planned changes of children in reach: those that are due later than the extract can say are counted alone.</summary>
    public (Seen<DeliveryLine> Seen, int Later) Changes()
    {
        var lines = told.Transfers.SelectMany(t => t.Children.Select(c => new DeliveryLine(now[c], t))).ToDictionary(l => l.Child.Child.Id);
        var seen = reach.Children(lines.Values.Select(l => l.Child));
        var shown = seen.Shown.Select(c => lines[c.Child.Id]).ToList();
        return (new([.. shown.Where(l => !Later(l))], seen.Restricted), shown.Count(Later));
    }

    private bool Later(DeliveryLine line) => line.Transfer.State == DeliveryState.ToCome && line.Transfer.Planned > ListedTo;

    /// <summary>What happened outside the plan: a child who has left is named to whoever sees every child, unless the record was restricted.</summary>
    public Seen<OutsideEvent> Outside()
    {
        var here = reach.Children(told.Outside.Where(e => e.Child is { } c && now.ContainsKey(c)).Select(e => now[e.Child!.Value]).DistinctBy(p => p.Child.Id));
        var near = here.Shown.Select(p => p.Child.Id).ToHashSet();
        var left = told.Outside.Where(e => e.Kind == OutsideKind.ChildLeft && reach.AllChildren).ToList();
        var workers = told.Outside.Where(e => e.Child is null && e.Worker is { } w && (reach.AllWorkers || said.MaySay(w.Text) && e.Kind == OutsideKind.WorkerCame)).ToList();
        return new([.. told.Outside.Where(e => e.Child is { } c && near.Contains(c)), .. left.Where(e => !e.Restricted), .. workers], here.Restricted + left.Count(e => e.Restricted));
    }

    /// <summary>Who is in reach of some children of the list.</summary>
    public Seen<ChildPosition> Children(IEnumerable<Throughcare.Children.ChildId> children) => reach.Children(children.Where(now.ContainsKey).Select(c => now[c]));

    /// <summary>Whoever sees the child sees whom it goes from and to; somebody else is named to those who may see them.</summary>
    public string Other(WorkerId? worker) => worker is not { } id ? "nobody" : said.MaySay(id.Text) ? id.Text : "somebody whom you may not see";

    public static Cell Child(ChildPosition child, string? href) => new(child.Child.Id.Text, href);

    public static string Day(DateOnly? day) => day is { } known ? BridgeWords.Day(known) : "not known";
}
