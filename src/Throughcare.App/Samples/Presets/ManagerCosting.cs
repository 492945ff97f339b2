using Throughcare.Intake;

namespace Throughcare.App.Samples.Presets;

/// <summary>The post of manager against children whose plans are delayed, after published decision D: £60,000 a year and £750 a week. Put right, a budget pays.</summary>
internal static class ManagerCosting
{
    public static PlannedCosting Published => Of("");

    public static PlannedCosting Corrected => Of("base", (CostingTables.Funding, ["option,source,title,kind,amount", "third-manager,base,Budget of the children in care service,base budget,2026/27: 60000; 2027/28: 60000; 2028/29: 60000"]));

    private static PlannedCosting Of(string funding, params (TableContract, IReadOnlyList<string>)[] more) => new(
        """
        costing:
          from: 2026/27
          to: 2028/29
          weeks_per_year: 52
          discount_rate: 3.5%

        """,
        [
            (CostingTables.PostLines, ["option,line,title,team,fte,starts,stated_cost,funding", $"third-manager,team-manager,Team manager,Third team,1,2026-04-01,60000,{funding}"]),
            (CostingTables.Savings, ["option,saving,title,kind,weekly_cost,number,starts,ramp_months", "third-manager,delayed-children,Children whose plans are no longer delayed,placements avoided,750,2,2026-07-01,3"]),
            (CostingTables.Assumptions, ["option,assumption,kind,low,usual,high", "third-manager,delayed children,children,0,2,4", "third-manager,a week,weekly cost,500,750,1000", "third-manager,begins later,start delay,0,0,6"]),
            .. more,
        ]);
}
