using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>A post whose holder looks for another, with posts of the same grade that are new or vacant. Post numbers and roles, never names.</summary>
public sealed record RedeploymentRow(string Post, string Role, string Grade, string Team, Fte Fte, DateOnly? Ends, IReadOnlyList<string> SameGrade);

/// <summary>The redeployment list: posts with holders that an option takes away, in the order of their last days.</summary>
public static class RedeploymentList
{
    public static IReadOnlyList<RedeploymentRow> Of(IReadOnlyList<EstablishmentLine> lines)
    {
        var open = lines.Where(l => l.Line.Change != PostChange.Removed && l.VacantFte > Fte.Zero).ToList();
        return [.. lines.Where(l => l.Line.Change == PostChange.Removed && l.InPost.Count > 0).OrderBy(l => l.Line.End ?? DateOnly.MaxValue).ThenBy(l => l.Line.Id, StringComparer.OrdinalIgnoreCase)
            .Select(l => new RedeploymentRow(Number(l), l.Line.Title, EstablishmentControl.GradeOf(l.Line), l.Team, l.HeldFte, l.Line.End,
                [.. open.Where(o => EstablishmentControl.GradeOf(o.Line) == EstablishmentControl.GradeOf(l.Line)).Select(o => $"{Number(o)} {o.Line.Title}, {o.Team} ({o.VacantFte} FTE)")]))];
    }

    private static string Number(EstablishmentLine line) => line.Line.PostNumber ?? line.Line.Id;
}
