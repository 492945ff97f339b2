using System.Text;
using Throughcare.Intake;

namespace Throughcare.App.Tests.Guide;

/// <summary>The text of docs/guide/proposal-folder.md: what is told by hand, and every table and column from the contract.</summary>
internal static class GuideText
{
    public const string OneList = """
        Child ID,Team,Worker,Home locality,Age
        1001,North,W01,Northfield,7
        1002,North,W01,Northfield,9
        1003,North,W02,Southmere,12
        1004,South,W03,Southmere,15
        1005,South,W03,Southmere,17
        1006,South,,Northfield,4
        """;

    public const string Settings = """
        title: Four locality teams
        council: Our council
        made_up: no
        as_at: 2025-03-31
        source: Extract from the case system
        caseload:
          name: Our caseload
          starts_from: council
          version: 2
          standard: 15
          maximum: 18
          newly_qualified_factor: 0.6
          counts_managers: no
          counts_long_absent: no
          counts_agency: yes
          counts_without_children: no
          counts_second_workers: no
        pipeline_weeks: 30
        options:
          - id: four-teams
            title: Four locality teams
            summary: Each team for a part of the county
            version: 2
            priorities:
              locality: 4
              continuity: 6
              over_standard: 8
              fairness: 2
              preference: 4
              team_change: 5
              travel: 0.2
              placement: 0
              published_child: 3
              published_worker: 5
              stay_from_continuity: 3
            limits:
              standard: 14
              maximum: 17
        costing:
          from: 2026/27
          to: 2029/30
          pay_held_at: 2025/26
          rates_held_at: 2025/26
          awards:
            2026/27: 3.3%
          later_awards: 2%
          starting_point: middle
          increments: each april
          points_as_at: 2026-04-01
          vacancy_factor: 4%
          pension:
            2026/27: 21.5%
          levy: no
          rounded_to: 1000
          rounding: sum of rounded
          discount_rate: 3.5%
          weeks_per_year: 52.14
          redundancy_cap: no
          programme:
            title: Investment in the service
            stated: 14700000
            recurrent: 10000000
            one_off: 4700000
        dates:
          consultation_starts: 2025-05-01
          consultation_ends: 2025-05-31
        """;

