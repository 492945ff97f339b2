using System.Globalization;
using Throughcare.Measures;

namespace Throughcare.Caseload;

/// <summary>Children whose allocation a person should look at.</summary>
public sealed record AllocationFigures
{
    public required Figure Unallocated { get; init; }

    public required Figure DoublyAllocated { get; init; }

    public required Figure OnlyPersonalAdviser { get; init; }

    public required Figure HeldByAgency { get; init; }

    public required Figure HeldByAbsent { get; init; }

    public required Figure HeldByNotPresent { get; init; }

    public required Figure OtherTeamOnRecord { get; init; }

    public IEnumerable<Figure> All => [Unallocated, DoublyAllocated, OnlyPersonalAdviser, HeldByAgency, HeldByAbsent, HeldByNotPresent, OtherTeamOnRecord];

    internal static AllocationFigures Of(IReadOnlyList<ChildPosition> positions, DateOnly asAt, FigureMaking make)
    {
        var everyone = $"{positions.Count:#,0} children and young people open on {asAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        return new()
        {
            Unallocated = make.Sum("unallocated", "Unallocated children and young people",
            [
                make.Children("unallocated/in-care", "Unallocated, in care", positions.Where(p => p.Has(Attention.Unallocated) && p.Child.InCare).Select(p => p.Child.Id), "In care and held by nobody.", "unallocated"),
                make.Children("unallocated/not-in-care", "Unallocated, not in care", positions.Where(p => p.Has(Attention.Unallocated) && !p.Child.InCare).Select(p => p.Child.Id), "Not in care and held by nobody.", "unallocated"),
            ], "Nobody is recorded as the allocated worker on the day. A child under 18 with a personal adviser alone counts as unallocated.", "unallocated", everyone),
            DoublyAllocated = Of_("doubly-allocated", "Children with two allocated workers", Attention.DoublyAllocated, "Two or more workers are open as the allocated one on the day. The child counts with the later.", "doubly-allocated"),
            OnlyPersonalAdviser = Of_("only-personal-adviser", "Children under 18 whose only worker is a personal adviser", Attention.OnlyPersonalAdviser, "Every open worker is a personal adviser. A child in care needs a social worker.", "only-personal-adviser"),
            HeldByAgency = Held("held-by-agency", "Children held by agency workers", p => p.Worker!.Agency, "The worker who holds the child is an agency worker.", "held-by-agency"),
            HeldByAbsent = Of_("held-by-absent", "Children whose worker is away for long", Attention.WorkerAway, "The worker who holds the child is away for long.", "held-by-absent"),
            HeldByNotPresent = Of_("held-by-not-present", "Children whose worker has left or has not begun", Attention.WorkerNotPresent, "The worker's last day has passed, or the first is still to come.", "held-by-absent"),
            OtherTeamOnRecord = Of_("other-team-on-record", "Children whose record names another team than their worker's", Attention.OtherTeamOnRecord, "The team of the record is not the worker's team. The child counts with the worker's team.", "other-team-on-record"),
        };

        Figure Of_(string id, string title, Attention what, string definition, string method) =>
            make.Children(id, title, positions.Where(p => p.Has(what)).Select(p => p.Child.Id), definition, method, everyone);

        Figure Held(string id, string title, Func<ChildPosition, bool> which, string definition, string method) =>
            make.Children(id, title, positions.Where(p => p.Worker is not null && which(p)).Select(p => p.Child.Id), definition, method, everyone);
    }
}
