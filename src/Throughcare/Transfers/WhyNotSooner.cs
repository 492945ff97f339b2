using Throughcare.Allocation;
namespace Throughcare.Transfers;

/// <summary>x</summary>
public sealed record WhyNotSooner(GroupId Transfer)
{
    internal static IReadOnlyList<WhyNotSooner> Of(TransferProblem problem, TransferSchedule schedule) => [];
}
