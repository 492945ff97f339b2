using Throughcare.Caseload;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>
/// Which phases of care a role may hold. A personal adviser may hold care leavers only, never a child under 18 alone; a child
/// who is looked after has a registered social worker (domain rules 1.5 and 1.6).
/// </summary>
public static class RolePhases
{
    /// <summary>The group of phases of care leavers in the phase rules.</summary>
    public static CarePhase AfterCare { get; } = new("after-care");

    public static bool IsSocialWorker(WorkerRole role) => role is WorkerRole.SocialWorker or WorkerRole.SeniorPractitioner;

    /// <summary>True for roles to whom a plan may give children at all.</summary>
    public static bool HoldsChildren(WorkerRole role) => IsSocialWorker(role) || role == WorkerRole.PersonalAdviser;

    public static bool MayHold(WorkerRole role, CarePhase phase, PhaseRules rules) =>
        IsSocialWorker(role) || (role == WorkerRole.PersonalAdviser && IsAfterCare(phase, rules));

    public static bool IsAfterCare(CarePhase phase, PhaseRules rules) => rules.GroupOf(phase) == AfterCare;

    public static string InWords(WorkerRole role) => role switch
    {
        WorkerRole.SocialWorker => "social worker",
        WorkerRole.SeniorPractitioner => "senior practitioner",
        WorkerRole.PersonalAdviser => "personal adviser",
        WorkerRole.TeamManager => "team manager",
        WorkerRole.ServiceManager => "service manager",
        WorkerRole.Trainee => "trainee",
        WorkerRole.FamilyWorker => "family worker",
        _ => "worker in another role",
    };
}
