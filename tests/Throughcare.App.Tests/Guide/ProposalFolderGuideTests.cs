using Throughcare.App.Files;
using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Guide;

public class ProposalFolderGuideTests
{
    private static string Path { get; } = Checkout.PathTo("docs", "guide", "proposal-folder.md");

    /// <summary>With THROUGHCARE_WRITE_DOCS=1 the test writes the page and passes.</summary>
    [Fact]
    public void The_guide_says_every_table_and_column_of_the_contract()
    {
        if (Environment.GetEnvironmentVariable("THROUGHCARE_WRITE_DOCS") == "1") File.WriteAllText(Path, GuideText.Whole);

        File.ReadAllText(Path).ReplaceLineEndings("\n").ShouldBe(GuideText.Whole, "Run this test with THROUGHCARE_WRITE_DOCS=1 to write the page again.");
    }

    [Fact]
    public void The_one_list_of_the_guide_gives_the_figures_that_the_guide_tells()
    {
        using var sent = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(GuideText.OneList));

        var reading = ProposalReader.Read(new() { Settings = "as_at: 2025-03-31", Tables = TableFiles.Read(sent, "children.csv").Tables });

        reading.Rejected.ShouldBeEmpty();
        var snapshot = reading.Proposal.Extract.Snapshot;
        (snapshot.Children.Count(c => c.InCare), snapshot.Workers.Count, snapshot.Teams.Count).ShouldBe((6, 3, 2));
        snapshot.Workers.ShouldAllBe(w => w.Fte == Measures.Fte.FullTime);
        reading.Proposal.MeasureBaseline().Allocation.Unallocated.Behind.ShouldBe(["1006"]);
    }

    [Fact]
    public void The_settings_of_the_guide_are_read_without_a_finding_and_leave_none_out()
    {
        var (settings, findings) = SettingsYaml.Read(GuideText.Settings);

        findings.ShouldBeEmpty();
        // What is written again holds every setting that is not the usual one: in the guide, all of them, except three whose usual value is shown.
        var written = SettingsYaml.Write(settings);
        Names(GuideText.Settings).Except(Names(written)).ShouldBe(["made_up"]);
        SettingsYaml.Write(SettingsYaml.Read(written).Settings).ShouldBe(written);
        settings.Options.Single().Priorities.ShouldBe(new Priorities { StayFromContinuity = 3 });
    }

    private static IEnumerable<string> Names(string yaml) => yaml.Split('\n').Select(l => l.Split(':')[0].Trim(' ', '-', '\r')).Distinct();
}
