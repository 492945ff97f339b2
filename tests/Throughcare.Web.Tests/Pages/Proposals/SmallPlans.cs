using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Proposals;
using Throughcare.Intake;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>
/// A made-up proposal that is solved at once: twelve children, half of them of the other locality than their team's, four workers of whom three want South first,
/// and options that bring out one thing each.
/// </summary>
internal static class SmallPlans
{
    private const string Settings =
        """
        title: TITLE
        council: Testshire
        made_up: yes
        as_at: 2025-03-31
        options:
          - id: two
            title: Two teams
            priorities:
              stay_from_continuity: 4
          - id: near-home
            title: Two teams, near home first
            priorities:
              stay_from_continuity: 4
              locality: 60
          - id: clash
            title: A larger South
          - id: apart
            title: One team

        """;

    /// <summary>The address of the proposal under this title.</summary>
    public static async Task<string> Create(IServiceProvider services, string title, string restricted = "no", string transfers = "", params RawTable[] more)
    {
        var key = await services.GetRequiredService<IProposalStore>().Create(new()
        {
            Settings = Settings.Replace("TITLE", title, StringComparison.Ordinal) + transfers,
            Tables =
            [
                Table("children.csv", "child,age,legal_status,team,worker,home_locality,continuity,restricted", [.. Enumerable.Range(1, 12).Select(n =>
                    $"K{n:000},{5 + n % 9},C2,{(n <= 6 ? "North" : "South")},W{1 + (n - 1) / 3},{(n % 2 == 0 ? "North" : "South")},1,{(n <= 2 ? restricted : "no")}")]),
                Table("workers.csv", "worker,fte,team", "W1,1,North", "W2,0.5,North", "W3,1,South", "W4,1,South"),
                Table("option_teams.csv", "option,team,name,phases,localities,fte_min,fte_max",
                    "two,N,North,permanence;through-care,North,,", "two,S,South,permanence;through-care,South,,2",
                    "near-home,N,North,permanence;through-care,North,,", "near-home,S,South,permanence;through-care,South,,2",
                    "clash,N,North,permanence;through-care,North,,", "clash,S,South,permanence;through-care,South,5,",
                    "apart,A,All,permanence;through-care,North;South,,"),
                Table("option_workers.csv", "option,worker,preferences", "two,W1,S;N", "two,W2,S;N", "two,W3,S;N"),
                .. more,
            ],
        }, new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        return $"/proposals/{key}";
    }

    /// <summary>A later extract: those who are named have their new worker from 8 April 2025, the last child has left, and one is new.</summary>
    public static async Task Replace(IServiceProvider services, string at, string asAt, params (string Child, string Worker)[] changed)
    {
        var store = services.GetRequiredService<IProposalStore>();
        var key = new ProposalKey(at.Split('/')[^1]);
        var present = (await store.Load(key)).Content;
        var children = Enumerable.Range(1, 13).Where(n => n != 12).Select(n => (Id: $"K{n:000}", n)).Select(c =>
        {
            var (worker, since) = changed.FirstOrDefault(x => x.Child == c.Id) is { Worker: { } now } ? (now, "2025-04-08") : ($"W{1 + (Math.Min(c.n, 12) - 1) / 3}", "");
            return $"{c.Id},{5 + c.n % 9},C2,{(c.n <= 6 ? "North" : "South")},{worker},{(c.n % 2 == 0 ? "North" : "South")},1,no,{since}";
        });
        await store.ReplaceExtract(key, present with
        {
            Settings = present.Settings.Replace("2025-03-31", asAt, StringComparison.Ordinal),
            Tables = [Table("children.csv", "child,age,legal_status,team,worker,home_locality,continuity,restricted,worker_since", [.. children]), .. present.Tables.Where(t => t.File != "children.csv")],
        }, new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
    }

    /// <summary>Works out the plan of an option, and gives the page on which it ends.</summary>
    public static async Task<Answer> Plan(this Visitor visitor, string at, string option, params (string Name, string Value)[] answers)
    {
        var page = await visitor.Open($"{at}/plan/option/{option}");
        return await visitor.WaitWhile(await visitor.Send(page, page.Text.Contains("Work it out again") ? "Work it out again" : "Work out the plan", [], answers), p => p.Path.Contains("/runs/"));
    }

    /// <summary>Works out the trade-off of an option, and gives the page on which it ends.</summary>
    public static async Task<Answer> TradeOff(this Visitor visitor, string at, string option)
    {
        var page = await visitor.Open($"{at}/plan/trade-off/{option}");
        return await visitor.WaitWhile(await visitor.Send(page), p => p.Path.Contains("/runs/"));
    }

    /// <summary>Works out the timetable of an option that has a plan, and gives the page on which it ends.</summary>
    public static async Task<Answer> Timetable(this Visitor visitor, string at, string option)
    {
        var page = await visitor.Open($"{at}/bridge/option/{option}");
        return await visitor.WaitWhile(await visitor.Send(page), p => p.Path.Contains("/runs/"));
    }

    public static IReadOnlyList<IReadOnlyList<string>> Rows(this Answer page, string table) =>
        [.. page.Html.QuerySelectorAll($"{table} tbody tr").Select(r => (IReadOnlyList<string>)[.. r.QuerySelectorAll("th, td").Select(Answer.Words)])];

    public static RawTable Table(string file, string columns, params string[] rows) =>
        new(file, null, columns.Split(','), [.. rows.Select((row, i) => new RawRow(i + 2, row.Split(',')))]);
}
