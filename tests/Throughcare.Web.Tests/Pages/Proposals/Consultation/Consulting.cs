using Throughcare.Calendar;

namespace Throughcare.Web.Tests.Pages.Proposals.Consultation;

/// <summary>What human resources does over and over in these tests.</summary>
internal static class Consulting
{
    public static readonly DateOnly Today = LondonTime.Today(TimeProvider.System);

    public static async Task<Answer> Timetable(Visitor hr, string at, DateOnly preferencesClose, DateOnly? closes = null, DateOnly? decision = null, DateOnly? opens = null, string criteria = "Continuity for children") => await hr.Send(await hr.Open($"{at}/timetable"),
    [
        ("Asked", "local"), ("Criteria", criteria), .. Day("Opens", opens ?? Today.AddDays(-40)), .. Day("Closes", closes ?? Today.AddDays(-5)), .. Day("PreferencesOpen", opens ?? Today.AddDays(-20)), .. Day("PreferencesClose", preferencesClose),
        .. Day("Starts", Today.AddDays(60)), .. decision is { } day ? Day("Decision", day) : [],
    ]);

    public static async Task<IReadOnlyDictionary<string, string>> Invite(Visitor hr, string at)
    {
        var page = await hr.Open($"{at}/preferences");
        var check = await hr.Send(page, "Make links for those who are chosen", [], [.. page.Html.QuerySelectorAll("input[name=Chosen]").Select(i => ("Chosen", i.GetAttribute("value")!))]);
        check.Heading.ShouldBe("Check before you make links");
        var made = await hr.Send(check, "Make 3 links", []);
        return made.Html.QuerySelector("table")!.QuerySelectorAll("tbody tr").ToDictionary(r => Answer.Words(r.Children[0]), r => new Uri(Answer.Words(r.Children[1])).AbsolutePath);
    }

    public static async Task Release(Visitor hr, string at)
    {
        var check = await hr.Send(await hr.Open($"{at}/release"), ("Reason", "Every wish was considered."));
        check.Heading.ShouldBe("Check before you release placements");
        check.Text.ShouldContain("Every wish was considered.");
        (await hr.Open($"{at}/release")).Text.ShouldNotContain("Named placements may be seen.");
        (await hr.Send(check, "Release the placements", [])).Text.ShouldContain("Named placements may be seen.");
    }

    public static (string Name, string Value)[] Day(string name, DateOnly day) => [($"{name}-day", $"{day.Day}"), ($"{name}-month", $"{day.Month}"), ($"{name}-year", $"{day.Year}")];
}
