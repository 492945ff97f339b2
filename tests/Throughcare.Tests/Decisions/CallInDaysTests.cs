using Throughcare.Calendar;
using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.Tests.Decisions;

public sealed class CallInDaysTests
{
    private static readonly DecisionPaper Published = new() { Route = DecisionRoute.Cabinet, Decided = new(2025, 4, 14), Published = new(2025, 4, 15), Key = true, Value = Money.FromPounds(1_000_000) };

    [Fact]
    public void Over_Easter_five_clear_working_days_are_numbered_and_the_others_do_not_count()
    {
        var line = CallInDays.Of(Published, WorkingDays.England);

        line.Where(d => d.Counts is not null).Select(d => (d.On.Day, d.Counts!.Value)).ShouldBe([(16, 1), (17, 2), (22, 3), (23, 4), (24, 5)]);
        line.Single(d => d.On == new DateOnly(2025, 4, 24)).What.ShouldBe(["Last day on which it may be called in"]);
        (line[0].On, line[0].What[0], line[^1].On, line[^1].What[0]).ShouldBe((new(2025, 4, 15), "Published; this day does not count", new(2025, 4, 25), "Takes effect"));
    }

    [Fact]
    public void A_call_in_stands_on_the_line_with_what_came_of_it_and_the_later_effect()
    {
        var line = CallInDays.Of(Published with { CallIn = new(new(2025, 4, 22), "five members", null, CallInOutcome.Released, new(2025, 5, 7)) }, WorkingDays.England);

        line.Where(d => d.What.Count > 0 && d.On > new DateOnly(2025, 4, 21)).Select(d => $"{d.On:dd/MM} {string.Join("; ", d.What)}").ShouldBe(
        [
            "22/04 Called in by five members", "24/04 Last day on which it may be called in", "25/04 Would have taken effect without the call-in", "07/05 Scrutiny meets by this day: 10 working days after the call-in; Released: the decision stands; Takes effect",
        ]);
    }

    [Fact]
    public void What_cannot_be_called_in_or_is_not_published_has_no_line()
    {
        CallInDays.Of(Published with { Published = null }, WorkingDays.England).ShouldBeEmpty();
        CallInDays.Of(Published with { Rules = new() { CallInDays = 0 } }, WorkingDays.England).ShouldBeEmpty();
    }
}
