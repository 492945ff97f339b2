using System.Text;
using Throughcare.App.Proposals;
using Throughcare.App.Samples.Presets;
using Throughcare.App.Samples.Writing;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Samples;

/// <summary>Draws a made-up council: the same preset, size and seed give the same bytes for ever.</summary>
public static class SampleAction
{
    /// <summary>The seed of the examples that are shipped.</summary>
    public const int ShippedSeed = 1;

    /// <summary>The council as a proposal, in memory. <paramref name="children"/> in care; null is the preset's own number.</summary>
    public static ProposalContent Content(SamplePreset preset, int seed = ShippedSeed, int? children = null) => ProposalWriting.Content(Council(preset, seed, children));

    /// <summary>Every council of a made-up England as a proposal, one at a time, in the order of size: C001 is the largest.</summary>
    public static IEnumerable<ProposalContent> England(int seed = ShippedSeed) =>
        EnglandPlans.All.Select((plan, i) => ProposalWriting.Content(CouncilMaking.Make(plan, seed + i)));

    /// <summary>The council in a form that an importer reads: files by their path within the target folder, with "/" between folders.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files(SamplePreset preset, SampleForm form, int seed = ShippedSeed, int? children = null)
    {
        var council = Council(preset, seed, children);
        return form switch
        {
            SampleForm.Ssd => SsdWriting.Files(council),
            SampleForm.Ssda903 => ReturnWriting.Files(council),
            SampleForm.List => [("one-list.csv", ListWriting.Text(council))],
            SampleForm.Declared => [("declared.csv", DeclaredWriting.Text(council))],
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "This form is not made of text files; see Write."),
        };
    }

    /// <summary>Writes the sample into a folder, which is made if it is not there.</summary>
    public static void Write(SamplePreset preset, SampleForm form, string folder, int seed = ShippedSeed, int? children = null)
    {
        if (preset == SamplePreset.England)
        {
            if (form != SampleForm.Folder || children is not null) throw new RefusedException(OnlyFolders);
            var number = 0;
            foreach (var content in England(seed)) ProposalFolder.Write(content, Path.Combine(folder, $"C{++number:000}"));
            return;
        }
        if (form == SampleForm.Folder)
        {
            KeepReal(folder);
            ProposalFolder.Write(Content(preset, seed, children), folder);
            return;
        }
        if (form == SampleForm.Workbook)
        {
            Directory.CreateDirectory(folder);
            ListWriting.Workbook(Council(preset, seed, children), Path.Combine(folder, "one-list.xlsx"));
            return;
        }
        foreach (var (path, text) in Files(preset, form, seed, children))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    /// <summary>A real council's proposal is never written over by a made-up one.</summary>
    private static void KeepReal(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "proposal.yaml")) || ProposalReader.Read(ProposalFolder.Read(folder)).Proposal.MadeUp) return;
        throw new RefusedException(new Finding
        {
            Rule = "sample-over-a-real-proposal",
            Severity = Severity.Error,
            What = "The folder holds a proposal that is not made up, and a sample would take its place.",
            Where = new Place(folder),
            ToDo = "Choose another folder.",
        });
    }

    private static Finding OnlyFolders => new()
    {
        Rule = "england-in-folders-only",
        Severity = Severity.Error,
        What = "A made-up England is 153 proposal folders of published sizes, and cannot be written in another form or size.",
        ToDo = "Leave out --as and --children, or choose another preset.",
    };

    internal static SampleCouncil Council(SamplePreset preset, int seed, int? children = null)
    {
        var plan = PlanOf(preset);
        return CouncilMaking.Make(children is { } wanted && wanted != plan.ChildrenInCare ? Resizing.To(plan, wanted) with { Costing = null } : plan, seed);
    }

    private static SamplePlan PlanOf(SamplePreset preset) => preset switch
    {
        SamplePreset.County => CountyPlan.Plan,
        SamplePreset.Borough => BoroughPlan.Plan,
        SamplePreset.Locality => LocalityPlan.Plan,
        SamplePreset.AfterCare => AfterCarePlan.Plan,
        SamplePreset.LocalityCorrected => LocalityPlan.Corrected,
        SamplePreset.AfterCareCorrected => AfterCarePlan.Corrected,
        SamplePreset.Together => TogetherPlan.Plan,
        SamplePreset.TogetherCorrected => TogetherPlan.Corrected,
        SamplePreset.Manager => ManagerPlan.Plan,
        SamplePreset.ManagerCorrected => ManagerPlan.Corrected,
        SamplePreset.Programme => ProgrammePlan.Plan,
        SamplePreset.ProgrammeCorrected => ProgrammePlan.Corrected,
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, "This preset is more than one council."),
    };
}
