using static Throughcare.Intake.ColumnKind;
using static Throughcare.Intake.ContractColumns;

namespace Throughcare.Intake;

/// <summary>
/// The tables of what a proposal costs, who pays, and what it saves. A proposal without them has no costing; none is about a person: posts,
/// numbers and roles only. A row without an option is about today and holds under every option; a row of an option with the id of
/// such a row takes its place there.
/// </summary>
public static class CostingTables
{
    public static TableContract Grades { get; } = new()
    {
        Name = "grades",
        Meaning = "The council's grades as bands of points of a pay scale.",
        Key = ["grade"],
        Columns =
        [
            Id("grade", "The grade.") with { Required = true },
            Column("scale", Text, "The pay scale it is a band of: njc (the national spine from April 2019), njc-old (before), or one of the table pay.", assumed: "njc"),
            Column("bottom", WholeNumber, "Its lowest point.", "point") with { Required = true },
            Column("top", WholeNumber, "Its highest point.", "point") with { Required = true },
        ],
    };

    public static TableContract Pay { get; } = new()
    {
        Name = "pay",
        Meaning = "Pay scales of the council's own, such as for senior posts. A scale with the name of a national one takes its place whole.",
        Key = ["scale", "year", "point"],
        Columns =
        [
            Id("scale", "The scale's name.") with { Required = true },
            Column("year", Text, "The financial year, such as 2026/27.") with { Required = true },
            Column("point", WholeNumber, "The point; pay rises with it.", "point") with { Required = true },
            Pounds("amount", "A full-time year's pay.") with { Required = true },
            Column("source", Text, "Where the figure is from.", assumed: "the council's own table"),
        ],
    };

    public static TableContract PostLines { get; } = new()
    {
        Name = "post_lines",
        Meaning = "Posts that are costed, a line for those that are alike. The pay is the grade's, or a stated cost, or an agency's week: one of the three.",
        Key = ["option", "line"],
        Columns =
        [
            OptionOrToday,
            Id("line", "A short name of the line.") with { Required = true },
            Column("title", Text, "The post's title; never a person.") with { Required = true },
            Column("team", Id_, "The team."),
            Column("fte", ColumnKind.Fte, "How many full-time posts.", "full-time equivalent", "1.0"),
            Column("in_post", List, "FTE of everybody who is in post, such as 1.0; 0.8, for the establishment list; - for nobody.", assumed: "by the post's number in the table posts"),
            Column("holders", List, "How they are held, such as 1.0; 0.2. National Insurance needs it: its threshold is for each holder.", assumed: "full-time holders, and one for the rest"),
            Column("grade", Text, "The grade, as in the table grades."),
            Column("scale", Text, "For a post paid at one point, without a grade: its scale."),
            Column("point", WholeNumber, "The point it starts at; with a scale, the point it is paid at.", "point", "the starting point of the settings"),
            Column("starts", Date, "First day.", assumed: "it was there before; a line that an option adds must say it"),
            Column("ends", Date, "Last day.", assumed: "permanent"),
            Column("point_since", Date, "Since when the starting point is held, where that is not the first day."),
            Column("stated_cost", Text, "Cost of a full-time year, on-costs included: one amount (60000), or one for each year (2026/27: 60000; 2027/28: 61500).", "£"),
            Pounds("agency_week", "An agency worker's week, all in."),
            Column("agency_weeks", WholeNumber, "Weeks a year that an agency worker is paid for.", "weeks", "every day, a seventh of the week each"),
            Pounds("supplement", "Market supplement for a full-time year.", "none"),
            Column("supplement_ends", Date, "Last day of the supplement.", assumed: "as long as the post"),
            Share("vacancy_factor", "Part that vacancies save.", "that of the settings"),
            .. Codes,
        ],
    };

    public static TableContract PostTapers { get; } = new()
    {
        Name = "post_tapers",
        Meaning = "Later sizes of a line of posts.",
        Key = ["option", "line", "from"],
        Columns =
        [
            OptionOrToday,
            Id("line", "The line.") with { Required = true },
            Column("from", Date, "From which day on.") with { Required = true },
            Column("fte", ColumnKind.Fte, "How many full-time posts from then on.", "full-time equivalent") with { Required = true },
            Column("holders", List, "How they are held from then on.", assumed: "full-time holders, and one for the rest"),
        ],
    };

