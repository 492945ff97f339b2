using Throughcare.App.Decisions;
using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.App.Tests.Decisions;

public sealed class DecisionListsTests
{
    private static readonly DecisionPaper Paper = new()
    {
        Title = "Teams", Statements = [new("Background", "Was."), new("Staff", "Secret.")], Delegations = [new() { To = "Director", What = "Recruit", Resolution = 1 }], Resolutions = [new(1, "Agree.")],
        Exempt = [new() { Part = "statement Staff", Paragraphs = [1, 4], PublicInterest = "Talks go on." }],
    };

    [Fact]
    public void An_entry_is_added_at_its_place_and_the_rest_of_the_paper_stays()
    {
        var read = DecisionLists.Put(Paper, "statements", at: null, place: 1, new Dictionary<string, string?> { ["heading"] = "Aim", ["text"] = "To do well.\r\n\r\nAnd better: \"yes\"." });

        read.Findings.ShouldBeEmpty();
        read.Paper.Statements.ShouldBe([new("Background", "Was."), new("Aim", "To do well.\n\nAnd better: \"yes\"."), new("Staff", "Secret.")]);
        DecisionText.Write(read.Paper with { Statements = Paper.Statements }).ShouldBe(DecisionText.Write(Paper));
    }

    [Fact]
    public void A_part_that_gets_another_name_is_still_kept_back() =>
        DecisionLists.Put(Paper, "statements", at: 1, place: 0, new Dictionary<string, string?> { ["heading"] = "Our staff" }).Paper.Exempt.ShouldHaveSingleItem().Part.ShouldBe("statement Our staff");

    [Fact]
    public void A_part_that_is_removed_takes_with_it_that_it_was_kept_back()
    {
        var paper = DecisionLists.Remove(Paper, "statements", 1).Paper;
        (paper.Statements.Count, paper.Exempt.Count).ShouldBe((1, 0));
        DecisionLists.Remove(Paper, "statements", 0).Paper.Exempt.Count.ShouldBe(1);
    }

    [Fact]
    public void What_a_form_does_not_know_of_an_entry_stays()
    {
        var read = DecisionLists.Put(Paper, "delegations", at: 0, place: null, new Dictionary<string, string?> { ["up_to"] = "250000", ["until"] = "31/03/2027" });
        var power = read.Paper.Delegations.ShouldHaveSingleItem();
        (power.To, power.Resolution, power.UpTo, power.Until).ShouldBe(("Director", 1, Money.FromPounds(250_000), new DateOnly(2027, 3, 31)));
    }

    [Fact]
    public void What_cannot_be_read_names_the_field() =>
        DecisionLists.Put(Paper, "resolutions", at: null, place: null, new Dictionary<string, string?> { ["text"] = "Agree.", ["number"] = "one" }).Findings.Select(f => f.Where!.Column).ShouldContain("resolutions.number");

    [Fact]
    public void The_call_in_is_a_list_of_one()
    {
        var called = DecisionLists.Put(Paper, "call_in", null, null, new Dictionary<string, string?> { ["asked"] = "2026-03-16", ["outcome"] = "referred back" }).Paper;
        (called.CallIn!.Asked, called.CallIn.Outcome).ShouldBe((new DateOnly(2026, 3, 16), CallInOutcome.ReferredBack));
        DecisionLists.Of(called, "call_in").ShouldHaveSingleItem()["outcome"].ShouldBe("referred back");
        DecisionLists.Remove(called, "call_in", 0).Paper.CallIn.ShouldBeNull();
    }
}
