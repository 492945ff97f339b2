using Throughcare.Findings;

namespace Throughcare.Costing;

/// <summary>Makes the findings of costing, all in one shape: what, where (a line, a grade or a table), which value, what to do.</summary>
internal static class CostingFinding
{
    public static Finding Wrong(string rule, string where, string what, string? value, string toDo) => Make(Severity.Error, rule, where, what, value, toDo);

    public static Finding Mind(string rule, string where, string what, string? value, string toDo) => Make(Severity.Warning, rule, where, what, value, toDo);

    private static Finding Make(Severity severity, string rule, string where, string what, string? value, string toDo) =>
        new() { Rule = rule, Severity = severity, Where = new(where), What = what, Value = value is { Length: > 100 } ? value[..100] : value, ToDo = toDo };
}
