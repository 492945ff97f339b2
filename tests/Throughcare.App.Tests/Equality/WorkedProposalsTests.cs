using Throughcare.App.Equality;
using Throughcare.App.Consultation;
using Throughcare.App.Files;
using Throughcare.App.Proposals;
using Throughcare.App.Samples;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Equality;

/// <summary>The worked proposals after published decisions A and C: their days and figures are those of the golden file, and what is published stays a statement.</summary>
public class WorkedProposalsTests
{
    [Theory]
    [InlineData(SamplePreset.Locality, "locality")]
    [InlineData(SamplePreset.AfterCare, "after-care")]
    [InlineData(SamplePreset.LocalityCorrected, "locality-corrected")]
    [InlineData(SamplePreset.AfterCareCorrected, "after-care-corrected")]
    [InlineData(SamplePreset.Together, "together")]
    [InlineData(SamplePreset.TogetherCorrected, "together-corrected")]
    [InlineData(SamplePreset.Manager, "manager")]
    [InlineData(SamplePreset.ManagerCorrected, "manager-corrected")]
    [InlineData(SamplePreset.Programme, "programme")]
    [InlineData(SamplePreset.ProgrammeCorrected, "programme-corrected")]
    public void What_is_shipped_is_what_the_command_writes(SamplePreset preset, string folder)
    {
        var drawn = SampleAction.Content(preset);
        var shipped = ProposalFolder.Read(Checkout.PathTo("examples", folder));

        (shipped.Settings, shipped.Boundaries).ShouldBe((drawn.Settings, drawn.Boundaries));
        shipped.Papers.OrderBy(p => p.Key).ShouldBe(drawn.Papers.OrderBy(p => p.Key));
        shipped.Tables.Count.ShouldBe(drawn.Tables.Count);
        foreach (var table in drawn.Tables) File.ReadAllText(Checkout.PathTo("examples", folder, table.File)).ShouldBe(CsvText.Of(table), table.File);
        ProposalReader.Read(shipped).Proposal.MadeUp.ShouldBeTrue();
    }

    [Fact]
    public void What_made_up_staff_declare_is_a_file_apart_that_can_be_brought_in()
    {
        var text = SampleAction.Files(SamplePreset.Locality, SampleForm.Declared).Single().Text;

        File.ReadAllText(Checkout.PathTo("examples", "declared.csv")).ShouldBe(text);
        var snapshot = Read("locality").Extract.Snapshot;
        var read = CharacteristicsIntake.Read(TextTableOf(text), Locality.Headings, snapshot.Workers.Select(w => w.Id), snapshot.AsAt);
        read.Workers.Count.ShouldBe(snapshot.Workers.Count);
        read.Used.Count.ShouldBe(11);
    }

    private static RawTable TextTableOf(string text)
    {
        using var sent = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return TableFiles.Read(sent, "declared.csv").Tables.Single();
    }

    [Fact]
    public void C_has_the_published_days_of_consultation_assessment_and_change()
    {
        var (paper, days) = (Locality, ConsultationYaml.Read(Text("locality", PaperKind.Consultation)).Paper.Dates);

        (days.Opens, days.Closes, days.Starts).ShouldBe((new DateOnly(2021, 2, 9), new DateOnly(2021, 3, 11), new DateOnly(2021, 4, 1)));
        (paper.AgreedOn, paper.Assessment.AssessedOn).ShouldBe((new DateOnly(2020, 12, 16), new DateOnly(2021, 1, 28)));
        paper.Assessment.SignOffs.Select(s => s.On).Distinct().Order().ShouldBe([new(2021, 1, 28), new(2021, 2, 22)]);
        paper.Assessment.Review(LookAgain.AfterConsultation)!.Due.ShouldBe(new DateOnly(2021, 4, 11));
    }

    [Fact]
    public void C_has_the_published_impacts_and_four_actions_with_owners_and_days()
    {
        var assessment = Locality.Assessment;

        assessment.Rows.Where(r => r.Impact == Impact.Negative).Select(r => r.Heading).ShouldBe(["carers", "single-parents"]);
        assessment.Rows.Count(r => r.Impact == Impact.Neutral).ShouldBe(12);
        assessment.Rows.ShouldAllBe(r => r.On == EffectOn.Staff);
        assessment.Actions.Count.ShouldBe(4);
        assessment.Actions.ShouldAllBe(a => a.Complete);
    }

    [Fact]
    public void The_review_of_C_finds_what_was_published_wrong()
    {
        var review = Locality.Review([], new() { ConsultationOpens = new(2021, 2, 9), ConsultationCloses = new(2021, 3, 11), ChangesBegin = new(2021, 4, 1) });

        review.MaySign.ShouldBeFalse();
        Found("small-number-in-text", "pregnancy-or-maternity").ShouldBeTrue("C2");
        Found("neutral-though-text-tells-of-effect", "deprivation").ShouldBeTrue("C3");
        Found("neutral-with-action", "pregnancy-or-maternity").ShouldBeTrue("C5");
        Found("neutral-with-action", "deprivation").ShouldBeTrue("C3");
        What("assessed-after-agreement").ShouldContain("43 days", customMessage: "C6");
        review.Points.Count(p => p.Rule == "signed-before-consultation-closed" && p.What.Contains("17 days")).ShouldBe(2, "C7");
        What("review-after-change-begins").ShouldContain("10 days", customMessage: "C7");
        Found("children-not-assessed", null).ShouldBeTrue("C9");
        review.Points.Count(p => p.Rule == "neutral-in-the-same-words").ShouldBe(9);

        bool Found(string rule, string? heading) => review.Points.Any(p => p.Rule == rule && p.Heading == heading);
        string What(string rule) => review.Points.Single(p => p.Rule == rule).What;
    }

