using Throughcare.Findings;

namespace Throughcare.App.Samples.Presets;

/// <summary>What decision C says, in our words: the counts of those affected do not reconcile, so each stands with its place and our reading, and none is put in place of what is computed.</summary>
internal static class LocalityStatements
{
    private const string Places = "List of places for workers", Staff = "Number of staff affected", Assessment = "Equality assessment, data and research", Background = "Background and principle", Days = "Below the strengths and vulnerabilities";

    public static IReadOnlyList<PublishedStatement> All { get; } =
    [
        Number("right-team", "42% of children in care are in the right team and the right locality.", Background, "right-team-and-locality-percent", 42, "Team and locality together. The example is made to come out at it."),
        Number("not-in-home", "58% of children are called not supported in their home locality.", "Next steps", "not-in-home-locality-percent", 58, "The complement of right team and right locality together, so it counts children in the wrong team too; read as “not in the right team and locality”."),
        Number("social-workers", "Four teams would have 5.3, 6, 7 and 6 social workers.", Places, "social-worker-fte", 24.3m, "24.3 in all, read as FTE; nobody is added. Which team has the second part of the divided locality is not published."),
        Number("permanent-by-manager", "Three permanent social workers have another relationship with a manager.", Places, "affected-by-management", 3, "With the next two, six people. Whether they are among the ten directly affected is not said."),
        Number("starter-by-manager", "So does one who is about to start.", Places, "affected-by-management-starters", 1, null),
        Number("managers-by-manager", "So do two interim team managers.", Places, "affected-by-management-managers", 2, "The same text counts two team managers as indirectly affected."),
        Number("by-place", "Seven people change their place of work.", Places, "affected-by-place", 7, "With the note that one team goes back to the base first proposed for it, so some of the seven may not move in fact."),
        Number("base-at-most", "At most six social workers change their base to one town.", Assessment, "affected-by-place", 6, "Six and seven are not reconciled. A reading: seven with one who goes elsewhere, or seven before and six after a change of mind; the text decides neither."),
        Number("directly", "Ten social workers are directly affected.", Staff, "affected-directly", 10, "3, 1 and 2 by manager and 7 by place make 13 if nobody is counted twice; ten if three are. The text does not say."),
        Number("indirectly", "Two team managers, three advanced practitioners, ten social workers and two trainees are indirectly affected.", Staff, "affected-indirectly", 17, "2 + 3 + 10 + 2. With the ten directly affected 20 social workers, of 24.3 FTE."),
        Number("travel-months", "Excess mileage is paid for so many months.", "Equality assessment, action plan", "excess-travel-months", 18, "No amount is in the financial line, which expects no significant saving or added spend."),
        Day("agreed", "The senior leadership team agreed to the change.", Days, "agreed", new(2020, 12, 16), "Before the assessment and before staff were consulted."),
        Day("shared", "The proposal was shared with managers for first feedback.", Days, "shared-with-managers", new(2021, 1, 14), null),
        Day("assessed", "The assessment is dated.", "Equality assessment, names", "assessment-written", new(2021, 1, 28), "43 days after the change was agreed."),
        Day("opens", "The meeting that opens the consultation with staff.", Staff, "consultation-opens", new(2021, 2, 9), "Called a proposed date. We take it for the opening."),
        Day("closes", "The consultation concludes.", "Equality assessment, action plan", "consultation-closes", new(2021, 3, 11), null),
        Day("begins", "Changes are expected to begin, mainly those of staff.", Days, "changes-begin", new(2021, 4, 1), "The review of the assessment, on 11 April, comes after it."),
    ];

    private static PublishedStatement Number(string id, string says, string where, string measure, decimal value, string? reading) => new() { Id = id, Says = says, Where = where, Measure = measure, Value = value, Reading = reading };

    private static PublishedStatement Day(string id, string says, string where, string measure, DateOnly day, string? reading) => new() { Id = id, Says = says, Where = where, Measure = measure, Day = day, Reading = reading };
}
