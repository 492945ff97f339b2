using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>What the blank workbook says on its first sheet: how to begin, and every column of every table.</summary>
internal static class BlankInstructions
{
    public const string Settings = """
        title: Our proposal
        council: Our council
        # The date that the tables describe, as 2025-03-31:
        as_at:
        """;

    public static IEnumerable<string[]> Rows =>
    [
        ["How to begin"],
        ["1. On the sheet settings, write the title and the date that the tables describe."],
        ["2. On the sheet children, fill in child, team, worker, home_postcode or home_locality, and date_of_birth or age. That is enough for a baseline."],
        ["3. Fill in the other sheets as far as you can. What is not known stays empty; what is then assumed stands below, and is counted and shown."],
        ["Ids only, never a child's name. Dates as 2025-03-31 or 31/03/2025. Lists with semicolons: North; South."],
        [""],
        ["sheet", "column", "must be filled", "what it holds", "unit", "values", "assumed when empty"],
        .. ProposalTables.All.SelectMany(t => t.Columns.Select(c => new[]
        {
            t.Name, c.Name, c.Required ? "yes" : "", c.Meaning, c.Unit ?? "", string.Join(", ", c.Values), c.Assumed ?? "",
        })),
    ];
}