    public static string Whole
    {
        get
        {
            var text = new StringBuilder();
            text.Append($"""
                # The proposal folder

                A proposal is kept as plain files in one folder, which a person can read and keep under version control. The same tables may stand as
                sheets in one Excel workbook. A blank workbook with every sheet and column is offered by the app.

                | file | holds |
                | --- | --- |
                | `proposal.yaml` | title, date, caseload definition, options and their priorities |
                | `TABLE.csv` | one file for each table below that you have; a table that is absent is not there |
                | `boundaries.geojson` | boundaries of localities or wards, in degrees (WGS84) |
                | `consultation.yaml`, `equality.yaml`, `decision.yaml` | the papers of the proposal, where they are written |
                | `runs/OPTION.json` | the answer of the last run of each option; written by the app |
                | `rejected.csv` | rows that were not taken when files were brought in: where, whose (by id), why, and what to do; written by the app |
                | `changed.csv` | rows that merging yearly returns changed when files were brought in: whose (by id), what each was, what it became, and why; written by the app |

                In the workbook, the sheet `settings` holds the lines of `proposal.yaml` in its first column, below a heading.

                ## One list is enough

                One table of children with team, worker, home and age gives a baseline. Save it as `children.csv` in a folder of its own, or as the sheet
                `children`, or bring any CSV file or workbook in with `throughcare import`.

                ```csv
                {OneList}
                ```

                Workers and teams are taken from the list, each worker with an FTE of 1.0 and in the team that most of the children are held under. Each child
                is a group of one with weight 1. Everyone under 18 is taken to be in care. Each of these is shown as assumed, with its count: here 6 children
                in care, 3 workers, 2 teams; 1 child (1006) has no allocated worker. The right-locality figure needs one more thing: the localities that each
                team covers, in the table `teams`.

                ## How cells are read

                - Files may be in UTF-8 (with or without a byte order mark), UTF-16 or Windows-1252, with commas, semicolons, tabs or bars, as CSV or as Excel
                  workbooks (.xlsx, .xlsm, .xlsb, .xls), alone or in a zip file or folder. Headings are found below a title. Files over 1 GB are refused; the
                  limit is a setting.
                - Headings are matched without regard to case, spaces and punctuation: `Child Unique ID` is `child_unique_id`. Columns that are not below are
                  kept and not read.
                - Spaces at the ends of a cell go; spaces that do not break are spaces. An id that another program took for a number (123456.0) is an id again.
                - A **date** is 2025-03-31, 31/03/2025, 31 March 2025 or a spreadsheet's day number. A **list** has semicolons between its parts. **Yes** may be
                  yes, y, true or 1; **no** may be no, n, false or 0. **Numbers** have a point and no other signs.
                - A row that cannot be read, or cannot be true, is rejected with its file, row, column, value and what to do. The good rows are kept. Rows in are
                  always rows kept and rows rejected.
                - When a CSV file is written, a cell that a spreadsheet would take for a formula gets an apostrophe before it, and loses it when read.

                ## proposal.yaml

                Every setting, with values that are not the usual ones. Only `as_at` must be there.

                ```yaml
                {Settings}
                ```

                | setting | meaning | when absent |
                | --- | --- | --- |
                | `as_at` | the date that the tables describe | refused |
                | `made_up` | the council is made up: every page says so | no |
                | `caseload` | the caseload definition: the one it `starts_from` (`council` or `dfe`), then what differs | the council's definition |
                | `caseload.standard`, `caseload.maximum` | weighted children that one full-time worker carries as standard, and at most | 16 and 20 |
                | `caseload.newly_qualified_factor` | what a newly qualified worker counts as: 0.6 takes 1.0 FTE as 0.6 | 1 |
                | `caseload.counts_…` | whether managers who hold children, workers away for long, agency workers, workers who hold no child, and second workers count | no, no, yes, no, no |
                | `pipeline_weeks` | weeks that proceedings are taken to last where no court date is known | 26 |
                | `options` | each with an `id` that the option tables name; "do nothing" is always there and need not be named | only "do nothing" |
                | `options.priorities` | prices of a plan: per child whose worker is not in the home-locality team; per child who changes worker and point of continuity; per weighted child over the standard; per weighted child per FTE from the mean load; per step of preference; per worker who changes team; per kilometre of excess travel; per kilometre from the base to the placement (`placement`); per child with another worker, and per worker in another team, than in a plan that is kept to (`published_child`, `published_worker`). An open child with `stay_from_continuity` or more stays (4: nobody is held by this) | 4, 6, 8, 2, 4, 5, 0.2, 0, 3, 5; 2 |
                | `options.limits` | standard and maximum of this option | those of `caseload` |
                | `options.rules` | rules of planning: `proceedings_stay` (a child in court proceedings keeps the worker), `agency_workers_leave` (planned as leaving), `horizon_months` (who leaves, starts or becomes 18 by then), `least_assumed_continuity` (what a change of worker counts as at least where nobody stated the continuity), `newly_qualified_share`, `recruits_share` (part of a full caseload for the newly qualified, and for posts still to be recruited to), `second_worker_share` (part of a child's weight that a second worker carries) | yes, no, 6, 0.25, 1, 1, 0 |
                | `costing` | by which rules the tables of the costing, from `grades` on, are worked out; a proposal without those tables has no costs, which is never shown as nothing | |
                | `costing.from`, `costing.to` | first and last financial year shown | the first that a table names, and three more |
                | `costing.pay_held_at`, `costing.rates_held_at` | holds pay, or National Insurance and levy, at this year's for every year | each year its own |
                | `costing.awards`, `costing.later_awards` | pay awards assumed for years that are not settled: by year, and for all others | such a year is refused |
                | `costing.starting_point`, `costing.increments`, `costing.points_as_at` | where in its grade a post starts: `bottom`, `middle` or `top`; increments: `april after six months`, `each april` or `none`; the day on which the points of posts without a first day hold | `bottom`; `april after six months`; `as_at` |
                | `costing.vacancy_factor` | part of the cost of employed posts that vacancies save | 0% |
                | `costing.flat_on_cost`, or `costing.pension` and `costing.levy` | one rate for all that is paid on top of pay; or the pension fund's rate from each year on, with National Insurance and the levy by formula | refused where posts are paid by grade; levy: yes |
                | `costing.rounded_to`, `costing.rounding` | pounds that the table is shown in, and how: `adds up` across and down, `sum of rounded` figures, or `rounded sum` | 1000, `adds up` |
                | `costing.discount_rate`, `costing.weeks_per_year`, `costing.redundancy_cap` | rate at which later money counts for less; 52, 52.14 or 52.18; a week's pay in redundancy is cut at the statutory cap | 3.5%, 52, yes |
                | `costing.programme` | what was published of a whole programme: `title`, `stated`, `recurrent`, `one_off` in pounds | it is none |
                | `dates` | dates by name | none |


                """.ReplaceLineEndings("\n"));
            text.Append("## Tables\n");
            foreach (var table in ProposalTables.All) Add(text, table);
            return text.ToString();
        }
    }

    private static void Add(StringBuilder text, TableContract table)
    {
        text.Append($"\n### {table.Name}\n\n{table.Meaning}");
        if (table.Key.Count > 0) text.Append($" One row for each {string.Join(" and ", table.Key.Select(k => $"`{k}`"))}: a second is rejected.");
        text.Append("\n\n| column | kind | meaning | unit | when empty |\n| --- | --- | --- | --- | --- |\n");
        foreach (var column in table.Columns)
        {
            var meaning = column.Meaning
                + (column.Values.Count > 0 ? $" One of: {string.Join(", ", column.Values)}." : "")
                + (column.AlsoCalled.Count > 0 ? $" Also called: {string.Join(", ", column.AlsoCalled)}." : "");
            var empty = column.Required ? "**must be filled**" : column.Assumed is { } assumed ? $"assumed: {assumed}" : "not known";
            text.Append($"| `{column.Name}` | {Kind(column.Kind)} | {meaning.Replace("|", "\\|")} | {column.Unit} | {empty} |\n");
        }
    }

    private static string Kind(ColumnKind kind) => kind switch
    {
        ColumnKind.Id => "id",
        ColumnKind.Number or ColumnKind.Fte or ColumnKind.Points => "number",
        ColumnKind.WholeNumber => "whole number",
        ColumnKind.Date => "date",
        ColumnKind.YesNo => "yes or no",
        ColumnKind.Postcode => "postcode",
        ColumnKind.List => "list",
        ColumnKind.Code => "word",
        _ => "text",
    };
}
