using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Imports;

/// <summary>Rows that merging changed, as findings: what each was and what it became.</summary>
internal static class ChangeFindings
{
    public static Finding Of(ChangedRow change) => new()
    {
        Rule = change.Rule,
        Severity = Severity.Note,
        What = $"Child {change.Child}: {change.Was}; became {change.Became}. {change.Why}",
        Where = change.Where,
        Value = change.Child,
        ToDo = "Correct the return, if this is not what happened.",
    };

    public static Finding Routine(int times) => new()
    {
        Rule = "rows-told-again",
        Severity = Severity.Note,
        What = "Rows that stand again in a later return, with their end where there is one, are counted once; the later row is believed.",
        ToDo = "Do nothing: each year's return repeats what was open.",
        Times = times,
    };
}
