using System.Net;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals.Bridge;

public class PolicyTests(Site site)
{
    private static readonly (string, string)[] EightWeeks = [("Starts-day", "7"), ("Starts-month", "4"), ("Starts-year", "2025"), ("Answers[weeks]", "8"), ("Answers[intake_per_week]", "1")];

    [Fact]
    public async Task Dates_and_policy_are_checked_in_words_and_saved_and_then_a_timetable_can_be_worked_out()
    {
        var at = await SmallPlans.Create(site.Services, "A bridge that gets its dates");
        var visitor = site.Visitor();
        await visitor.Plan(at, "near-home");

        var form = await visitor.Open($"{at}/bridge/policy");
        form.Html.QuerySelectorAll("input[name=Rules]").Length.ShouldBe(form.Html.QuerySelectorAll("input[name=Rules]:checked").Length);
        form.Text.ShouldContain("Leeds: no transfer at the same time as another key event");
        var check = await visitor.Send(form, [.. EightWeeks, ("Rules", "intake"), ("Rules", "capacity"), ("Capacity", "soft")]);

        check.Heading.ShouldBe("Check your answers");
        var changes = check.One("[data-changes]").TextContent;
        changes.ShouldContain("First day of the first week: not set → 7 April 2025");
        changes.ShouldContain("Soft: above the limit at a price");
        changes.ShouldContain("holds → does not hold here");
        (await visitor.Send(check, "Save", [])).Path.ShouldBe($"{at}/bridge");
        (await visitor.Open($"{at}/bridge")).Text.ShouldContain("The plan begins on 7 April 2025 and has 8 weeks.");
        (await visitor.Timetable(at, "near-home")).Path.ShouldBe($"{at}/bridge/option/near-home");
        // Kept as it was saved.
        var again = await visitor.Open($"{at}/bridge/policy");
        again.Html.QuerySelectorAll("input[name=Rules]:checked").Select(i => i.GetAttribute("value")).ShouldBe(["intake", "capacity"]);
        again.One("input[name=Capacity]:checked").GetAttribute("value").ShouldBe("soft");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_lost()
    {
        var at = await SmallPlans.Create(site.Services, "A bridge with wrong dates");
        var visitor = site.Visitor();
        async Task<Answer> Sent(params (string, string)[] answers) => await visitor.Send(await visitor.Open($"{at}/bridge/policy"), answers);

        (await Sent(("Starts-day", "31"), ("Starts-month", "2"), ("Starts-year", "2027"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter the first day as day, month and year");
        var wrong = await Sent([.. EightWeeks, ("Answers[notice_weeks]", "two"), ("Answers[placement_weeks]", "-1")]);
        wrong.Errors.ShouldBe(["This is not a number. Write a plain number, such as 16 or 0.6.", "This number is not between 0 and 104. Correct the number."]);
        wrong.One("[name='Answers[notice_weeks]']").GetAttribute("value").ShouldBe("two");
        wrong.One("[name='Starts-day']").GetAttribute("value").ShouldBe("7");
        // Dates out of order: the plan is over before the extract, and notice that leaves no week.
        (await Sent(("Starts-day", "4"), ("Starts-month", "3"), ("Starts-year", "2024"), ("Answers[weeks]", "8"))).Errors.ShouldHaveSingleItem().ShouldContain("was over when the extract of 31 March 2025 was made");
        (await Sent([.. EightWeeks, ("Answers[notice_weeks]", "8")])).Errors.ShouldHaveSingleItem().ShouldStartWith("Every week of the plan of 8 weeks is within the weeks of notice.");
        (await visitor.Open($"{at}/bridge")).Text.ShouldNotContain("The plan begins on");
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_that_somebody_else_changed_them_and_keeps_what_was_typed()
    {
        var at = await SmallPlans.Create(site.Services, "A bridge that two people change");
        var (first, second) = (site.Visitor(), site.Visitor());
        var check = await second.Send(await second.Open($"{at}/bridge/policy"), [.. EightWeeks.Where(a => a.Item1 != "Answers[weeks]"), ("Answers[weeks]", "12")]);
        await first.Send(await first.Send(await first.Open($"{at}/bridge/policy"), EightWeeks), "Save", []);

        var refused = await second.Send(check, "Save", []);

        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed the dates and the transfer policy after you opened them.");
        refused.One("[name='Answers[weeks]']").GetAttribute("value").ShouldBe("12");
        (await first.Open($"{at}/bridge/policy")).One("[name='Answers[weeks]']").GetAttribute("value").ShouldBe("8");
    }

    [Fact]
    public async Task A_team_manager_reads_the_policy_and_does_not_change_it()
    {
        var at = await SmallPlans.Create(site.Services, "A policy to be read");
        var manager = site.As(TestViewers.Role("team-manager", ["North"]));

        var page = await manager.Open($"{at}/bridge/policy");

        page.One("[data-policy]");
        page.Html.QuerySelectorAll("main form").ShouldBeEmpty();
        (await site.As(TestViewers.Role("finance", [])).Open($"{at}/bridge/policy")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
