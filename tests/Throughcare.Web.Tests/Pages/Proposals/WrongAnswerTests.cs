namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>What is said to somebody whose answer does not fit the field.</summary>
public sealed class WrongAnswerTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    [Fact]
    public async Task Of_two_days_that_are_none_each_is_named_and_the_form_says_how_it_takes_a_day()
    {
        var home = (await site.Council("Wrong days")).Home;
        var visitor = site.As();

        var refused = await visitor.Send(await visitor.Open($"{home}/deciding/edit/days"), ("Answers[planned]", "31 June 2026"), ("Answers[starts]", "tomorrow"));

        refused.Errors.ShouldBe(["Day on which it is to be decided: enter the day as 16 March 2026 or 16/03/2026", "First day of the change: enter the day as 16 March 2026 or 16/03/2026"], ignoreOrder: true);
        refused.One("#answers-planned").GetAttribute("value").ShouldBe("31 June 2026");
    }

    [Fact]
    public async Task One_fault_is_said_as_it_is()
    {
        var home = (await site.Council("One wrong day")).Home;
        var visitor = site.As();

        (await visitor.Send(await visitor.Open($"{home}/deciding/edit/days"), ("Answers[planned]", "29 February 2027"))).Errors.ShouldBe(["Enter the day as 16 March 2026 or 16/03/2026"]);
    }

    [Fact]
    public async Task Letters_where_a_number_goes_are_answered_with_what_to_do_and_not_with_what_the_program_calls_the_field()
    {
        var home = (await site.Council("Letters")).Home;
        var visitor = site.As();

        var refused = await visitor.Send(await visitor.Open($"{home}/consultation/timetable"), ("MinimumDays", "a month"), ("Compulsory", ""));

        refused.Errors.ShouldContain("A consultation lasts at least so many: enter a number in figures, such as 12");
        refused.Errors.ShouldContain("Compulsory redundancies: enter a number in figures, such as 12");
        refused.Text.ShouldNotContain("is not valid for");
        refused.Text.ShouldNotContain("is invalid");
    }

    [Theory]
    [InlineData("£250,000")]
    [InlineData("250 000")]
    public async Task A_sum_is_taken_as_people_write_it(string sum)
    {
        var council = await site.Council("Sum " + sum.Length);
        var visitor = site.As();

        (await visitor.Send(await visitor.Open($"{council.Home}/deciding/edit/basics"), ("Answers[title]", "Four teams"), ("Answers[value]", sum))).Errors.ShouldBeEmpty();

        (await visitor.Open($"{council.Home}/deciding/edit/basics")).One("#answers-value").GetAttribute("value").ShouldBe("250000");
    }

    [Fact]
    public async Task The_recommended_option_is_chosen_by_its_title()
    {
        var home = (await site.Council("Chosen")).Home;
        var visitor = site.As();
        var page = await visitor.Open($"{home}/deciding/edit/basics");

        page.Html.QuerySelectorAll("#answers-option option").Select(o => (o.GetAttribute("value"), o.TextContent)).ShouldContain(("local", "Local teams"));
        await visitor.Send(page, ("Answers[option]", "local"));
        (await visitor.Open($"{home}/deciding/edit/basics")).One("#answers-option option[selected]").TextContent.ShouldBe("Local teams");
    }

    [Fact]
    public async Task A_text_that_is_sent_empty_takes_nothing_away()
    {
        var home = (await site.Council("Emptied")).Home;
        var visitor = site.As();
        await visitor.Send(await visitor.Open($"{home}/deciding/edit/basics"), ("Answers[title]", "Four teams"));

        (await visitor.Send(await visitor.Open($"{home}/deciding/text"), ("Text", "   "))).Errors.Single().ShouldStartWith("The text is empty");
        (await visitor.Open($"{home}/deciding")).Heading.ShouldBe("Decision: Four teams");
    }

    [Fact]
    public async Task A_form_that_was_open_for_too_long_gives_back_what_was_written_in_it()
    {
        var home = (await site.Council("Open too long")).Home;
        var visitor = site.As();

        var refused = await visitor.Send(await visitor.Open($"{home}/deciding/edit/case"), ("__RequestVerificationToken", "old"), ("Answers[reasons]", "Children are nearer to <their> team."));

        refused.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        refused.Html.QuerySelectorAll(".tc-typed").Select(Answer.Words).ShouldBe(["Children are nearer to <their> team."]);
    }
}
