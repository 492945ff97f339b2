using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Throughcare.App.Access;
using Throughcare.Intake;
using Throughcare.Web.Tests.Access;
using static Throughcare.Web.Tests.Pages.Proposals.Consultation.Consulting;

namespace Throughcare.Web.Tests.Pages.Proposals.Consultation;

/// <summary>A council of two teams: North and South, w1 in North, w2 and w3 in South; all three may be in either.</summary>
public class ConsultationTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private const string Said = "Cares for a brother-in-law on Tuesdays";

    private static readonly Viewer Hr = TestViewers.Role("hr");

    [Fact]
    public async Task Human_resources_leads_from_the_timetable_to_the_outcomes_and_the_worker_ranks_and_reads_hers()
    {
        var (at, hr) = (await Council("Whole consultation"), site.As(Hr));
        (await Timetable(hr, at, preferencesClose: Today)).Path.ShouldBe(at);

        var meetings = await hr.Send(await hr.Open($"{at}/meetings"), [.. Day("On", Today.AddDays(-30)), ("Kind", "union"), ("With", "The unions"), ("Attended", "4")]);
        meetings.Text.ShouldContain("The unions");
        (await hr.Send(await hr.Open($"{at}/themes"), ("ThemeTitle", "Travel"), ("YouSaid", "It is far."), ("Did", "A desk in each base."))).Text.ShouldContain("We did: A desk in each base.");
        var responses = await hr.Send(await hr.Open($"{at}/responses"), "Bring the sheet", [new("answers.csv", "Staff ID,Comments,Topic,Hat\nw2,It is far,Travel,blue\n,I like it,Travel,\n")]);
        responses.Heading.ShouldBe("Check what was read from the sheet");
        responses.Text.ShouldContain("kept at the end of the response");
        (await hr.Open($"{at}/responses")).Text.ShouldContain("None has come yet.");
        responses = await hr.Send(responses, "Keep 2 responses", []);
        responses.Text.ShouldContain("2 responses were taken from the sheet.");
        var chosen = responses.Html.QuerySelectorAll("input[name=Chosen]").Select(i => ("Chosen", i.GetAttribute("value")!));
        var replies = await hr.Send(responses, "Reply", [], [.. chosen, ("Reply", "About {themes}: {we_did}")]);
        replies.Heading.ShouldBe("Check before you reply");
        replies.Text.ShouldContain("About Travel: A desk in each base.");
        (await hr.Send(replies, "Send 2 replies", [])).Text.ShouldContain("2 so far, 2 replied to.");

        var links = await Invite(hr, at);
        links.Count.ShouldBe(3);
        var worker = site.As(TestViewers.With());
        var mine = await worker.Send(await worker.Open(links["w2"]), ("Who", "W2"));
        mine.Text.ShouldContain("About Travel: A desk in each base.");
        var sent = await worker.Send(mine, ("Teams[0]", "N"), ("Teams[1]", "S"), ("Circumstances", Said));
        sent.Text.ShouldContain("Thank you. Your order is kept.");
        sent.Text.ShouldContain("Human resources has not answered yet.");
        (await hr.Open($"{at}/preferences")).Text.ShouldContain("1 of 3 people in scope");

        await Timetable(hr, at, preferencesClose: Today.AddDays(-1));
        var refused = await hr.Send(await hr.Open($"{at}/preferences"), "Put them into the option", []);
        refused.Errors.Single().ShouldContain("1 request to have circumstances considered waits for an answer.");
        var asked = await hr.Open((await hr.Open($"{at}/preferences")).Links().Single(l => l.Contains("/circumstance/")));
        asked.Text.ShouldContain(Said);
        await hr.Send(asked, ("Decided", "agreed"), ("RuledOut", "S"), ("Answer", "North it is."));
        (await hr.Send(await hr.Open($"{at}/preferences"), "Put them into the option", [])).Text.ShouldContain("The option holds what people would like");

        await Solve(at);
        (await hr.Open($"{at}/outcomes")).Text.ShouldContain("Nobody can be told an outcome yet.");
        await Release(hr, at);
        (await hr.Open($"{at}/release")).Text.ShouldContain("Named placements may be seen.");
        var check = await hr.Send(await hr.Open($"{at}/outcomes"), "Tell everybody on their page", []);
        check.Heading.ShouldBe("Check before you tell people");
        (await hr.Open($"{at}/outcomes")).Text.ShouldContain("0 were told");
        (await hr.Send(check, "Tell 3 people", [])).Text.ShouldContain("3 people have an outcome; 3 were told");
        var letters = await hr.Send(await hr.Open($"{at}/outcomes"), "Download the letters (Word)", []);
        letters.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        var told = await worker.Send(await worker.Open(links["w2"]), ("Who", "w2"));
        told.Heading.ShouldBe("Your outcome");
        told.Text.ShouldContain("You would work in North");
        told.Text.ShouldContain("This team is your first choice.");
        told.Text.ShouldContain("Agreed. North it is.");
        told.Text.ShouldContain("You would move to North, because");
    }

    [Fact]
    public async Task Who_would_be_where_is_for_human_resources_until_it_is_released_and_then_for_whoever_sees_staff()
    {
        var (at, hr) = (await Council("Released"), site.As(Hr));
        var plan = at.Replace("/consultation", "/plan");
        await Timetable(hr, at, preferencesClose: Today.AddDays(-1));
        var planner = site.As(TestViewers.Role("planner"));

        (await planner.Open($"{plan}/staff/local")).Text.ShouldContain("0 workers");
        (await Csv(planner, $"{plan}/children/local?as=csv")).ShouldContain("not released");
        (await planner.Open($"{at}/release")).Text.ShouldContain("Posts and working time by team");
        (await hr.Open($"{plan}/staff/local")).Text.ShouldContain("3 workers");

        (await hr.Send(await hr.Open($"{at}/release"), ("Reason", ""))).Errors.Single().ShouldStartWith("A release needs a reason.");
        await Release(hr, at);

        (await planner.Open($"{plan}/staff/local")).Text.ShouldContain("3 workers");
        (await Csv(planner, $"{plan}/children/local?as=csv")).ShouldNotContain("not released");
    }

    [Fact]
    public async Task Nobody_but_human_resources_may_release_and_nobody_may_before_everything_has_closed()
    {
        var (at, hr) = (await Council("Too early"), site.As(Hr));
        await Timetable(hr, at, preferencesClose: Today);

        (await hr.Open($"{at}/release")).Html.QuerySelectorAll("main form").ShouldBeEmpty();
        foreach (var role in new[] { "planner", "team-manager", "finance", "equality-lead", "decision-maker", "worker", "administrator" })
            (await Post(TestViewers.Role(role, ["N"], "w1"), $"{at}/release")).ShouldBe(HttpStatusCode.Forbidden, role);
    }

    [Fact]
    public async Task A_link_of_somebody_else_an_unknown_one_and_one_used_again_are_answered_plainly_and_nothing_is_lost()
    {
        var (at, hr) = (await Council("Links"), site.As(Hr));
        await Timetable(hr, at, preferencesClose: Today);
        var first = await Invite(hr, at);
        var worker = site.As(TestViewers.With());

        (await worker.Open(first["w2"] + "x")).Status.ShouldBe(HttpStatusCode.Gone);
        var other = await worker.Send(await worker.Open(first["w2"]), ("Who", "w1"));
        other.Errors.Single().ShouldStartWith("This link is for somebody else");
        other.Text.ShouldNotContain("First choice");
        var mine = await worker.Send(await worker.Open(first["w2"]), ("Who", "w2"));
        (await worker.Send(mine, ("Teams[0]", "gone"))).Errors.Single().ShouldStartWith("gone is not, or not any more, a team of the option.");
        (await worker.Send(mine, ("Teams[0]", "N"), ("Teams[1]", "N"))).Errors.Single().ShouldStartWith("North stands twice in your order.");
        await worker.Send(mine, ("Teams[0]", "S"));
        (await worker.Send(await worker.Open(first["w2"]), ("Who", "w2"))).Text.ShouldContain("You may change it until");

        var second = await Invite(hr, at);
        (await worker.Open(first["w2"])).Text.ShouldContain("A newer link took its place.");
        (await worker.Send(await worker.Open(second["w2"]), ("Who", "w2"))).Text.ShouldContain("What you said");
        await Timetable(hr, at, preferencesClose: Today.AddDays(-1));
        (await worker.Send(mine with { Address = new(mine.Address, second["w2"]) }, ("Teams[0]", "N"))).Status.ShouldNotBe(HttpStatusCode.OK);
        var late = await worker.Send(await worker.Open(second["w2"]), ("Who", "w2"));
        late.Text.ShouldContain("The last day to choose was");
        late.Html.QuerySelectorAll("select").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_pack_for_unions_names_nobody_and_hides_small_numbers_whoever_opens_it()
    {
        var (at, hr) = (await Council("Pack"), site.As(Hr));
        await Timetable(hr, at, preferencesClose: Today);

        var pack = await hr.Open($"{at}/pack");

        pack.Text.ShouldContain("Continuity for children");
        var rows = pack.Html.QuerySelectorAll("tbody tr").ToDictionary(r => Answer.Words(r.Children[0]), r => Answer.Words(r.Children[1]));
        (rows["People in scope"], rows["Preference"], rows["At risk"]).ShouldBe(("3 workers", "hidden", "0 workers"));
        foreach (var id in new[] { "w1", "w2", "w3", "c1" }) pack.Text.Split(' ').ShouldNotContain(id);
    }

    [Fact]
    public async Task The_pack_is_given_away_as_files_with_the_same_content_and_no_name_in_text_or_properties()
    {
        var named = Hr with { Name = "Perrin Oakshaw" };
        var (at, hr) = (await Council("Pack files"), site.As(named));
        await Timetable(hr, at, preferencesClose: Today.AddDays(-1), criteria: "Continuity for children\nw2 goes first");
        await hr.Send(await hr.Open($"{at}/meetings"), [.. Day("On", Today.AddDays(-30)), ("Kind", "union"), ("With", "The unions"), ("Attended", "4")]);
        await Release(hr, at);
        var page = await hr.Open($"{at}/pack");

        var word = await (await hr.Client.GetAsync(new Uri($"{at}/pack?as=docx", UriKind.Relative))).Content.ReadAsByteArrayAsync();
        var html = await Csv(hr, $"{at}/pack?as=html");

        using (var document = WordprocessingDocument.Open(new MemoryStream(word), false))
        {
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).ShouldBeEmpty();
            document.PackageProperties.Creator.ShouldBe("Marl Council");
            var cells = document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => c.InnerText).ToList();
            foreach (var cell in page.Html.QuerySelectorAll("main tbody th, main tbody td").Select(Answer.Words)) cells.ShouldContain(cell);
        }
        var plain = (await new HtmlParser().ParseDocumentAsync(html)).Body!;
        foreach (var cell in page.Html.QuerySelectorAll("main tbody th, main tbody td").Select(Answer.Words)) plain.QuerySelectorAll("tbody th, tbody td").Select(Answer.Words).ShouldContain(cell);
        page.Text.ShouldContain("Left out here, because it names somebody.");
        page.Text.ShouldContain("hidden");
        // Every part of the file, properties and all; and who released is nobody's business here either.
        using var zip = new ZipArchive(new MemoryStream(word));
        foreach (var text in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()).Append(html).Append(page.Text))
            foreach (var name in new[] { "w1", "w2", "w3", "c1", "Perrin", "Oakshaw" }) Regex.IsMatch(Regex.Replace(text, "<[^>]*>", " "), $@"\b{name}\b", RegexOptions.IgnoreCase).ShouldBeFalse(name);
        (await hr.Client.GetAsync(new Uri($"{at}/pack?as=pdf", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_published_stands_beside_what_is_computed_with_our_reading_and_neither_in_place_of_the_other()
    {
        var council = await site.Council("Published counts");
        var (at, hr) = ($"{council.Home}/consultation", site.As(Hr));
        await Timetable(hr, at, preferencesClose: Today);
        (await hr.Open($"{at}/published")).Text.ShouldContain("Nothing that was published is kept with this proposal.");
        var kept = await council.Store.Load(council.Key);
        await council.Store.SavePapers(council.Key, [kept.Paper(PaperKind.Equality) with { Text = $"""
            statements:
              - id: by-place
                says: Seven people change their place of work.
                measure: affected-by-place
                value: 7
                reading: Six elsewhere.
              - id: directly
                says: Three are in scope.
                measure: affected-directly
                value: 3
              - id: opens
                says: It opens.
                measure: consultation-opens
                day: {Today:yyyy-MM-dd}
              - id: mileage
                says: Mileage is paid.
                measure: excess-travel-months
                value: 18
            """ }], "Equality lead", null);

        var page = await hr.Open($"{at}/published");
        var rows = page.Html.QuerySelectorAll("tr[data-statement]").ToDictionary(r => r.GetAttribute("data-statement")!);

        Answer.Words(rows["by-place"]).ShouldContain("Seven people change their place of work.");
        Answer.Words(rows["by-place"]).ShouldContain("3 workers: why? (4 fewer than published)");
        Answer.Words(rows["by-place"]).ShouldContain("Six elsewhere.");
        Answer.Words(rows["directly"]).ShouldContain("(as published)");
        Answer.Words(rows["opens"]).ShouldContain("(not as published)");
        Answer.Words(rows["mileage"]).ShouldContain("Not worked out here");
        (await hr.Open(rows["by-place"].QuerySelector("a")!.GetAttribute("href")!)).Heading.ShouldContain("another base");
        // Who sees no traits is not told by the difference what is hidden.
        var planner = await site.As(TestViewers.Role("planner")).Open($"{at}/published");
        Answer.Words(planner.One("tr[data-statement=by-place]")).ShouldContain("hidden");
        Answer.Words(planner.One("tr[data-statement=by-place]")).ShouldNotContain("than published");

        var index = await hr.Open(at);
        index.Links().ShouldContain($"{at}/published");
        index.One("svg.tc-line").TextContent.ShouldContain($": {Today.AddDays(-40):d MMM} to ");
        index.One("svg.tc-line").OuterHtml.ShouldNotContain("style=");
    }

    [Fact]
    public async Task A_consultation_that_ends_before_it_starts_and_a_decision_before_its_end_stand_out()
    {
        var (at, hr) = (await Council("Out of order"), site.As(Hr));

        await Timetable(hr, at, preferencesClose: Today, closes: Today.AddDays(-60));
        (await hr.Open(at)).Text.ShouldContain($"before it opens on {Today.AddDays(-40):d MMMM yyyy}");
        await Timetable(hr, at, preferencesClose: Today, decision: Today.AddDays(-6));
        (await hr.Open(at)).Text.ShouldContain("Out of order");
        var form = await hr.Open($"{at}/timetable");
        var wrong = await hr.Send(form, [.. Day("Opens", Today).Select(d => d.Name == "Opens-month" ? ("Opens-month", "13") : d)]);
        wrong.Errors.ShouldContain("Enter a real date, such as 31 3 2027");
        wrong.One("input[name=Opens-month]").GetAttribute("value").ShouldBe("13");
    }

    private async Task<string> Council(string title) => $"/proposals/{(await site.Council(title)).Key}/consultation";

    private async Task Solve(string at)
    {
        var planner = site.As(TestViewers.Role("planner"));
        var plan = at.Replace("/consultation", "/plan/option/local");
        await planner.Send(await planner.Open(plan));
        await planner.WaitWhile(await planner.Open(plan), page => !page.Text.Contains("keep their social worker"));
    }

    private async Task<HttpStatusCode> Post(Viewer viewer, string address)
    {
        var visitor = site.As(viewer);
        var token = (await visitor.Open("/")).Html.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var body = new FormUrlEncodedContent([new("Reason", "because"), new("__RequestVerificationToken", token)]);
        return (await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), body)).StatusCode;
    }

    private static async Task<string> Csv(Visitor visitor, string address) => await (await visitor.Client.GetAsync(new Uri(address, UriKind.Relative))).Content.ReadAsStringAsync();
}
