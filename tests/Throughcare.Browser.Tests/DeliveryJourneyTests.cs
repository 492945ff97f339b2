using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Throughcare.App.Delivery;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Transfers;
using Throughcare.Calendar;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Testing;
using static Microsoft.Playwright.Assertions;

namespace Throughcare.Browser.Tests;

/// <summary>A plan of the made-up county from its timetable to the third week of its delivery. The plan begins on 7 September 2026.</summary>
public sealed partial class DeliveryJourneyTests(Browsing browsing) : IAsyncDisposable
{
    private const string Plan = Browsing.County + "/delivery/option/four-teams", Bridge = Browsing.County + "/bridge/option/four-teams";
    private static readonly ProposalKey Key = new("locality-permanence-teams");
    private static readonly OptionId FourTeams = new("four-teams");
    private static readonly DateOnly FirstWeek = new(2026, 9, 7), Fresh = new(2026, 9, 21);

    private readonly DeliveryWeb _web = new();

    [Fact]
    public async Task A_plan_is_timetabled_one_move_refused_two_weeks_recorded_and_a_fresh_extract_keeps_the_picture_true()
    {
        await using var visit = await browsing.Visit(at: _web.Start());
        var page = visit.Page;

        await visit.Open(Bridge);
        await page.GetByRole(AriaRole.Button, new() { Name = "Work out the timetable" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("get another or a first social worker", new() { Timeout = 120_000 });

        // A manager refuses one move; the rest is planned again near to what people know.
        var before = await Kept();
        var refused = before.Changes.First(c => c.From is not null && Named(c) && c.Day > FirstWeek.AddDays(7));
        await Decide(visit, refused, JudgementKind.Stay, reason: "They have just begun to trust each other.");
        await visit.Open(Plan);
        await Expect(page.Locator("main")).ToContainTextAsync("Decisions are newer than the timetable");
        await PlanTheRestAgain(page);
        var again = await Kept();
        again.Changes.Where(c => !c.Settled).SelectMany(c => c.Children).Intersect(refused.Children).ShouldBeEmpty();
        (await Shown(visit)).ShouldBe(await Told());
        await Expect(page.Locator("[data-figure='changes/refused']")).ToContainTextAsync($"{refused.Children.Count} ");

        // Two weeks are recorded: the first change of each week on its page, the others by the same action.
        var two = again.Changes.Where(c => !c.Settled && c.Day < FirstWeek.AddDays(14)).ToList();
        var clicked = two.GroupBy(c => c.Day).Select(g => g.First(Named)).ToList();
        foreach (var change in clicked) await Record(visit, change);
        var last = two.Except(clicked).Last(c => Named(c) && c.From is not null && c.Children.Count == 1);
        foreach (var change in two.Where(c => c != last).Except(clicked)) await Record(change);
        (await Shown(visit)).ShouldBe(await Told());

        // A fresh extract shows what was recorded; one child has gone to somebody else.
        var elsewhere = again.Changes.First(c => c.To != last.To && c.To != last.From).To.Text;
        await Replace(visit, two.Where(c => c != last).Select(c => (c, c.To.Text)).Append((last, elsewhere)));
        var told = await Told();
        (await Shown(visit)).ShouldBe(told);
        told.Parts["changes/another-worker"].ShouldBe(1);
        told.Done.ShouldBe(two.Where(c => c != last).Sum(c => c.Children.Count));
        await Expect(page.Locator("main")).ToContainTextAsync("The extract of 21 September 2026 is newer than the timetable, which is of the extract of 31 March 2026");
        (await visit.Barriers()).ShouldBeEmpty();

        // The rest is planned again, and nobody who has changed moves again.
        await PlanTheRestAgain(page);
        (await Shown(visit)).ShouldBe(await Told());
        (await Told()).Done.ShouldBe(told.Done);
        var rest = await Kept();
        rest.FirstDay.ShouldBe(Fresh);
        rest.Changes.Where(c => !c.Settled).SelectMany(c => c.Children).Intersect(two.Where(c => c != last).SelectMany(c => c.Children)).ShouldBeEmpty();
        rest.Weeks.Select(w => w.Day).ShouldBeInOrder();
        rest.Weeks[0].Day.ShouldBe(FirstWeek);
        (await visit.ScrollsSideways()).ShouldBeFalse();
        visit.Complaints.ShouldBeEmpty();
    }

    private sealed record Picture(int Done, int Planned, Dictionary<string, int> Parts, string LastWeek)
    {
        public bool Equals(Picture? other) => other is not null && (Done, Planned, LastWeek) == (other.Done, other.Planned, other.LastWeek) && Parts.Count == other.Parts.Count && Parts.All(p => other.Parts[p.Key] == p.Value);

        public override int GetHashCode() => HashCode.Combine(Done, Planned);

        public override string ToString() => $"{Done} of {Planned}; {string.Join(", ", Parts.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {p.Value}"))}; {LastWeek}";
    }

    /// <summary>What the pages say.</summary>
    private static async Task<Picture> Shown(Visit visit)
    {
        var page = visit.Page;
        await visit.Open(Browsing.County + "/delivery/figure/four-teams/changes");
        var parts = new Dictionary<string, int>();
        foreach (var (id, title) in Parts)
            parts[id] = Number(await page.GetByRole(AriaRole.Row, new() { Name = title }).First.InnerTextAsync());
        await visit.Open(Plan);
        var says = Numbers().Matches(await page.Locator("main strong").First.InnerTextAsync());
        var rows = await page.Locator("[data-weeks=fit] tbody tr").AllTextContentsAsync();
        return new(Number(says[0].Value), Number(says[1].Value), parts, Words(rows[^1]));
    }

    /// <summary>The same, worked out from what is kept.</summary>
    private async Task<Picture> Told()
    {
        var proposal = (await Store.Load(Key)).Proposal;
        var option = proposal.Options.Single(o => o.Id == FourTeams);
        var told = DeliveryAction.Of(proposal, option, PlanAction.FromRun(proposal, option), LondonTime.Today(TimeProvider.System)).ShouldNotBeNull();
        var week = told.Weeks[^1];
        string Said(WeekMeasured? measured) => measured is null ? "–" : new Throughcare.Measures.Percentage(measured.Both, measured.InCare).ToString();
        return new(told.Done, told.Planned, told.Changes.Parts.ToDictionary(p => p.Id, p => (int)p.Value!), Words($"From {week.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}{Said(week.Planned)}{Said(week.Actual)}{Said(week.AsToday)}"));
    }

    private static readonly (string Id, string Title)[] Parts =
    [
        ("changes/on-time", "Done in the planned week or before"), ("changes/done-late", "Done after the planned week"), ("changes/late", "Late"), ("changes/to-come", "Still to come"), ("changes/refused", "Refused"), ("changes/another-worker", "With another social worker than planned"),
    ];

    private async Task<ScheduleRun> Kept()
    {
        var proposal = (await Store.Load(Key)).Proposal;
        return TimetableAction.Kept(proposal, proposal.Options.Single(o => o.Id == FourTeams)).ShouldNotBeNull();
    }

    private IProposalStore Store => _web.Services.GetRequiredService<IProposalStore>();

    private async Task Record(PlannedChange change)
    {
        await Ready(change);
        foreach (var child in change.Children)
            await DecideAction.Decide(Store, Key, new() { Kind = JudgementKind.TransferDone, Subject = child.Text, Value = change.To.Text, Author = "Team manager", On = change.Day.AddDays(1) }, TimeProvider.System);
    }

    private async Task Ready(PlannedChange change)
    {
        foreach (var child in change.Children) await DecideAction.Decide(Store, Key, new() { Kind = JudgementKind.Ready, Subject = child.Text, Value = "accepted", Author = "Team manager" }, TimeProvider.System);
    }

    private async Task Record(Visit visit, PlannedChange change)
    {
        await Ready(change);
        await Decide(visit, change, JudgementKind.TransferDone, on: change.Day.AddDays(1));
    }

    private async Task Decide(Visit visit, PlannedChange change, JudgementKind what, string? reason = null, DateOnly? on = null)
    {
        var page = visit.Page;
        await visit.Open($"{Browsing.County}/bridge/decide/four-teams/{(await Store.Load(Key)).Tokens.OfChild(change.Children[0].Text)}");
        await page.Locator($"input[name=Kind][value='{JudgementWords.CodeOf(what)}']").CheckAsync();
        if (reason is not null) await page.GetByLabel("Why?").FillAsync(reason);
        if (on is { } day)
            foreach (var (label, number) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) }) await page.GetByLabel(label, new() { Exact = true }).FillAsync($"{number}");
        if (await page.GetByLabel("Who decides?").CountAsync() > 0) await page.GetByLabel("Who decides?").FillAsync("Team manager");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Check your answers");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync("Check your answers");
    }

    private static async Task PlanTheRestAgain(IPage page)
    {
        await page.GotoAsync(Plan);
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan the rest again" }).ClickAsync();
        await page.WaitForURLAsync(BridgePage(), new() { Timeout = 180_000 });
    }

    /// <summary>The county's own files of today with other workers for the children who changed.</summary>
    private static async Task Replace(Visit visit, IEnumerable<(PlannedChange Change, string To)> changed)
    {
        var page = visit.Page;
        var to = changed.SelectMany(c => c.Change.Children.Select(child => (Child: child.Text, c.To, On: c.Change.Day.AddDays(1)))).ToDictionary(c => c.Child);
        var county = Checkout.PathTo("examples", "county");
        var lines = File.ReadAllLines(Path.Combine(county, "involvements.csv"));
        lines[0].ShouldBe("child,worker,role,team,since,until,reason");
        var rows = lines.Skip(1).Select(l => l.Split(',')).Select(c => to.TryGetValue(c[0], out var change) && c[2] == "lead" && c[5].Length == 0 ? [c[0], c[1], c[2], c[3], c[4], $"{change.On.AddDays(-1):yyyy-MM-dd}", c[6]] : c)
            .Concat(to.Values.Select(c => new[] { c.Child, c.To, "lead", "", $"{c.On:yyyy-MM-dd}", "", "ORGRST" }));
        FilePayload File_(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
        var files = new[] { "children.csv", "workers.csv", "teams.csv", "posts.csv", "localities.csv", "wards.csv", "postcodes.csv" }.Select(name => File_(name, File.ReadAllText(Path.Combine(county, name))))
            .Append(File_("involvements.csv", string.Join('\n', rows.Select(r => string.Join(',', r)).Prepend(lines[0]))));

        await visit.Open(Browsing.County + "/data/replace");
        await page.Locator("input[type=file]").SetInputFilesAsync(files);
        foreach (var (label, number) in new[] { ("Day", Fresh.Day), ("Month", Fresh.Month), ("Year", Fresh.Year) }) await page.GetByLabel(label, new() { Exact = true }).FillAsync($"{number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Replace the extract" }).ClickAsync(new() { Timeout = 120_000 });
        await Expect(page.Locator("h1")).ToHaveTextAsync("What we have", new() { Timeout = 60_000 });
    }

    // A restricted record is closed to whoever has not been named for it, so nobody can click on it.
    private bool Named(PlannedChange change) => (Restricted ??= [.. Store.Load(Key).GetAwaiter().GetResult().Proposal.Extract.Snapshot.Children.Where(c => c.Restricted != Throughcare.Children.Restricted.No).Select(c => c.Id)]) is { } closed && !change.Children.Any(closed.Contains);

    private HashSet<Throughcare.Children.ChildId>? Restricted { get; set; }

    private static int Number(string text) => int.Parse(Numbers().Matches(text)[^1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Words(string text) => Spaces().Replace(text, "");

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [GeneratedRegex("/bridge/")]
    private static partial Regex BridgePage();

    [GeneratedRegex(@"[\d,]+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