    [Fact]
    public void C_keeps_its_counts_as_statements_with_our_reading_because_they_do_not_reconcile()
    {
        var stated = Locality.Statements.ToDictionary(s => s.Id);

        (stated["by-place"].Measure, stated["by-place"].Value).ShouldBe(("affected-by-place", 7));
        (stated["base-at-most"].Measure, stated["base-at-most"].Value).ShouldBe(("affected-by-place", 6));
        new[] { "permanent-by-manager", "starter-by-manager", "managers-by-manager", "directly", "indirectly", "right-team", "not-in-home", "social-workers", "travel-months" }.Select(id => stated[id].Value)
            .ShouldBe([3, 1, 2, 10, 17, 42, 58, 24.3m, 18]);
        stated["directly"].Reading.ShouldNotBeNull();
    }

    [Fact]
    public void A_offers_three_teams_of_eight_social_workers_one_senior_practitioner_and_one_manager_to_every_affected_social_worker()
    {
        var proposal = Read("after-care");
        var option = proposal.Options.Single(o => o.Id.Text == "after-care-team");

        var permanence = option.Teams.Where(t => t.Team.Name.StartsWith("Permanence and Through Care", StringComparison.Ordinal)).Select(t => t.Team.Id).ToList();
        permanence.Count.ShouldBe(3);
        var offered = option.Terms.Where(t => t.Preferences.Count == 3).ToList();
        // One of them leaves, and somebody starts in the place: 24 posts, as published.
        var leaving = proposal.Extract.Snapshot.Workers.Where(w => w.Leaves is not null).Select(w => w.Id).ToHashSet();
        offered.Count(t => !leaving.Contains(t.Worker)).ShouldBe(24);
        offered.ShouldAllBe(t => permanence.All(t.AllowedTeams.Contains));
        proposal.Options.Where(o => !o.DoNothing).Select(o => o.Id.Text).ShouldBe(["after-care-team", "gradual"]);
    }

    [Fact]
    public void A_has_the_published_days_and_posts_and_no_assessment()
    {
        var days = ConsultationYaml.Read(Text("after-care", PaperKind.Consultation)).Paper.Dates;
        var paper = EqualityYaml.Read(Text("after-care", PaperKind.Equality)).Paper;
        var stated = paper.Statements.ToDictionary(s => s.Id);

        (days.Opens, days.Closes, days.StatedDays, days.Decision).ShouldBe((new DateOnly(2020, 3, 23), new DateOnly(2020, 5, 9), 45, new DateOnly(2020, 1, 27)));
        (stated["after-care-posts"].Value, stated["permanence-posts"].Value, stated["published"].Day).ShouldBe((12, 30, new DateOnly(2021, 2, 3)));
        paper.Begun.ShouldBeFalse();
        paper.Review([], new()).Points.Select(p => p.Rule).ShouldContain("staff-not-assessed");
    }

    [Theory]
    [InlineData("locality")]
    [InlineData("after-care")]
    [InlineData("locality-corrected")]
    [InlineData("after-care-corrected")]
    [InlineData("together-corrected")]
    [InlineData("manager-corrected")]
    [InlineData("programme-corrected")]
    public void Nothing_in_a_worked_proposal_is_left_unread(string folder)
    {
        var kept = ProposalFolder.Read(Checkout.PathTo("examples", folder));

        EqualityYaml.Read(kept.Papers[PaperKind.Equality]).Findings.ShouldBeEmpty();
        ConsultationYaml.Read(kept.Papers[PaperKind.Consultation]).Findings.ShouldBeEmpty();
        ProposalReader.Read(kept).Findings.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("locality-corrected")]
    [InlineData("after-care-corrected")]
    [InlineData("together-corrected")]
    [InlineData("manager-corrected")]
    [InlineData("programme-corrected")]
    public void Against_a_corrected_proposal_the_review_has_nothing_to_say(string folder)
    {
        var days = ConsultationYaml.Read(Text(folder, PaperKind.Consultation)).Paper.Dates;
        var review = EqualityYaml.Read(Text(folder, PaperKind.Equality)).Paper.Review([], new() { Decided = days.Decision, ConsultationOpens = days.Opens, ConsultationCloses = days.Closes, ChangesBegin = days.Starts });

        review.Points.ShouldBeEmpty();
        review.Signed.ShouldBeTrue();
    }

    private static EqualityPaper Locality => EqualityYaml.Read(Text("locality", PaperKind.Equality)).Paper;

    private static string Text(string folder, PaperKind kind) => ProposalFolder.Read(Checkout.PathTo("examples", folder)).Papers[kind];

    private static Throughcare.Proposals.Proposal Read(string folder) => ProposalReader.Read(ProposalFolder.Read(Checkout.PathTo("examples", folder))).Proposal;
}
