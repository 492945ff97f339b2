using Throughcare.Measures;
using Throughcare.Web.Access;
using Throughcare.Web.Pages.Proposals.Baseline;

namespace Throughcare.Web.Lists;

/// <summary>The children or workers behind a figure, as a list of those within reach.</summary>
public static class BehindFigure
{
    /// <summary>Null where nobody stands behind it, or nobody whom the person may see.</summary>
    public static Listing? Of(Figure figure, Caseload.Baseline baseline, ProposalLinks links, InReach reach)
    {
        if (figure.Behind.Count == 0 || !reach.Behind(figure)) return null;
        var ids = figure.Behind.ToHashSet(StringComparer.Ordinal);
        if (baseline.Positions.Where(p => ids.Contains(p.Child.Id.Text)).ToList() is { Count: > 0 } behind)
        {
            var children = reach.Children(behind);
            return children.Shown.Count + children.Restricted == 0 ? null : ChildrenModel.Table(children, baseline, links) with { Title = figure.Title };
        }
        // To stand behind a figure of loads says how many children somebody holds.
        var workers = reach.Workers(baseline.LoadByWorker.Where(w => ids.Contains(w.Worker.Id.Text) && reach.LoadOf(w.Worker)));
        return workers.Count == 0 ? null : WorkersModel.Table(workers, baseline, links, reach) with { Title = figure.Title };
    }
}
