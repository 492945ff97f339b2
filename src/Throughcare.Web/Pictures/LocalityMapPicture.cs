using System.Text.Json;
using Throughcare.App.Proposals;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pictures;

/// <summary>The localities of a proposal as outlines with their children; the table beneath holds the same counts.</summary>
public sealed record LocalityMapPicture(JsonElement Shapes, IReadOnlyList<MapLocality> Localities, IReadOnlyList<Figure> Figures)
{
    /// <summary>Null where the proposal has no boundaries.</summary>
    public static LocalityMapPicture? Of(KeptProposal kept, Caseload.Baseline baseline, Hiding hiding, ProposalLinks links, InReach reach)
    {
        if (kept.Content.Boundaries is not { } boundaries) return null;
        using var shapes = JsonDocument.Parse(boundaries);
        var localities = kept.Proposal.Extract.Snapshot.Map.Localities.Select(l =>
        {
            var column = baseline.Matrix.Columns.ToList().FindIndex(c => c == l.Id);
            var children = column < 0 ? Shown.NotApplicable : hiding.ColumnTotal(baseline, column);
            return new MapLocality(l.Id.Text, (int)(children.Number ?? 0), column < 0 ? "0" : children.ToString(), l.Label?.Latitude, l.Label?.Longitude, reach.AllChildren ? links.ChildrenOf(null, l.Id.Text) : null);
        });
        return new(shapes.RootElement.Clone(), [.. localities], [.. baseline.TeamLocality.ByLocality.Select(hiding.Show)]);
    }
}
