using System.Text.Json;
using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>
/// The register of what publications showed and hid, kept with the proposal. It holds what was hidden, so nothing but the deciding of a later publication reads it.
/// </summary>
internal static class ReleaseRegister
{
    public static IReadOnlyList<Release> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<Release[]>(text, PublicDecisions.Options) ?? [];

    /// <summary>The register with what this publication shows; null where it shows no counts.</summary>
    public static string? With(DecisionCase of, int version)
    {
        if (!of.Comparison.AnyPlan || of.Paper.ExemptOf(PartsOfPaper.Plan) is not null) return null;
        var release = of.Hiding.AsRelease($"published report, version {version}", of.Today);
        return JsonSerializer.Serialize<Release[]>([.. of.Register, release], PublicDecisions.Options);
    }
}
