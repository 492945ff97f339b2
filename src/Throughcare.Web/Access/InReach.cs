using Throughcare.App.Access;
using Throughcare.App.Consultation;
using Throughcare.App.Proposals;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Consultation;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Web.Access;

/// <summary>Those of a list whom the person may see, and how many more are restricted records within their reach: these are a number and no more.</summary>
public sealed record Seen<T>(IReadOnlyList<T> Shown, int Restricted);

/// <summary>
/// Whom of one proposal the person who asks may see. The one place where it is decided: a page, a download or a picture that names a child
/// or a worker has asked here first.
/// </summary>
public sealed class InReach
{
    private readonly Viewer _viewer;
    private readonly KeptProposal _kept;
    private readonly IReadOnlySet<ChildId> _opened;
    private readonly DateOnly _today;

    private InReach(Viewer viewer, KeptProposal kept, IReadOnlySet<ChildId> opened, DateOnly today)
    {
        (_viewer, _kept, _opened, _today) = (viewer, kept, opened, today);
        RestrictedUnseen = viewer.May(Grant.SeeChildren) ? kept.Proposal.Extract.Snapshot.Children.Count(c => !Open(c)) : 0;
    }

    public static async Task<InReach> Of(Viewer viewer, KeptProposal kept, RestrictedRecords restricted, DateOnly today, CancellationToken ct = default) =>
        new(viewer, kept, await restricted.OpenTo(viewer, kept, ct), today);

    public Viewer Viewer => _viewer;

    /// <summary>Every child, restricted records apart.</summary>
    public bool AllChildren => _viewer.May(Grant.SeeChildren, GrantScope.Council);

    /// <summary>Some children.</summary>
    public bool AnyChildren => _viewer.May(Grant.SeeChildren);

    public bool AllWorkers => _viewer.May(Grant.SeeStaff, GrantScope.Council);

    /// <summary>Restricted records of the proposal that are closed to the person.</summary>
    public int RestrictedUnseen { get; }

    /// <summary>Everybody of the proposal without exception.</summary>
    public bool Everybody => AllChildren && AllWorkers && RestrictedUnseen == 0;

    public bool Child(ChildPosition child) => Near(child) && Open(child.Child);

    /// <summary>Within reach today or in the plan: somebody who takes over a child must know, once placements are released.</summary>
    public bool Child(PlacedChild child, OptionId option) => Near(child, option) && Open(child.Before.Child);

    public Seen<ChildPosition> Children(IEnumerable<ChildPosition> children)
    {
        var near = children.Where(Near).ToList();
        var open = near.Where(c => Open(c.Child)).ToList();
        return new(open, near.Count - open.Count);
    }

    /// <summary>Rows of a plan.</summary>
    public Seen<ChildLine> Children(IEnumerable<ChildLine> lines, OptionResult result)
    {
        var near = AllChildren ? lines.ToList() : Lines();
        var open = near.Where(l => !l.Restricted || _opened.Contains(l.Child)).ToList();
        return new(open, near.Count - open.Count);

        List<ChildLine> Lines()
        {
            if (!AnyChildren || result.Outcome is not { } outcome) return [];
            var ids = outcome.Children.Where(c => Near(c, result.Option.Id)).Select(c => c.Id).ToHashSet();
            return [.. lines.Where(l => ids.Contains(l.Child))];
        }
    }

    /// <summary>May decide about the child: sees it, and may change what is of the team or worker of today.</summary>
    public bool Decides(ChildPosition child) => Child(child) && _viewer.Reaches(Grant.Change, child.Team?.Text, child.Worker?.Id.Text);

    /// <summary>May decide about the worker: sees them, and may change what is of the team of today.</summary>
    public bool Decides(Worker worker) => Worker(worker) && _viewer.Reaches(Grant.Change, worker.Team?.Text, worker.Id.Text);

    public bool Worker(Worker worker) => _viewer.Reaches(Grant.SeeStaff, worker.Team?.Text, worker.Id.Text);

    /// <summary>May be named with where a plan puts them. A post that is to be recruited to is nobody yet.</summary>
    public bool Worker(PlacedWorker worker, OptionId option) => (worker.Worker.NewPost || Placements(option)) && Near(worker);

    /// <summary>May workers of the option's plan be named with where they would be? Human resources may throughout; others once the plan is released.</summary>
    public bool Placements(OptionId option) => _viewer.May(Grant.Consult, GrantScope.Council) || Gate(option).Named;

    /// <summary>A decision that a worker is to be in a team is a placement too, of no one option: it may be seen once any is released.</summary>
    public bool AnyPlacements => _viewer.May(Grant.Consult, GrantScope.Council) || _kept.Proposal.Options.Any(o => Gate(o.Id).Named);

