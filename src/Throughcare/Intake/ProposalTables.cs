using Throughcare.Children;
using static Throughcare.Intake.ColumnKind;
using static Throughcare.Intake.ContractColumns;

namespace Throughcare.Intake;

/// <summary>
/// The contract of a proposal folder: every table and column, once. Files, sheets, the guide and the blank workbook follow it.
/// </summary>
public static class ProposalTables
{
    public static TableContract Children { get; } = new()
    {
        Name = "children",
        Meaning = "One row for each child or young person. With the columns child, team, worker, home and age this one table is enough for a baseline.",
        Key = ["child"],
        Columns =
        [
            Id("child", "The child's id in the council's own system; never a name.", also: ["child id", "child unique id", "person id", "id"]) with { Required = true, Identifies = Identifies.Child },
            Column("name", Text, "The child's name. Not needed, and left out on import unless the council has turned names on.", also: ["child name", "full name"]) with { Identifies = Identifies.Whole },
            Column("date_of_birth", Date, "Date of birth.", also: ["dob", "date of birth"]) with { Identifies = Identifies.BirthDate },
            Column("age", WholeNumber, "Age in whole years on the date of the extract, where no date of birth is given.", unit: "years", also: ["age of child (years)"]),
            Column("home_postcode", ColumnKind.Postcode, "Postcode of the home that the child came from; its first half is enough where home_locality is given.", also: ["home postcode", "postcode", "home_post"]) with { Identifies = Identifies.HomePostcode },
            Column("home_locality", Text, "Locality of that home, where it is known without a postcode.", also: ["locality", "home locality", "area"]),
            Code("no_home", "Why there is no home locality.", ["unaccompanied", "short breaks"]),
            Column("team", Id_, "The team that holds the child, where there is no involvements table.", also: ["allocated team"]),
            Column("worker", Id_, "The allocated worker, where there is no involvements table.", also: ["allocated worker", "social worker", "worker id"]) with { Identifies = Identifies.Worker },
            Column("worker_since", Date, "First day with this worker.", also: ["worker since", "allocated since"]),
            Column("legal_status", Text, "Legal status code of the children looked-after return, such as C2.", also: ["status", "legal status", "child's legal status"]),
            Column("in_care_since", Date, "First day of the present period of care.", also: ["date started to be looked after", "in care since"]),
            Column("proceedings_issued", Date, "Day on which the present care proceedings were issued."),
            Column("proceedings_expected_end", Date, "Day on which the court expects to finish.", assumed: "26 weeks after issue"),
            Column("proceedings_ended", Date, "Day on which proceedings ended."),
            Column("permanence_final", YesNo, "Whether the plan for permanence is final."),
            Code("leaving_care_status", "Leaving care status as recorded.", ["eligible", "relevant", "former relevant", "qualifying"]),
            Column("placement_type", Text, "Placement type code of the return, such as U4."),
            Column("placed_since", Date, "First day of the present placement."),
            Column("siblings", Id_, "Same text for brothers and sisters who should share a worker.", assumed: "each child is a group of one") with { Identifies = Identifies.Siblings },
            Column("weight", ColumnKind.Points, "What the child adds to a worker's load.", unit: "weighted children", assumed: "1"),
            Column("needs_skills", List, "What the worker must be able to do, such as court; BSL.", assumed: "nothing special"),
            Column("continuity", WholeNumber, "Strength of the relationship with the present worker.", unit: "0 (should change) to 3 (strong)", assumed: "by time with the worker"),
            Column("phase", Text, "Phase of care, where it is stated.", assumed: "by the phase rules"),
            Code("restricted", "Why only people who are named for it may open the record; to all others it is counted and no more.", [RestrictedWords.StaffRelative, RestrictedWords.Sealed, RestrictedWords.AdoptivePlacement, RestrictedWords.No])
                with
            { Assumed = "adoptive placement where the placement type is A3 to A6, otherwise no" },
        ],
    };

