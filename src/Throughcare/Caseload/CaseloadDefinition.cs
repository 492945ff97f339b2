using System.Globalization;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>
/// Whose children and whose working time a caseload counts. Councils and the DfE count differently and get different answers,
/// so the definition has a name and a version and is printed beside each figure. A child counts once, with the worker who holds it.
/// </summary>
public sealed record CaseloadDefinition
{
    public required string Name { get; init; }

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Roles that count.</summary>
    public required IReadOnlyList<WorkerRole> Roles { get; init; }

    /// <summary>A manager counts where she holds a child herself. False: never.</summary>
    public bool ManagersWhoHold { get; init; }

    /// <summary>Agency workers count. Default yes.</summary>
    public bool Agency { get; init; } = true;

    /// <summary>Workers away for long count. Default no: their children are listed apart.</summary>
    public bool LongAbsent { get; init; }

    /// <summary>Workers who hold nobody count. Default no: they would make the load look lower than anybody carries.</summary>
    public bool WithoutChildren { get; init; }

    /// <summary>What a newly qualified worker counts as: 0.6 takes 1.0 FTE as 0.6. Above 0, at most 1; default 1, no allowance.</summary>
    public decimal NewlyQualified { get; init; } = 1;

    /// <summary>Other ties to a child that count as well as holding it, such as second worker. Default none.</summary>
    public IReadOnlyList<InvolvementRole> AlsoCounts { get; init; } = [];

    /// <summary>Weighted children that a full-time worker carries as standard; local, default 16.</summary>
    public Points Standard { get; init; } = Points.From(16);

    /// <summary>Most weighted children per 1.0 FTE; local, default 20.</summary>
    public Points Maximum { get; init; } = Points.From(20);

    /// <summary>Where the definition comes from.</summary>
    public string? Source { get; init; }

    /// <summary>The product's own: everyone who may hold children by role, without managers and those away for long.</summary>
    public static CaseloadDefinition Council { get; } = new()
    {
        Name = "Council caseload",
        Roles = [WorkerRole.SocialWorker, WorkerRole.SeniorPractitioner, WorkerRole.PersonalAdviser, WorkerRole.Trainee],
        Source = "Throughcare's default; a council sets its own",
    };

    /// <summary>
    /// The average of the children's social work workforce census: children held divided by the FTE of social workers who hold at
    /// least one, permanent and agency, each child one.
    /// </summary>
    public static CaseloadDefinition Dfe { get; } = new()
    {
        Name = "DfE average caseload",
        Roles = [WorkerRole.SocialWorker, WorkerRole.SeniorPractitioner],
        ManagersWhoHold = true,
        LongAbsent = true,
        Source = "Department for Education, Children's social work workforce: average caseload",
    };

    public static IReadOnlyList<CaseloadDefinition> Presets { get; } = [Council, Dfe];

    /// <summary>True where this worker counts, holding so many children.</summary>
    public bool Counts(Worker worker, DateOnly asAt, int children) => WhyNot(worker, asAt, children) is null;

    /// <summary>Why the worker does not count, as the end of a sentence; null where she counts.</summary>
    public string? WhyNot(Worker worker, DateOnly asAt, int children)
    {
        if (!worker.Present(asAt)) return worker.Starts > asAt ? "has not begun" : "has left";
        var manages = worker.Role is WorkerRole.TeamManager or WorkerRole.ServiceManager;
        if (manages && !Roles.Contains(worker.Role) && !(ManagersWhoHold && children > 0)) return "is a manager";
        if (!manages && !Roles.Contains(worker.Role)) return "has a role that the definition leaves out";
        if (worker.Agency && !Agency) return "is an agency worker";
        if (worker.LongAbsent && !LongAbsent) return "is away for long";
        if (children == 0 && !WithoutChildren) return "holds no child";
        return CountedFte(worker) <= Fte.Zero ? "has no working time" : null;
    }

    /// <summary>The working time that counts: the worker's own, or less while newly qualified.</summary>
    public Fte CountedFte(Worker worker) => worker.NewlyQualified && NewlyQualified != 1 ? Fte.From(worker.Fte.Value * NewlyQualified) : worker.Fte;

    /// <summary>The whole definition in two or three sentences, for the foot of a page.</summary>
    public string InWords
    {
        get
        {
            var roles = string.Join(", ", Roles.Select(RoleWords));
            var out_ = new List<string>();
            if (!Agency) out_.Add("agency workers");
            if (!LongAbsent) out_.Add("workers away for long");
            if (!WithoutChildren) out_.Add("workers who hold no child");
            return $"{Name}, version {Version}: counts {roles}{(ManagersWhoHold ? ", and managers who hold a child" : "")}"
                + (out_.Count == 0 ? ". " : $"; leaves out {string.Join(", ", out_)}. ")
                + (NewlyQualified == 1 ? "" : $"A newly qualified worker counts as {NewlyQualified.ToString("0.##", CultureInfo.InvariantCulture)} of her hours. ")
                + "Each child counts once, with the worker who holds the child"
                + (AlsoCounts.Count == 0 ? ". " : $", and again for each {string.Join(" and ", AlsoCounts.Select(TieWords))}. ")
                + $"Standard {Standard} and maximum {Maximum} weighted children per 1.0 FTE.";
        }
    }

    private static string RoleWords(WorkerRole role) => role switch
    {
        WorkerRole.SocialWorker => "social workers",
        WorkerRole.SeniorPractitioner => "senior practitioners",
        WorkerRole.PersonalAdviser => "personal advisers",
        WorkerRole.TeamManager => "team managers",
        WorkerRole.ServiceManager => "service managers",
        WorkerRole.Trainee => "trainees",
        WorkerRole.FamilyWorker => "family workers",
        _ => "others",
    };

    private static string TieWords(InvolvementRole role) => role switch
    {
        InvolvementRole.Second => "second worker",
        InvolvementRole.PersonalAdviser => "personal adviser beside the holder",
        _ => "allocated worker beside the holder",
    };
}
