using System.Text.Json;
using Throughcare.App.Decisions;
using Throughcare.Decisions;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Decisions;

public sealed class DecisionYamlTests
{
    public static TheoryData<string> Worked => ["after-care", "after-care-corrected", "together", "together-corrected", "locality", "locality-corrected", "manager", "manager-corrected", "programme", "programme-corrected"];

    internal static string Text(string example) => File.ReadAllText(Checkout.PathTo("examples", example, "decision.yaml"));

    [Theory]
    [MemberData(nameof(Worked))]
    public void A_worked_decision_is_read_without_a_finding_and_written_so_that_reading_gives_the_same(string example)
    {
        var read = DecisionYaml.Read(Text(example));
        read.Findings.ShouldBeEmpty();
        var again = DecisionYaml.Read(DecisionText.Write(read.Paper));
        again.Findings.ShouldBeEmpty();
        JsonSerializer.Serialize(again.Paper).ShouldBe(JsonSerializer.Serialize(read.Paper));
    }

    [Fact]
    public void Everything_that_a_paper_can_hold_survives_being_written()
    {
        var paper = new DecisionPaper
        {
            Title = "no", Rules = new() { Governance = Governance.Committees, CallInDays = 4, RequiredImplications = [], RequiredSignOffs = [SignOffStep.HumanResources], ShortNoticesInWorkingDays = false },
            Route = DecisionRoute.Committee, Wards = ["North", "South: West"], Key = false, StaffingOnly = true, Value = Measures.Money.FromPounds(-12.5m),
            Statements = [new("A: heading", "First.\n\n- a point\n- \"another\"")], Exempt = [new() { Part = "costs", Paragraphs = [1, 4], PublicInterest = "Because." }, new() { Part = "plan", Confidential = true }],
            GeneralException = new(new(2026, 1, 1), new(2026, 1, 2), "Late"), SpecialUrgency = new("the chair", new(2026, 1, 3), null, null), PrivateMeeting = new(new(2026, 1, 4), null, null, "Do not", "We do"),
            CallIn = new(new(2026, 2, 1), "five members", null, CallInOutcome.ReferredBack, new(2026, 2, 9), "Think again."),
            Documents = [new() { Kind = DocumentKind.EqualityAssessment, MadeOn = new(2026, 1, 1), Figures = [new("id", "Title", "42% (5 of 12)", "option 'x', version 2")] }],
        };
        var again = DecisionYaml.Read(DecisionText.Write(paper));
        again.Findings.ShouldBeEmpty();
        JsonSerializer.Serialize(again.Paper).ShouldBe(JsonSerializer.Serialize(paper));
    }

    [Theory]
    [InlineData("rout: officer", "unknown-setting", 1)]
    [InlineData("title: x\nroute: king", "not-one-of", 2)]
    [InlineData("decided: soon", "not-a-date", 1)]
    [InlineData("exempt:\n  - part: costs\n    paragraphs: 8", "not-a-paragraph", 3)]
    [InlineData("statements:\n  - heading: x", "value-missing", 2)]
    [InlineData("call_in:\n  by: five members", "value-missing", 2)]
    [InlineData("- a list", "settings-not-yaml", 1)]
    public void What_cannot_be_read_is_said_with_its_line(string text, string rule, int line)
    {
        var finding = DecisionYaml.Read(text).Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Where!.Row).ShouldBe((rule, line));
        finding.ToDo.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_answer_of_a_form_goes_to_its_place_and_a_wrong_one_names_it()
    {
        var paper = DecisionYaml.Read(Text("together")).Paper;
        var read = DecisionAnswers.Read(paper, new Dictionary<string, string?> { ["forward_plan.published"] = "25 May 2018", ["reference"] = "", ["wards"] = "North\nSouth" });
        (read.Paper.ForwardPlan!.Published, read.Paper.Reference, read.Paper.Wards.Count, read.Paper.Title).ShouldBe((new DateOnly(2018, 5, 25), null, 2, paper.Title));
        DecisionAnswers.Of(read.Paper, ["forward_plan.published", "reference"]).Values.ShouldBe(["2018-05-25", null]);
        DecisionAnswers.Read(paper, new Dictionary<string, string?> { ["forward_plan.published"] = "yesterday" }).Findings.ShouldHaveSingleItem().Where!.Column.ShouldBe("forward_plan.published");
        DecisionAnswers.Read(read.Paper, new Dictionary<string, string?> { ["forward_plan.published"] = " " }).Paper.ForwardPlan.ShouldBeNull();
    }

    [Fact]
    public void The_published_facts_of_decision_B_stand_in_its_example()
    {
        var paper = DecisionYaml.Read(Text("together")).Paper;
        (paper.Decided, paper.Starts, paper.Ends, paper.Value).ShouldBe((new DateOnly(2018, 8, 29), new DateOnly(2018, 9, 1), new DateOnly(2022, 3, 31), Measures.Money.FromPounds(654_000)));
        paper.SignOffs.ShouldAllBe(s => s.On == new DateOnly(2018, 8, 30));
        paper.Implications.Single(i => i.Kind == ImplicationKind.Procurement).Text.ShouldBeEmpty();
    }
}