    public static TableContract Workers { get; } = new()
    {
        Name = "workers",
        Meaning = "One row for each worker and manager.",
        Key = ["worker"],
        Columns =
        [
            Id("worker", "The worker's id: Social Work England number, payroll number or system id.", also: ["worker id"]) with { Required = true, Identifies = Identifies.Worker },
            Code("role", "What the worker does.", ["social worker", "senior practitioner", "personal adviser", "team manager", "service manager", "trainee", "family worker", "other"]) with { Assumed = "social worker" },
            Column("job_title", Text, "Job title as the council's system has it."),
            Column("fte", ColumnKind.Fte, "Working time.", unit: "full-time equivalent", assumed: "1.0"),
            Column("team", Id_, "The worker's team."),
            Column("manager", Id_, "The worker's line manager (a worker id).") with { Identifies = Identifies.Worker },
            Column("agency", YesNo, "An agency worker.", assumed: "no"),
            Column("newly_qualified", YesNo, "In the assessed and supported year.", assumed: "no"),
            Column("caseload_share", Number, "Part of a full caseload for the working time, from 0 to 1: below 1 in training, on a phased return, or by agreement.", assumed: "1; 0 while away for long; of the newly qualified by the option's rules"),
            Column("skills", List, "What the worker can do that some children need, such as court; BSL."),
            Column("starts", Date, "First day, where the worker has not begun."),
            Column("leaves", Date, "Last day, where the worker is leaving."),
            Column("long_absent", YesNo, "Away for long.", assumed: "no"),
            Column("holds_children", YesNo, "May hold children.", assumed: "yes, except managers"),
        ],
    };

    public static TableContract Teams { get; } = new()
    {
        Name = "teams",
        Meaning = "One row for each team as it is today.",
        Key = ["team"],
        Columns = TeamColumns,
    };

    public static TableContract Involvements { get; } = new()
    {
        Name = "involvements",
        Meaning = "One row for each time that a worker was allocated to a child; history as well as today.",
        Columns =
        [
            Id("child", "The child's id.") with { Required = true, Identifies = Identifies.Child },
            Id("worker", "The worker's id.") with { Required = true, Identifies = Identifies.Worker },
            Code("role", "What the worker is to the child.", ["lead", "second", "personal adviser"]) with { Assumed = "lead" },
            Column("team", Id_, "The team that the record names."),
            Column("since", Date, "First day."),
            Column("until", Date, "Last day; empty while it goes on."),
            Column("reason", Text, "Why the worker changed, by the codes of the return (ORGRST is a restructure)."),
        ],
    };

    public static TableContract Posts { get; } = new()
    {
        Name = "posts",
        Meaning = "One row for each funded post, filled or vacant.",
        Key = ["post"],
        Columns =
        [
            Id("post", "The post's number.") with { Required = true },
            Id("team", "The team it belongs to.") with { Required = true },
            RoleColumn,
            Column("fte", ColumnKind.Fte, "Size of the post.", unit: "full-time equivalent", assumed: "1.0"),
            Column("grade", Text, "Grade."),
            Column("holder", Id_, "Who holds it (a worker id); empty when vacant.") with { Identifies = Identifies.Worker },
        ],
    };

    public static TableContract Localities { get; } = new()
    {
        Name = "localities",
        Meaning = "One row for each locality that teams serve.",
        Key = ["locality"],
        Columns =
        [
            Id("locality", "The locality's name.") with { Required = true },
            Column("neighbours", List, "Localities that touch it."),
            Column("latitude", Number, "Where to write its name on a map.", unit: "degrees, WGS84"),
            Column("longitude", Number, "Where to write its name on a map.", unit: "degrees, WGS84"),
        ],
    };

    public static TableContract Postcodes { get; } = new()
    {
        Name = "postcodes",
        Meaning = "Look-up from postcode to ward or locality.",
        Key = ["postcode"],
        Columns =
        [
            Column("postcode", ColumnKind.Postcode, "Postcode.", also: ["pcd", "pcds"]) with { Required = true, Identifies = Identifies.Whole },
            Column("locality", Text, "Locality, where it is known without a ward."),
            Column("ward", Text, "Ward code.", also: ["ward_code"]),
            Column("latitude", Number, "Latitude.", unit: "degrees, WGS84", also: ["lat"]),
            Column("longitude", Number, "Longitude.", unit: "degrees, WGS84", also: ["lon", "long"]),
        ],
    };

    public static TableContract Wards { get; } = new()
    {
        Name = "wards",
        Meaning = "Which locality each ward belongs to.",
        Key = ["ward"],
        Columns =
        [
            Id("ward", "Ward code.", also: ["ward_code"]) with { Required = true },
            Column("name", Text, "Ward name.", also: ["ward_name"]),
            Column("locality", Text, "Locality.", also: ["proxy_locality"]) with { Required = true },
        ],
    };

    public static TableContract OptionTeams { get; } = new()
    {
        Name = "option_teams",
        Meaning = "The teams of each proposed option.",
        Key = ["option", "team"],
        Columns =
        [
            OptionColumn,
            .. TeamColumns,
            Column("fte_min", ColumnKind.Fte, "Least FTE of workers.", unit: "full-time equivalent", assumed: "no limit"),
            Column("fte_max", ColumnKind.Fte, "Most FTE of workers.", unit: "full-time equivalent", assumed: "no limit"),
            Column("oversight_limit", ColumnKind.Points, "Most that the team's workers may hold together.", unit: "weighted children", assumed: "no limit"),
            Column("most_workers", WholeNumber, "Most workers whom the manager oversees.", assumed: "no limit"),
            Column("most_children", WholeNumber, "Most children, each counted as one, whom the team's workers may hold together.", assumed: "no limit"),
        ],
    };

