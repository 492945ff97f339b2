using Throughcare.Checks;

namespace Throughcare.Tests.Checks;

/// <summary>Proposals whose papers clash with their own figures, and near misses: what the paper says, and what costing, data or plan give. Everybody in them is made up.</summary>
public sealed record FigureCase(string Rule)
{
    public required (string Text, Fact[] Figures)[] Fires { get; init; }

    public required (string Text, Fact[] Figures)[] Silent { get; init; }
}

internal static class FigureCases
{
    private static readonly Fact[] Team = [Costed(FigureOf.CostInAll, 412_300, "A duty team"), Costed(FigureOf.CostOfYear, 198_250, "2025/26"), Costed(FigureOf.CostOfYear, 214_050, "2026/27"), Costed(FigureOf.CostOfGrade, 260_000, "Grade H"), Costed(FigureOf.ExcessTravel, 0, "A duty team")];

    private static readonly Fact[] Posts = [Costed(FigureOf.FteAdded, 4.5m, "A duty team"), Costed(FigureOf.FteOfPost, 1, "Duty manager"), Costed(FigureOf.FteOfPost, 3.5m, "Duty social worker")];

    private static readonly Fact[] Data = [Counted(FigureOf.ChildrenInCare, 318), Counted(FigureOf.Caseload, 15.2m), Counted(FigureOf.Caseload, 17.9m), Counted(FigureOf.RightTeamAndLocality, 61.6m)];

    private static readonly PostAfterFundingFact Outlasts = new("Duty social worker", "Early help grant", new(2027, 3, 31), Worked("“Early help grant” ends on 31 March 2027."), Worked("Duty social worker: no last day."));

    public static FigureCase[] All { get; } =
    [
        new("total-not-as-costed")
        {
            Fires = [("The proposal costs £450k in all.", Team), ("The cost is £400,000 over the two years.", Team)],
            // Rounded as printed; and a saving is no cost.
            Silent = [("The proposal costs £412k in all.", Team), ("It saves £450,000 in all.", Team)],
        },
        new("part-not-as-costed")
        {
            Fires = [("The cost is £220,000 in 2025/26.", Team), ("Posts at Grade H cost £275k.", Team)],
            Silent = [("The cost is £198k in 2025/26.", Team), ("The cost is £220,000 in 2027/28.", Team)],
        },
        new("posts-not-as-costed")
        {
            Fires = [("The team comprises 5.5 FTE posts.", Posts), ("There will be 4 FTE social workers on duty.", Posts), ("We will recruit three social workers.", Posts)],
            Silent = [("The team comprises 4.5 FTE posts.", Posts), ("There will be 3.5 FTE social workers and 2 FTE administrators on duty.", Posts), ("We will recruit four social workers.", Posts), ("New teams have two social workers each.", Posts)],
        },
        new("posts-after-funding")
        {
            Fires = [("The grant pays for the posts.", [Outlasts]), ("Two teams become one.", [Outlasts])],
            // Somebody says who pays then; and the end that is stated is found by the rule for texts.
            Silent = [("When the grant ends, the posts will be funded from the base budget.", [Outlasts]), ("The posts are on permanent contracts. The funding ends on 31 March 2027.", [Outlasts])],
        },
        new("travel-not-costed")
        {
            Fires = [("Excess mileage will be paid for 18 months.", Team), ("Workers who change base will incur additional travel costs.", Team)],
            Silent = [("Excess mileage will be paid for 18 months.", [Costed(FigureOf.CostInAll, 412_300, "A duty team"), Costed(FigureOf.ExcessTravel, 4_800, "A duty team")]), ("Nobody changes base.", Team)],
        },
        new("children-not-as-data")
        {
            Fires = [("There are 354 children in care.", Data), ("With 300 children looked after, the service is stretched.", Data)],
            Silent = [("There are 318 children in care.", Data), ("On 31 March 2019 there were 354 children in care.", Data)],
        },
        new("caseload-not-as-data")
        {
            Fires = [("The average caseload is 22.", Data), ("There is an average of 12.5 children to each social worker.", Data)],
            Silent = [("The average caseload is 15.", Data), ("The target is an average caseload of 12.", Data)],
        },
        new("share-not-as-data")
        {
            Fires = [("48% of children are in the right team and the right locality.", Data), ("70% of children have a worker in the right team and locality.", Data)],
            Silent = [("62% of children are in the right team and the right locality.", Data), ("48% of children have a health and education plan.", Data)],
        },
        new("affected-not-as-plan")
        {
            Fires = [("The change will affect 9 workers by a change of base.", [Counted(FigureOf.ChangeOfBase, 14)]), ("The change of line management affects 15 workers.", [Counted(FigureOf.ChangeOfManager, 2)])],
            Silent = [("The change will affect at most 16 workers by a change of base.", [Counted(FigureOf.ChangeOfBase, 14)]), ("The change of line management affects 15 workers.", [Counted(FigureOf.ChangeOfBase, 14)])],
        },
        new("teams-not-as-plan")
        {
            Fires = [("Three permanence teams become four.", [Counted(FigureOf.TeamsAdded, 2)]), ("The service moves from two teams to three.", [Counted(FigureOf.TeamsAdded, 0)])],
            // What is counted beside them differs from paper to paper; how many more there are does not.
            Silent = [("Three permanence teams become four.", [Counted(FigureOf.TeamsAdded, 1)]), ("There are three teams, and the work of two of them becomes harder.", [Counted(FigureOf.TeamsAdded, 1)])],
        },
    ];

    private static FigureFact Costed(FigureOf of, decimal value, string about) => new(of, value, about, $"{value}", new($"{about}: {value}.", "costing") { In = Holder.Costs });

    private static FigureFact Counted(FigureOf of, decimal value) => new(of, value, "the extract", value < 6 ? "a small number of workers" : $"{value}", new($"{of}: {value}.", "baseline") { In = Holder.Baseline });

    private static Said Worked(string words) => new(words, "costing") { In = Holder.Costs };
}
