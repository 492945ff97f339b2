using Throughcare.Consultation;
using Throughcare.Measures;
using Throughcare.Web.Figures;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>The figures of affected staff as whoever asks may see them: before a release who is in scope, after it who is affected.</summary>
public static class ConsultationFigures
{
    public static IReadOnlyList<Figure> Shown(ConsultationPage page)
    {
        if (page.Scope is not { } scope) return [];
        var figures = Affected(page) is { } affected ? StaffFigures.Of(affected, $"released plan of the option '{scope.Option.Title}'") : StaffFigures.Of(scope);
        var hiding = StaffFigures.Hide(figures, page.HttpContext.Audience());
        return [.. figures.Select(hiding.Show)];
    }

    /// <summary>Null until the plan is released.</summary>
    public static StaffAffected? Affected(ConsultationPage page) =>
        page is { Scope: { } scope, Option: { } option, Gate.Named: true } && page.Measured.Result(option)?.Outcome is { } outcome ? StaffAffected.Of(scope, outcome, page.Proposal.Extract.Snapshot) : null;
}
