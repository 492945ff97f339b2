using Throughcare.Structure;

namespace Throughcare.App.Proposals;

/// <summary>A role as the tables write it.</summary>
internal static class RoleText
{
    public static string Write(WorkerRole role) => role switch
    {
        WorkerRole.SocialWorker => "social worker",
        WorkerRole.SeniorPractitioner => "senior practitioner",
        WorkerRole.PersonalAdviser => "personal adviser",
        WorkerRole.TeamManager => "team manager",
        WorkerRole.ServiceManager => "service manager",
        WorkerRole.Trainee => "trainee",
        WorkerRole.FamilyWorker => "family worker",
        _ => "other",
    };
}
