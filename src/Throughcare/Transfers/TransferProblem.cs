using Throughcare.Allocation;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.Transfers;

/// <summary>
/// Which change of worker happens in which week. A problem that passes <see cref="RequireWellFormed"/> is well formed; whether a timetable fits it is
/// for the engine to say.
/// </summary>
public sealed partial record TransferProblem
{
    /// <summary>No plan may be longer.</summary>
    public const int MostWeeks = 104;

    public required string Name { get; init; }

    /// <summary>Transfers happen at the start of one of the weeks from 1 to this one.</summary>
    public required int Weeks { get; init; }

    public required TransferRates Rates { get; init; }
    public TransferPolicy Policy { get; init; } = new();
    public required IReadOnlyList<TransferWorker> Workers { get; init; }
    public required IReadOnlyList<Transfer> Transfers { get; init; }

    /// <summary>Teams with a limit of their own; empty where only workers have one.</summary>
    public IReadOnlyList<TransferTeam> Teams { get; init; } = [];

    /// <summary>Stated arrivals and departures, which change what the transfers have room for.</summary>
    public IReadOnlyList<LoadChange> Changes { get; init; } = [];

    /// <summary>A timetable to keep near; null where there is none.</summary>
    public EarlierSchedule? Earlier { get; init; }

    /// <summary>Stops with everything that is wrong with the problem, each with what to do. The engine calls it, so that nothing behind it checks again.</summary>
    public void RequireWellFormed()
    {
        var faults = Faults();
        if (faults.Count > 0) throw new RefusedException(faults);
    }

    internal TransferWorker Worker(WorkerId id) => Workers.First(w => w.Id == id);

    internal Transfer Transfer(GroupId id) => Transfers.First(t => t.Id == id);
}