    public static TableContract OneOff { get; } = new()
    {
        Name = "one_off",
        Meaning = "Costs beside posts. An amount, or a quantity at a rate; agency cover, excess travel and pay protection have columns of their own.",
        Key = ["option", "item"],
        Columns =
        [
            OptionOrToday,
            Id("item", "A short name of the cost.") with { Required = true },
            Code("kind", "What it is for.", ["recruitment", "equipment", "training", "compensation", "allowances", "capital", "other", "agency cover", "excess travel", "pay protection"]) with { Required = true },
            Column("title", Text, "The cost in words.") with { Required = true },
            Column("from", Date, "First day; the month counts. For agency cover the day it begins.") with { Required = true },
            Column("to", Date, "Last day; the month counts.", assumed: "the first month alone; a quantity by week, month or year goes on"),
            Pounds("amount", "The amount in all, spread evenly over the months."),
            Column("quantity", Number, "How many, for a quantity at a rate: laptops, claims, allowances."),
            Column("of", Text, "What is counted, as a plural.", assumed: "items"),
            Pounds("rate", "What each costs; for agency cover, a week of one worker."),
            Share("part", "The part of the rate that is paid: 10% where only a rise of 10% is new.", "the whole"),
            Code("per", "How often the rate is paid.", ["once", "week", "month", "year"]) with { Assumed = "once" },
            Column("recurrent", YesNo, "It goes on year after year.", assumed: "no"),
            Column("workers", WholeNumber, "Agency cover, excess travel: how many workers.", assumed: "1"),
            Column("weeks", WholeNumber, "Agency cover: for how many weeks.", "weeks"),
            Column("months", WholeNumber, "Excess travel, pay protection: for how many months.", "months"),
            Column("miles_today", Number, "Excess travel: from home to the base today, one way.", "miles"),
            Column("miles_then", Number, "Excess travel: from home to the new base, one way.", "miles"),
            Column("days_a_year", WholeNumber, "Excess travel: days of travel in a year.", "days"),
            Column("pence_a_mile", Number, "Excess travel: the council's own rate.", "pence", "the approved rate of the vehicle"),
            Code("vehicle", "Excess travel: by what.", ["car", "motorcycle", "bicycle"]) with { Assumed = "car" },
            Code("threshold", "Excess travel: what becomes of a few miles more. cliff: nothing up to threshold_miles, all above it; deducted: only what is above it.", ["none", "cliff", "deducted"]) with { Assumed = "none" },
            Column("threshold_miles", Number, "Excess travel: miles each way of the threshold.", "miles", "0"),
            Column("minutes_a_day", WholeNumber, "Excess travel: minutes of travel paid a day.", "minutes", "0"),
            Pounds("hour", "Excess travel: pay for an hour of travel."),
            Pounds("pay_before", "Pay protection: a full-time year's pay in the old post."),
            Pounds("pay_after", "Pay protection: a full-time year's pay in the new post."),
            Column("fte", ColumnKind.Fte, "Pay protection: working time.", "full-time equivalent", "1.0"),
            Share("on_costs", "Pay protection: what is paid on top of pay.", "the flat rate of the settings; refused where there is none"),
            .. Codes,
        ],
    };

    public static TableContract Redundancies { get; } = new()
    {
        Name = "redundancies",
        Meaning = "Redundancy by post, by the statutory formula; never a name.",
        Key = ["option", "item"],
        Columns =
        [
            OptionOrToday,
            Id("item", "A short name, such as the post's number.") with { Required = true },
            Column("title", Text, "The post's title; never a person.") with { Required = true },
            Column("leaves", Date, "Last day of employment.") with { Required = true },
            Column("age", WholeNumber, "Age of the holder on that day.", "years") with { Required = true },
            Column("years_of_service", WholeNumber, "Full years of continuous service, with any council or body that counts.", "years") with { Required = true },
            Pounds("week_pay", "A week's pay.") with { Required = true },
            Column("capped", YesNo, "A week counts for at most the statutory cap.", assumed: "redundancy_cap of the settings, otherwise yes"),
            Column("multiplier", Number, "How many times the statutory weeks the council pays.", assumed: "1"),
            Column("pension_strain", Text, "The pension fund's charge for a pension paid early, or: not known.", "£", "nothing; refused where the age makes a charge likely"),
            .. Codes,
        ],
    };

    public static TableContract Funding { get; } = new()
    {
        Name = "funding",
        Meaning = "Where the money comes from, in the order in which the sources are drawn on.",
        Key = ["option", "source"],
        Columns =
        [
            OptionOrToday,
            Id("source", "A short name of the source.") with { Required = true },
            Column("title", Text, "The source in words.") with { Required = true },
            Code("kind", "What sort of money it is.", ["base budget", "grant", "reserve", "virement", "external", "contingency"]) with { Required = true },
            Column("amount", Text, "One sum in all that may be drawn in any year (2573000), or an amount for each year, which does not carry over (2026/27: 90000; 2027/28: 60000).", "£") with { Required = true },
            Column("from", Date, "First day.", assumed: "it is there already"),
            Column("to", Date, "Last day.", assumed: "no end; warned of for a grant"),
            Column("recurrent", YesNo, "It comes every year.", assumed: "yes for the base budget, otherwise no"),
            Column("pays_for", List, "What it may pay for: posts; agency cover; redundancy; pension strain; recruitment; equipment; excess travel; training; pay protection; compensation; allowances; capital; other.", assumed: "anything"),
            Column("condition", Text, "Its conditions in words; shown."),
            Column("workstream", Id_, "Where it pays for one workstream only.", assumed: "any"),
        ],
    };

