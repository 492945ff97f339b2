using Throughcare.Measures;
using Throughcare.Web.Pages.Proposals.Baseline;

namespace Throughcare.Web.Lists;

/// <summary>The children or workers behind a figure, as a list.</summary>
public static class BehindFigure
{
    /// <summary>Null where nobody stands behind it.</summary>
    public static Listing? Of(Figure figure, Caseload.Baseline baseline, ProposalLinks links, Audience audience)
    {
        if (figure.Behind.Count == 0) return null;
        var ids = figure.Behind.ToHashSet(StringComparer.Ordinal);
        var children = baseline.Positions.Where(p => ids.Contains(p.Child.Id.Text)).ToList();
        return children.Count > 0
            ? ChildrenModel.Table(children, baseline, links) with { Title = figure.Title }
            : WorkersModel.Table(baseline.LoadByWorker.Where(w => ids.Contains(w.Worker.Id.Text)), baseline, links, audience) with { Title = figure.Title };
    }
}