    public static TableContract OptionWorkers { get; } = new()
    {
        Name = "option_workers",
        Meaning = "What a worker may do and would like under an option.",
        Key = ["option", "worker"],
        Columns =
        [
            OptionColumn,
            Id("worker", "The worker's id.") with { Required = true, Identifies = Identifies.Worker },
            Column("allowed_teams", List, "Teams the worker may be in.", assumed: "any that serves a phase the role may hold"),
            Column("ruled_out", List, "Teams that were ruled out for the worker by agreement. Write no reason anywhere in these tables."),
            Column("pinned_team", Id_, "The team the worker is to be in."),
            Column("preferences", List, "Teams in order of preference, first choice first; = between teams that tie (North; East = West)."),
            Column("hr_order", WholeNumber, "Place in HR's order by its stated criteria, 1 first: decides where more people want a team than it has posts.", assumed: "not decided"),
            Column("agency_stays", YesNo, "An agency worker whose post becomes permanent: stays where the option plans without agency workers.", assumed: "no"),
        ],
    };

    public static TableContract OptionTravel { get; } = new()
    {
        Name = "option_travel",
        Meaning = "Excess travel of a worker to a team's base.",
        Key = ["option", "worker", "team"],
        Columns =
        [
            OptionColumn,
            Id("worker", "The worker's id.") with { Required = true, Identifies = Identifies.Worker },
            Id("team", "The team.") with { Required = true },
            Column("excess_km", Number, "Added distance from base to base, one way.", unit: "km") with { Required = true },
        ],
    };

    public static TableContract OptionPlacements { get; } = new()
    {
        Name = "option_placements",
        Meaning = "The way from a team's base to a child's placement; matters where the option prices it.",
        Key = ["option", "child", "team"],
        Columns =
        [
            OptionColumn,
            Id("child", "The child's id.") with { Required = true, Identifies = Identifies.Child },
            Id("team", "The team.") with { Required = true },
            Column("km", Number, "Distance from the base to the placement, one way.", unit: "km") with { Required = true },
        ],
    };

    public static TableContract OptionPosts { get; } = new()
    {
        Name = "option_posts",
        Meaning = "Posts that an option adds, to be recruited.",
        Key = ["option", "post"],
        Columns =
        [
            OptionColumn,
            Id("post", "The post's number.") with { Required = true },
            Id("team", "The team it belongs to.") with { Required = true },
            RoleColumn,
            Column("fte", ColumnKind.Fte, "Size of the post.", unit: "full-time equivalent", assumed: "1.0"),
            Column("grade", Text, "Grade."),
            Column("starts", Date, "First day on which somebody is expected in the post.", assumed: "the weeks of recruitment that the settings give, from the start of the plan"),
        ],
    };

    public static TableContract Judgements { get; } = new()
    {
        Name = "judgements",
        Meaning = "What people decided about a child or a worker; rows are added, never changed.",
        Columns =
        [
            Code("kind", "What was decided. With \"taken back\" after it the row takes back what was decided before of that kind (for not this worker: of that worker); nothing then holds.",
            [
                "stay", "move", "this worker", "this team", "continuity", "not this worker", "second worker", "apart",
                "agree transfer", "defer transfer", "ready", "ready waived", "transfer done", "child's view", "post",
                "stay taken back", "move taken back", "this worker taken back", "this team taken back", "continuity taken back", "not this worker taken back", "second worker taken back", "apart taken back",
                "agree transfer taken back", "defer transfer taken back", "ready taken back", "ready waived taken back", "transfer done taken back", "child's view taken back", "post taken back",
            ]) with { Required = true },
            Id("subject", "Id of the child or worker.") with { Required = true, Identifies = Identifies.ChildOrWorker },
            Column("value", Text, "Worker, team or continuity (0 to 3), where the kind needs one. Second worker: who works beside the lead. Apart: nothing; the child is planned apart from brothers and sisters. Defer transfer: the day until which it is put off, as 2025-03-31. Ready, ready waived: the line of readiness. Post: its stage (advert, offer, start); the subject is then the post as the plan names it, such as new post 12.") with { Identifies = Identifies.MaybeWorker },
            Column("author", Text, "Who decided (a role or a name).") with { Required = true },
            Column("reason", Text, "Why. For not this worker only a code: conflict of interest; known privately; complaint; child's wish; safety.") with { Required = true, Identifies = Identifies.Whole },
            Column("made_on", Date, "When; of a transfer that is done, and of a post's stage, the day on which it happened.") with { Required = true },
            Column("review_on", Date, "When to look again."),
        ],
    };

