using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.Structure;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Allocation;

/// <summary>The worked examples with their best known answers.</summary>
internal static class SharedInstances
{
    public static readonly string[] WithPlan =
    [
        "tiny-1", "tiny-2", "tiny-3-tight", "small-1", "small-2", "small-3-tight", "small-4-local", "medium-1", "medium-2-steady",
        "dorset-1", "dorset-2-local", "dorset-3-tight", "oldham-3", "oldham-4-local", "large-1",
    ];

    public static readonly string[] WithoutPlan = ["infeasible-fte-1", "infeasible-oversight-1", "infeasible-pins-1"];

    public static AllocationProblem Problem(string name) => InstanceFile.Read(SharedFolder.PathTo("examples", "allocation", "instances", name + ".json"));

    public static JsonElement Expected(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedFolder.PathTo("examples", "allocation", "expected", name + ".json")));
        return document.RootElement.Clone();
    }

    public static decimal Objective(string name) => Expected(name).GetProperty("objective").GetDecimal();

    public static AllocationPlan BestPlan(string name)
    {
        var expected = Expected(name);
        var plan = expected.TryGetProperty("one_best_plan", out var best) ? best : expected.GetProperty("best_known_plan");
        return new()
        {
            TeamOf = plan.GetProperty("team_of").EnumerateObject().ToDictionary(x => new WorkerId(x.Name), x => new TeamId(x.Value.GetString()!)),
            WorkerOf = plan.GetProperty("worker_of").EnumerateObject().ToDictionary(x => new GroupId(x.Name), x => new WorkerId(x.Value.GetString()!)),
        };
    }
}
