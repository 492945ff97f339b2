using Throughcare.Checks;
using Throughcare.Checks.Reading;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.Tests.Checks;

/// <summary>The five decisions as they were published: each finding of the golden file by its number, the rule that finds it, and words of the two facts.</summary>
public class PublishedTextTests
{
    private const string A = "a-after-care-restructure", B = "b-together-with-team", C = "c-locality-permanence-teams", D = "d-additional-team-manager", E = "e-investment-programme";

    [Theory]
    [InlineData("A1", A, "decision-before-consultation", "27 January 2020", "27/01/2020", "23rd March 2020")]
    [InlineData("A2", A, "consultation-length", "47 days, 48 counting both ends", "for 45 days", "9th May 2020")]
    [InlineData("A3", A, "late-publication", "373 days", "27/01/2020", "03/02/2021")]
    [InlineData("A4", A, "no-cost", "no cost", "request for investment", "No cost")]
    [InlineData("A5", A, "no-reasons", "none is given", "Option 1", "alternative option")]
    [InlineData("A6", A, "no-attachment", "none is attached", "report", "Accompanying Documents")]
    [InlineData("B1", B, "permanent-on-ending-grant", "31 March 2022", "permanent contract", "end of March 2022")]
    [InlineData("B2", B, "redundancy-without-figure", "no figure", "redundancy costs may be payable", "No sum")]
    [InlineData("B3", B, "coverage-above-posts", "3 areas with 2 each need 6; 4 FTE", "two workers covering each", "4 FTE")]
    [InlineData("B4", B, "empty-answer", "procurement", "procurement", "Nothing stands")]
    [InlineData("B5", B, "start-before-posts-filled", "3 days after the decision on 29 August 2018 and 2 days after the last signature", "1st September 2018", "30 8.18")]
    [InlineData("B6", B, "confirmed-without-advice", "no legal comments", "No comments from legal", "Yes")]
    [InlineData("B7", B, "decision-before-sign-off", "29 August 2018", "29 August, 2018", "30 8.18")]
    [InlineData("B8", B, "posts-length", "43 months", "four years", "1st September 2018")]
    [InlineData("B9", B, "conflict-not-answered", "conflicts of interest", "conflict of interest", "none")]
    [InlineData("B10", B, "author-not-signed", "signed for its author", "Report Author", "Assistant Director")]
    [InlineData("C1", C, "affected-counts-differ", "7 people", "geographically affect 7", "maximum of 6")]
    [InlineData("C2", C, "small-number", "count of 1", "one worker who is pregnant", "not published")]
    [InlineData("C3", C, "neutral-with-effect", "Social & economic deprivation", "additional travel costs", "mileage")]
    [InlineData("C3", C, "travel-cost-not-counted", "no added cost", "travel costs", "nor additional spend")]
    [InlineData("C4", C, "decision-before-consultation", "16 December 2020", "16 December 2020", "9 February")]
    [InlineData("C5", C, "action-for-neutral", "Pregnancy", "The worker that is", "Neutral")]
    [InlineData("C6", C, "assessment-after-decision", "43 days", "28 January 2021", "16 December 2020")]
    [InlineData("C7", C, "assessment-signed-before-consultation-closed", "17 days", "22 February 2021", "11 March 2021")]
    [InlineData("C7", C, "review-after-start", "11 April 2021", "11 April 2021", "1 April 2021")]
    [InlineData("C8", C, "share-misdescribed", "58%", "42%", "not supported in their home locality")]
    [InlineData("C9", C, "children-not-assessed", "staff only", "Neutral", "No effect on children")]
    [InlineData("C10", C, "affected-counts-not-reconciled", "10 directly affected", "affect", "10 Social Workers")]
    [InlineData("C11", C, "oversight-without-number", "Oversight", "oversight", "No number")]
    [InlineData("D1", D, "no-cost", "no cost", "additional Team Manager", "£750")]
    [InlineData("D2", D, "no-alternatives", "no other option", "additional Team Manager", "No alternative")]
    [InlineData("D3", D, "no-funding", "no source", "additional Team Manager", "No budget")]
    [InlineData("D4", D, "saving-without-count", "number of children", "deliver savings", "£750 per week")]
    [InlineData("D5", D, "manager-without-team", "assigned", "additional Team Manager", "No sentence")]
    [InlineData("D6", D, "average-not-quotient", "115.7", "1,388", "115.7")]
    [InlineData("D7", D, "unlike-counts-compared", "cases", "354 cases", "1,388 children")]
    [InlineData("E1", E, "measures-without-cost", "11 of the 13", "£14.7 million", "Extra work with schools")]
    [InlineData("E2", E, "funding-short", "£9,000,000 (61%)", "£14.7 million", "£2.7 million")]
    [InlineData("E3", E, "saving-without-figure", "no sum, profile or date of payback", "invest to save", "No saving")]
    [InlineData("E4", E, "delegation-without-limit", "no limit", "delegated to", "No sum and no date")]
    [InlineData("E5", E, "sum-without-period", "£14,700,000", "£14.7 million", "No financial year")]
    [InlineData("E6", E, "measures-without-start", "None of the 13", "£3 million", "No date")]
    [InlineData("E7", E, "caseload-without-number", "none is stated", "manageable caseloads", "No number")]
    public void The_checks_find_what_contradicts_itself_in_the_published_decisions(string number, string decision, string rule, string what, string first, string second) =>
        Found(decision).ShouldContain(c => c.Rule.Id == rule && c.What.Contains(what) && c.First.Words.Contains(first) && c.Second.Words.Contains(second), $"{number}: {rule}");

    [Theory]
    [InlineData(A, "consultation-length decision-before-consultation late-publication no-cost no-funding")]
    [InlineData(B, "confirmed-without-advice decision-before-sign-off empty-answer permanent-on-ending-grant posts-length start-before-posts-filled")]
    [InlineData(C, "assessment-after-decision assessment-signed-before-consultation-closed decision-before-consultation neutral-with-effect review-after-start small-number")]
    [InlineData(D, "no-alternatives no-cost no-funding saving-without-count")]
    [InlineData(E, "delegation-without-limit funding-short saving-without-figure")]
    public void Nothing_else_in_them_is_called_an_error(string decision, string rules) =>
        Found(decision).Where(c => c.Severity is Severity.Error).Select(c => c.Rule.Id).Distinct().Order().ShouldBe(rules.Split(' '));

    [Theory]
    [InlineData(A, 8)]
    [InlineData(B, 11)]
    [InlineData(C, 16)]
    [InlineData(D, 8)]
    [InlineData(E, 8)]
    public void The_findings_are_few_enough_to_be_read(string decision, int most) => Found(decision).Count.ShouldBeLessThanOrEqualTo(most);

    private static IReadOnlyList<Clash> Found(string decision) => AllRules.Over(PaperReader.Read(PastedText.Read(File.ReadAllText(SharedFolder.PathTo("sources", decision + ".txt")))));
}