    public static TableContract Windows { get; } = new()
    {
        Name = "windows",
        Meaning = "Days on which a child should not change worker, beside proceedings and the first weeks of a placement, which the children table shows.",
        Columns =
        [
            Id("child", "The child's id.") with { Required = true, Identifies = Identifies.Child },
            Column("from", Date, "First day.") with { Required = true },
            Column("to", Date, "Last day.") with { Required = true },
            Code("why", "Why, by a code; nothing about the child in words.", ["key event", "hearing", "exams", "placement move", "review", "not ready"]) with { Assumed = "key event" },
        ],
    };

    public static TableContract Arrivals { get; } = new()
    {
        Name = "arrivals",
        Meaning = "Children who are expected to come to a team from outside the plan while it goes on.",
        Key = ["team"],
        Columns =
        [
            Id("team", "The team, as in option_teams.") with { Required = true },
            Column("a_week", ColumnKind.Points, "How many come.", unit: "weighted children a week") with { Required = true },
        ],
    };

    public static TableContract PhaseRules { get; } = new()
    {
        Name = "phase_rules",
        Meaning = "The council's own rules for the phase of care of a child, read from the top: the first that fits decides. Without it the standard table holds.",
        Key = ["rule"],
        Columns =
        [
            Id("rule", "The rule's name.") with { Required = true },
            Column("phase", Text, "The phase it gives, such as permanence; the teams table names the same phases.") with { Required = true },
            Column("group", Text, "The wider phase it belongs to, such as care: a team that serves the group serves each phase in it.", assumed: "the phase itself"),
            Column("title", Text, "The phase in words.", assumed: "its code"),
            Column("age_from", WholeNumber, "Lowest age.", unit: "years", assumed: "any"),
            Column("age_to", WholeNumber, "Highest age.", unit: "years", assumed: "any"),
            Column("in_care", YesNo, "Whether the child is in care.", assumed: "either"),
            Column("legal_statuses", List, "Legal status codes, any of which fits.", assumed: "any"),
            Code("proceedings", "Whether care proceedings are open.", ["open", "none"]) with { Assumed = "either" },
            Code("permanence_final", "Whether the plan for permanence is final.", ["yes", "no", "not known"]) with { Assumed = "any" },
            Column("leaving_care", List, "Leaving care statuses, any of which fits.", assumed: "any"),
            Column("because", Text, "Why, as the end of a sentence."),
            Column("valid_from", Date, "First day on which the rule holds.", assumed: "always"),
            Column("valid_to", Date, "Last day on which the rule holds.", assumed: "still"),
            Column("source", Text, "The law, guidance or policy it rests on."),
            Column("checked_on", Date, "When somebody last checked it."),
        ],
    };

    /// <summary>Every table, in the order of the guide.</summary>
    public static IReadOnlyList<TableContract> All { get; } =
        [Children, Workers, Teams, Involvements, Posts, Localities, Postcodes, Wards, OptionTeams, OptionWorkers, OptionTravel, OptionPlacements, OptionPosts, Judgements, Windows, Arrivals, PhaseRules, .. CostingTables.All];

    /// <summary>The contract that a table follows by the name of its sheet or file; null when it follows none.</summary>
    public static TableContract? For(RawTable table)
    {
        var sheet = table.Sheet is { } name && !name.StartsWith("Sheet", StringComparison.OrdinalIgnoreCase) ? name : null;
        var heading = CellText.Heading(sheet ?? Stem(table.File));
        foreach (var contract in All)
            if (CellText.Heading(contract.Name) == heading) return contract;
        return null;
    }

    private static string Stem(string file)
    {
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
    }

    private static IReadOnlyList<ColumnContract> TeamColumns =>
    [
        Id("team", "The team's id or name.", also: ["team id", "team name"]) with { Required = true },
        Column("name", Text, "The team's name.", assumed: "its id"),
        Column("phases", List, "Phases of care that it serves, such as permanence; after-care."),
        Column("localities", List, "Localities that it covers; the word all for every one."),
        Column("manager", Id_, "The team manager (a worker id).") with { Identifies = Identifies.Worker },
        Column("base", Text, "Town or office where it is based."),
        Column("parent", Id_, "The team or service that it belongs to."),
    ];

    private static ColumnContract OptionColumn => Id("option", "The option's id, as in proposal.yaml.") with { Required = true };

    private static ColumnContract RoleColumn =>
        Workers.Columns.Single(c => c.Name == "role");

    private const ColumnKind Id_ = ColumnKind.Id;
}
