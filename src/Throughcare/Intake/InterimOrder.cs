using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>
/// Neither the return nor the dataset writes down the day on which proceedings were issued. An interim care order is made only while
/// proceedings are open, so its first day is taken for it; the true day is a little earlier.
/// </summary>
internal static class InterimOrder
{
    public const string Code = "C1";

    public static Finding IssueAssumed(int children) => new()
    {
        Rule = "issue-assumed-from-interim-order",
        Severity = Severity.Note,
        What = "Proceedings are taken to have been issued on the first day of the interim care order (C1); the true day is a little earlier.",
        ToDo = "Fill the column proceedings_issued of children.csv where you know the day.",
        Times = children,
    };
}
