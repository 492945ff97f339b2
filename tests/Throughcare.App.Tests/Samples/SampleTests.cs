using Throughcare.App.Samples;

namespace Throughcare.App.Tests.Samples;

public sealed class SampleTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_another_council()
    {
        var first = SampleAction.Files(SamplePreset.County, SampleForm.Folder, seed: 7);
        var again = SampleAction.Files(SamplePreset.County, SampleForm.Folder, seed: 7);
        var other = SampleAction.Files(SamplePreset.County, SampleForm.Folder, seed: 8);

        again.Select(f => f.Path).ShouldBe(first.Select(f => f.Path));
        foreach (var (one, two) in first.Zip(again)) two.Bytes.ShouldBe(one.Bytes);
        other.Single(f => f.Path == "children.csv").Bytes.ShouldNotBe(first.Single(f => f.Path == "children.csv").Bytes);
    }
}