    /// <summary>Whether the placements of the plan that the option has now are released, and why not.</summary>
    public PlacementGate Gate(OptionId option) => ConsultationAction.Gate(_kept, option, _kept.Proposal.Options.FirstOrDefault(o => o.Id == option) is { } found ? _kept.Proposal.RunOf(found) : null, _today);

    /// <summary>Rows of a plan without where a worker would land, where that may not be said: no row names a worker and a team of the plan at once.</summary>
    public IReadOnlyList<ChildLine> Lines(OptionResult result) => Placements(result.Option.Id) ? result.Children : [.. result.Children.Select(Unplaced)];

    private static ChildLine Unplaced(ChildLine line) => line with
    {
        Change = line.Change == ChildChange.SameWorkerNewTeam ? ChildChange.SameWorkerSameTeam : line.Change,
        ToWorker = line.ToWorker is null || line.ToWorker == line.FromWorker ? line.ToWorker : null,
        ToTeam = line.ToWorker is null ? line.ToTeam : "",
        Reason = $"{(line.FromWorker is not null && line.FromWorker == line.ToWorker ? "Same social worker" : PlanLines.InWords(line.Change))}. {NotReleased}",
        Unplaced = line.ToWorker is not null,
    };

    public const string NotReleased = "Who would be where is said once placements are released.";

    private bool Near(PlacedWorker worker) =>
        _viewer.Reaches(Grant.SeeStaff, worker.TeamBefore?.Id.Text, worker.Id.Text) || _viewer.Reaches(Grant.SeeStaff, worker.TeamAfter?.Id.Text, worker.Id.Text);

    public IReadOnlyList<WorkerLoad> Workers(IEnumerable<WorkerLoad> loads) => [.. loads.Where(l => Worker(l.Worker))];

    /// <summary>Ids of the workers of a plan whom the person may see.</summary>
    public IReadOnlySet<WorkerId> WorkersOf(OptionResult result) => result.Outcome?.Workers.Where(w => Worker(w, result.Option.Id)).Select(w => w.Id).ToHashSet() ?? [];

    /// <summary>What a worker would like or is: for those who see traits, and for the worker.</summary>
    public bool Traits(PlacedWorker worker) => _viewer.Reaches(Grant.SeeTraits, worker.TeamBefore?.Id.Text, worker.Id.Text) || Me(worker.Id);

    /// <summary>How many children a worker holds: for those who may see these children, and for the worker.</summary>
    public bool LoadOf(Worker worker) => ChildrenOf(worker.Team) || Me(worker.Id);

    /// <summary>The same today and in a plan, which may be in two teams.</summary>
    public bool LoadOf(PlacedWorker worker) => AllChildren || Me(worker.Id) || (ChildrenOf(worker.TeamBefore?.Id) && ChildrenOf(worker.TeamAfter?.Id));

    /// <summary>The list of this team's children may be opened.</summary>
    public bool ChildrenOf(TeamId? team) => AllChildren || (AnyChildren && OwnTeam(team));

    public bool WorkersOf(TeamId? team) => AllWorkers || (_viewer.May(Grant.SeeStaff) && OwnTeam(team));

    /// <summary>The people behind a figure may be listed, as far as they are in reach.</summary>
    public bool Behind(Figure figure) => figure.Counts switch
    {
        Counts.Traits => _viewer.May(Grant.SeeTraits, GrantScope.Council),
        Counts.Children => AnyChildren,
        _ => AnyChildren || _viewer.May(Grant.SeeStaff),
    };

    /// <summary>Everybody who may not be named to the person, for sentences that name people.</summary>
    public IdsInText Unnamed => _unnamed ??= new(
    [
        .. _kept.Proposal.Extract.Snapshot.Children.Where(c => !AllChildren || !Open(c)).SelectMany(c => (string[])(c.Siblings is { } family ? [c.Id.Text, family.Text] : [c.Id.Text])),
        .. _kept.Proposal.Extract.Snapshot.Workers.Where(w => !Worker(w)).Select(w => w.Id.Text),
    ]);

    private IdsInText? _unnamed;

    private bool Me(WorkerId worker) => string.Equals(worker.Text, _viewer.Worker, StringComparison.OrdinalIgnoreCase);

    private bool OwnTeam(TeamId? team) => team is { } id && _viewer.Teams.Contains(id.Text, StringComparer.OrdinalIgnoreCase);

    private bool Near(ChildPosition child) => _viewer.Reaches(Grant.SeeChildren, child.Team?.Text, child.Worker?.Id.Text);

    private bool Near(PlacedChild child, OptionId option) => Near(child.Before) || (Placements(option) && Near(child.After));

    private bool Open(Child child) => child.Restricted == Restricted.No || _opened.Contains(child.Id);
}
