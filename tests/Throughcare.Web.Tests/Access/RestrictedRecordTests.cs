using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.Web.Tests.Access;

public class RestrictedRecordTests(Site site)
{
    private const string Restricted = $"{Site.County}/restricted";

    [Fact]
    public async Task A_restricted_record_counts_in_every_figure_and_in_no_list()
    {
        var analyst = site.As(TestViewers.Role("analyst"));

        (await analyst.Open($"{Site.County}/baseline")).One(".tc-matrix tfoot .tc-total").TextContent.ShouldBe("440");
        var list = await analyst.Open($"{Site.County}/baseline/children");
        list.Text.ShouldContain("430 children 10 restricted records are counted and not shown.");
        (await analyst.Client.GetStringAsync(new Uri($"{Site.County}/baseline/children?as=csv", UriKind.Relative))).ShouldContain("\n10 restricted records are counted and not shown.,");
        (await analyst.Open($"{Site.County}/plan/children/four-teams")).Text.ShouldContain("430 children. Each change is suggested, for review. 10 restricted records are counted and not shown.");
    }

    [Fact]
    public async Task Somebody_who_is_named_opens_the_one_record_and_no_other_until_that_is_ended()
    {
        var county = await CountyPeople.Of(site);
        var planner = TestViewers.Role("planner") with { Person = await Person("Pat Example") };
        var (asking, administrator) = (site.Asking(planner), site.As(TestViewers.Role("administrator")));
        async Task<List<string>> Opens()
        {
            var opened = new List<string>();
            foreach (var child in county.Restricted.Order())
                if ((await asking.GetAsync(new Uri(county.PlanOfChild(child), UriKind.Relative))).StatusCode == HttpStatusCode.OK) opened.Add(child);
            return opened;
        }

        (await Opens()).ShouldBeEmpty();
        var page = await administrator.Open(Restricted);
        foreach (var child in county.Children) page.Text.ShouldNotContain(child);
        var record = page.Html.QuerySelector("input[name=Records]")!.GetAttribute("value")!;

        var empty = await Name(administrator, page, [], "", "");
        empty.Errors.ShouldBe(["Select one or more records", "Select a person", "Enter why this person needs to open them"]);
        var given = await Name(administrator, page, [record], planner.Person.ToString(), "Plans the transfer of this family");

        given.Text.ShouldContain("Pat Example");
        (await Opens()).Count.ShouldBe(1);
        (await site.As(planner).Open($"{Site.County}/baseline/children")).Text.ShouldContain("431 children 9 restricted records are counted and not shown.");
        // Being named widens no role: somebody who sees no child sees none of these.
        using (var finance = site.Asking(TestViewers.Role("finance") with { Person = planner.Person }))
            (await finance.GetAsync(new Uri(county.PlanOfChild((await Opens())[0]), UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await administrator.Send(given, "End access of Pat Example to " + record[..12], [])).Text.ShouldContain("Nobody is named for any of them.");
        (await Opens()).ShouldBeEmpty();
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<ThroughcareDb>>().CreateDbContextAsync();
        (await db.AuditEvents.Where(e => e.Subject == "child:" + record && e.Event.StartsWith("restricted")).OrderBy(e => e.Sequence).Select(e => e.Event).ToListAsync()).ShouldBe([AuditEvents.RestrictedAccessGiven, AuditEvents.RestrictedAccessEnded]);
    }

    [Fact]
    public async Task Records_and_people_that_are_not_the_councils_are_refused()
    {
        var administrator = site.As(TestViewers.Role("administrator"));
        var page = await administrator.Open(Restricted);

        var wrong = await Name(administrator, page, ["0123456789abcdef0123"], (await Person("Kim Example")).ToString(), "Because");
        wrong.Errors.Single().ShouldStartWith("One of these records is no restricted record of this proposal any more.");
        var nobody = await Name(administrator, page, [page.Html.QuerySelector("input[name=Records]")!.GetAttribute("value")!], Guid.CreateVersion7().ToString(), "Because");
        nobody.Errors.Single().ShouldStartWith("Nobody with that account may sign in for this council.");
    }

    private static async Task<Answer> Name(Visitor by, Answer page, string[] records, string person, string why)
    {
        using var body = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", page.Html.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            .. records.Select(r => KeyValuePair.Create("Records", r)), KeyValuePair.Create("Person", person), KeyValuePair.Create("Why", why)]);
        return await Visitor.Read(await by.Client.PostAsync(new Uri(Restricted, UriKind.Relative), body));
    }

    private async Task<Guid> Person(string name)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<ThroughcareDb>>().CreateDbContextAsync();
        var person = new PersonRow { Id = Guid.CreateVersion7(), Name = name, UserName = Guid.CreateVersion7().ToString(), CreatedAt = DateTimeOffset.UnixEpoch };
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }
}
