using Throughcare.App.Equality;
using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Calendar;
using Throughcare.Intake;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>Every wording that was saved: which of them stood when something was decided must be seen years later.</summary>
public class VersionsModel(IProposalStore store, Characteristics characteristics, TimeProvider clock) : EqualityPage(store, characteristics, clock)
{
    public IReadOnlyList<PaperVersion> Versions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load();
        Versions = await Store.PaperVersions(Kept.Key, PaperKind.Equality, HttpContext.RequestAborted);
    }

    public static string Saved(PaperVersion version) => $"{FigureWords.Day(LondonTime.DateOf(version.SavedAt))}, {LondonTime.Of(version.SavedAt):HH:mm}";

    /// <summary>How far a wording was: assessed headings, actions, signatures.</summary>
    public static string Holds(PaperVersion version)
    {
        var assessment = EqualityYaml.Read(version.Text).Paper.Assessment;
        return $"{assessment.Rows.Count(r => r.Impact is not null)} impacts, {assessment.Actions.Count} actions, {assessment.SignOffs.Count} signatures";
    }

    /// <summary>True where the wording was saved on or before the day of the decision.</summary>
    public bool BeforeDecision(PaperVersion version) => Days.Decided is { } decided && LondonTime.DateOf(version.SavedAt) <= decided;

    public Throughcare.Equality.DaysAround Days => EqualityEvidenceAction.Days(Kept);
}
