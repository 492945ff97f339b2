using System.Text;
using Throughcare.App.Samples.Presets;
using Throughcare.App.Samples.Writing;
using Throughcare.Intake;

namespace Throughcare.App.Samples;

/// <summary>Draws a made-up council: the same preset, size and seed give the same bytes for ever.</summary>
public static class SampleAction
{
    /// <summary>The seed of the examples that are shipped.</summary>
    public const int ShippedSeed = 1;

    /// <summary>The council as a proposal, in memory.</summary>
    public static ProposalContent Content(SamplePreset preset, int seed = ShippedSeed) => ProposalWriting.Content(CouncilMaking.Make(PlanOf(preset), seed));

    /// <summary>Files of the sample by their path within the target folder, with "/" between folders.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Files(SamplePreset preset, SampleForm form, int seed = ShippedSeed)
    {
        var council = CouncilMaking.Make(PlanOf(preset), seed);
        return form switch
        {
            SampleForm.Folder => Folder(ProposalWriting.Content(council)),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no writer for this form."),
        };
    }

    private static List<(string, byte[])> Folder(ProposalContent content) =>
    [
        ("proposal.yaml", Encoding.UTF8.GetBytes(content.Settings)),
        .. content.Tables.Select(t => (t.File, Encoding.UTF8.GetBytes(CsvText.Of(t)))),
        ("boundaries.geojson", Encoding.UTF8.GetBytes(content.Boundaries!)),
    ];

    internal static SamplePlan PlanOf(SamplePreset preset) => preset switch
    {
        SamplePreset.County => CountyPlan.Plan,
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, "There is no plan for this preset."),
    };
}
