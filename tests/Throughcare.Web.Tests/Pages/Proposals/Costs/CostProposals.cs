using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Proposals;
using Throughcare.Intake;

namespace Throughcare.Web.Tests.Pages.Proposals.Costs;

/// <summary>
/// A made-up proposal whose costs can be worked out by hand: a manager at £60,000 a year and an agency worker who goes, a grant of £90,000 to the end of the first
/// year, and two placements fewer at £750 a week from July on. Of 52 weeks a year, £78,000 a year is saved at full effect.
/// </summary>
internal static class CostProposals
{
    private const string Settings =
        """
        title: TITLE
        council: Testshire
        made_up: yes
        as_at: 2026-01-31
        options:
          - id: manager
            title: A third manager
          - id: bare
            title: No costs given
        costing:
          from: 2026/27
          to: 2028/29
          discount_rate: 0%

        """;

    private const string Stated =
        """
          programme:
            title: Whole programme
            stated: 500000

        """;

    /// <summary>The address of a proposal with these costs.</summary>
    public static Task<string> Create(IServiceProvider services, string title, bool stated = false) => Create(services, title, Settings + (stated ? Stated : ""),
    [
        Table("grades", "grade,scale,bottom,top", "Grade 8,njc,23,26"),
        Table("post_lines", "option,line,title,team,fte,in_post,stated_cost,agency_week,agency_weeks,starts,ends,funding,cost_centre,workstream",
            ",interim,Interim manager,North,1,1.0,,1000,52,,,,CP1,", "manager,interim,Interim manager,North,1,1.0,,1000,52,,2026-09-30,,CP1,",
            "manager,team-manager,Team manager,North,1,,60000,,,2026-07-01,,grant,CP2,north", "manager,officer,Change officer,North,0.5,,40000,,,2026-04-01,2028-06-30,,,",
            ",goes,Deputy manager,North,1,1.0,50000,,,,,,CP3,", "manager,goes,Deputy manager,North,1,1.0,50000,,,,2027-03-31,,CP3,"),
        Table("one_off", "option,item,kind,title,from,amount", "manager,adverts,recruitment,Recruitment of a manager,2026-07-01,4000"),
        Table("funding", "option,source,title,kind,amount,from,to,recurrent,pays_for,condition", "manager,grant,Reform grant,grant,90000,2026-04-01,2027-03-31,no,posts,a report each year"),
        Table("savings", "option,saving,title,kind,weekly_cost,number,starts,ramp_months", "manager,placements,Placements not needed,placements avoided,750,2,2026-07-01,3"),
        Table("workstreams", "option,workstream,title,owner,starts", "manager,north,The North,Head of service,2026-04-01"),
        Table("assumptions", "option,assumption,kind,low,usual,high", "manager,weekly,weekly cost,500,750,1000", "manager,children,children,0,2,4"),
    ]);

    /// <summary>The address of a proposal without costs.</summary>
    public static Task<string> WithoutCosts(IServiceProvider services, string title) => Create(services, title, Settings[..Settings.IndexOf("costing:", StringComparison.Ordinal)], []);

    public static RawTable Table(string name, string columns, params string[] rows) =>
        new(name + ".csv", null, columns.Split(','), [.. rows.Select((row, i) => new RawRow(i + 2, row.Split(',')))]);

    private static async Task<string> Create(IServiceProvider services, string title, string settings, IReadOnlyList<RawTable> costs)
    {
        var key = await services.GetRequiredService<IProposalStore>().Create(new()
        {
            Settings = settings.Replace("TITLE", title, StringComparison.Ordinal),
            Tables = [Table("children", "child,age,team,worker,home_locality", "K001,7,North,W1,North", "K002,9,North,W1,North"), Table("workers", "worker,fte,team", "W1,1,North"), .. costs],
        }, new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        return $"/proposals/{key}/costs";
    }
}
