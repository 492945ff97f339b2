using System.Text.Json;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Reports;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>
/// The register of what publications showed and hid. Each proposal keeps its own, and the deciding of a publication reads those of all proposals of the council: readers put them side by side too.
/// It holds what was hidden, so nothing else reads it.
/// </summary>
internal static class ReleaseRegister
{
    public static IReadOnlyList<Release> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<Release[]>(text, PublicDecisions.Options) ?? [];

    /// <summary>The proposal's own register with what this publication shows; null where it shows no counts.</summary>
    public static string? With(DecisionCase of, PublicDecision decision)
    {
        if (!ShowsCounts(of)) return null;
        List<Release> now = [of.Hiding.AsRelease($"published report, version {decision.Version}", of.Today)];
        if (decision.Documents?.Any(d => d.Kind == DocumentKind.EqualityAssessment.Name()) == true) now.Add(EqualityFigures.Hide(of).AsRelease($"published equality assessment, version {decision.Version}", of.Today));
        return JsonSerializer.Serialize<Release[]>([.. of.OwnRegister, .. now], PublicDecisions.Options);
    }

    /// <summary>What stops publication where other proposals' publications and this one would together give a small number away, whatever of this one is hidden; null where they would not.</summary>
    public static Finding? GivesAway(DecisionCase of)
    {
        if (of.OtherReleases.Count == 0 || !ShowsCounts(of) || of.Hiding.NotProtected.Count == 0) return null;
        var days = of.OtherReleases.Select(r => r.On).Distinct().Order().Select(FigureWords.Day).ToList();
        return new()
        {
            Rule = "together-too-small", Severity = Severity.Error,
            What = $"A number of people that must stay hidden could be worked out from this publication together with what the council published of other proposals on {string.Join(" and ", days)}, whatever is hidden here.",
            ToDo = "Keep the part “plan” back as exempt if a paragraph of Schedule 12A allows it, or publish after a plan that is made from another day's extract. What is public already is on the page Published decisions.",
        };
    }

    private static bool ShowsCounts(DecisionCase of) => of.Comparison.AnyPlan && of.Paper.ExemptOf(PartsOfPaper.Plan) is null;
}
