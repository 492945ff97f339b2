using Throughcare.Intake;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// What the county's option costs: two interim managers become permanent, an officer helps with the change for a year, and workers whose base
/// moves are paid their longer journey for 18 months, as in published decision C. Amounts are made up.
/// </summary>
internal static class CountyCosting
{
    public static PlannedCosting Plan => new(
        """
        costing:
          from: 2026/27
          to: 2028/29
          awards:
            2026/27: 3%
          later_awards: 2%
          starting_point: middle
          pension:
            2026/27: 21%
          weeks_per_year: 52

        """,
        [
            (CostingTables.Grades, ["grade,scale,bottom,top", "Grade 8,njc,23,26", "Grade 12,njc,39,43"]),
            (CostingTables.PostLines,
            [
                "option,line,title,team,fte,in_post,grade,starts,ends,agency_week,cost_centre,funding",
                ",interim-managers,Interim team manager (agency),Permanence,2,1.0; 1.0,,,,1950,CP100,",
                "four-teams,interim-managers,Interim team manager (agency),Permanence,2,1.0; 1.0,,,2026-09-30,1950,CP100,",
                "four-teams,managers,Team manager,Permanence,2,,Grade 12,2026-10-01,,,CP100,",
                "four-teams,change-officer,Change officer,Permanence,0.6,,Grade 8,2026-07-01,2027-06-30,,CP110,change-reserve",
            ]),
            (CostingTables.OneOff,
            [
                "option,item,kind,title,from,amount,workers,months,miles_today,miles_then,days_a_year,pence_a_mile,cost_centre,funding",
                "four-teams,travel,excess travel,Longer journeys to a new base,2026-10-01,,6,18,7,16,205,45,CP110,change-reserve",
                "four-teams,recruitment,recruitment,Recruitment of two managers,2026-07-01,7500,,,,,,,CP110,change-reserve",
            ]),
            (CostingTables.Funding, ["option,source,title,kind,amount,from,to,recurrent", "four-teams,change-reserve,Reserve for change,reserve,60000,2026-04-01,2028-03-31,no"]),
        ]);
}