    public static TableContract Savings { get; } = new()
    {
        Name = "savings",
        Meaning = "What is saved, by the week: numbers of children or workers in all, never a child.",
        Key = ["option", "saving"],
        Columns =
        [
            OptionOrToday,
            Id("saving", "A short name of the saving.") with { Required = true },
            Column("title", Text, "The saving in words.") with { Required = true },
            Code("kind", "How it comes about.", ["placements avoided", "placements end sooner", "agency replaced", "other"]) with { Required = true },
            Pounds("weekly_cost", "What one costs in a week today.") with { Required = true },
            Pounds("cost_instead", "What one costs in a week instead.", "nothing: the saving is gross, and warned of"),
            Column("number", Number, "How many children or workers at full effect: at any time, or in a year where placements end sooner.") with { Required = true },
            Column("weeks_sooner", Number, "Placements that end sooner: by how many weeks each.", "weeks"),
            Column("starts", Date, "First day; the month counts.") with { Required = true },
            Column("ends", Date, "Last day; the month counts.", assumed: "it goes on"),
            Column("ramp_months", WholeNumber, "Months until full effect.", "months", "0: full at once"),
            Share("attribution", "The part that is this proposal's doing.", "100%"),
            Column("workstream", Id_, "Workstream it belongs to.", assumed: "not attributed"),
            Column("cost_centre", Id_, "Cost centre."),
        ],
    };

    public static TableContract Workstreams { get; } = new()
    {
        Name = "workstreams",
        Meaning = "Parts of a programme; lines, funding and savings name theirs.",
        Key = ["option", "workstream"],
        Columns =
        [
            OptionOrToday,
            Id("workstream", "A short name.") with { Required = true },
            Column("title", Text, "The workstream in words.") with { Required = true },
            Column("owner", Text, "The role that answers for it; never a person."),
            Column("starts", Date, "First day."),
            Column("ends", Date, "Last day."),
            Pounds("amount", "What was stated for it, where no lines work it out."),
        ],
    };

    public static TableContract Actuals { get; } = new()
    {
        Name = "actuals",
        Meaning = "What the ledger says was spent, by month; for budget monitoring.",
        Columns =
        [
            Column("month", Date, "Any day of the month.") with { Required = true },
            Column("line", Id_, "The line of posts or the item; or the cost centre."),
            Column("cost_centre", Id_, "The cost centre, where no line is named."),
            Column("amount", Number, "What was spent; below zero for a credit.", "£") with { Required = true },
        ],
    };

    public static TableContract Assumptions { get; } = new()
    {
        Name = "assumptions",
        Meaning = "Assumptions with a low, a usual and a high value, for what moves the answer.",
        Key = ["option", "assumption"],
        Columns =
        [
            OptionOrToday,
            Id("assumption", "A short name.") with { Required = true },
            Code("kind", "What it is about.", ["pay award", "pension rate", "on-cost rate", "vacancy factor", "start delay", "weekly cost", "children", "attribution", "ramp months", "agency week"]) with { Required = true },
            Column("low", Text, "Lowest value: a rate such as 2%, pounds, months or a number.") with { Required = true },
            Column("usual", Text, "The value that the costing has.") with { Required = true },
            Column("high", Text, "Highest value.") with { Required = true },
            Column("of", Id_, "The one saving, line or item that it is about.", assumed: "all"),
            Code("drawn", "How values between are drawn.", ["mostly usual", "evenly"]) with { Assumed = "mostly usual" },
        ],
    };

    /// <summary>Every table of a costing, in the order of the guide.</summary>
    public static IReadOnlyList<TableContract> All { get; } = [Grades, Pay, PostLines, PostTapers, OneOff, Redundancies, Funding, Savings, Workstreams, Actuals, Assumptions];

    private const ColumnKind Id_ = ColumnKind.Id;

    private static IReadOnlyList<ColumnContract> Codes =>
    [
        Column("post_number", Id_, "Number of the post in the establishment, as in the table posts."),
        Column("cost_centre", Id_, "Cost centre."),
        Column("budget_code", Id_, "Budget (subjective) code."),
        Column("funding", Id_, "Id of the funding that pays it.", assumed: "the sources in their stated order"),
        Column("workstream", Id_, "Workstream it belongs to.", assumed: "not attributed"),
    ];

    private static ColumnContract OptionOrToday => Id("option", "The option's id, as in proposal.yaml.") with { Assumed = "today, and every option" };
}
