using Throughcare.App.Samples;
using Throughcare.Findings;

namespace Throughcare.App.Tests.Samples;

public sealed class KeepRealTests
{
    [Fact]
    public void A_made_up_council_never_takes_the_place_of_a_real_proposal()
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-real-").FullName;
        SampleAction.Write(SamplePreset.County, SampleForm.Folder, folder, children: 40);
        SampleAction.Write(SamplePreset.County, SampleForm.Folder, folder, seed: 2, children: 40);
        var settings = Path.Combine(folder, "proposal.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("made_up: yes", "made_up: no", StringComparison.Ordinal));
        var before = File.ReadAllText(Path.Combine(folder, "children.csv"));

        var refused = Should.Throw<RefusedException>(() => SampleAction.Write(SamplePreset.County, SampleForm.Folder, folder, children: 40));

        refused.Findings.Single().Rule.ShouldBe("sample-over-a-real-proposal");
        File.ReadAllText(Path.Combine(folder, "children.csv")).ShouldBe(before);
        Directory.Delete(folder, recursive: true);
    }
}
