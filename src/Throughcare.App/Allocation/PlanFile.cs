using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.Structure;

namespace Throughcare.App.Allocation;

/// <summary>Reads the plan out of a solution (<c>team_of</c> and <c>worker_of</c>). A plan of another problem is refused.</summary>
public static class PlanFile
{
    /// <summary>A plan that keeps every limit of the problem.</summary>
    public static AllocationPlan Read(string path, AllocationProblem problem) => Read(path, problem, _ => true);

    /// <summary>A plan that names a team and a worker for everybody; a decision made since may be against it.</summary>
    public static AllocationPlan Whole(string path, AllocationProblem problem) =>
        Read(path, problem, breach => breach.Rule is AllocationRules.Missing or AllocationRules.Unknown);

    private static AllocationPlan Read(string path, AllocationProblem problem, Func<AllocationBreach, bool> matters)
    {
        if (!File.Exists(path)) throw InstanceFile.Refusal(path, null, "file-missing", "There is no such file.", path, "Give the path of a solution in JSON.");
        AllocationPlan plan;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            plan = new()
            {
                TeamOf = document.RootElement.GetProperty("team_of").EnumerateObject().ToDictionary(p => new WorkerId(p.Name), p => new TeamId(p.Value.GetString()!)),
                WorkerOf = document.RootElement.GetProperty("worker_of").EnumerateObject().ToDictionary(p => new GroupId(p.Name), p => new WorkerId(p.Value.GetString()!)),
            };
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw InstanceFile.Refusal(path, null, "not-a-solution", "The file does not hold a solution with a plan.", null, "Give a file that throughcare allocate wrote with --out.");
        }
        var breaches = AllocationRules.Breaches(problem, plan).Where(matters).ToList();
        return breaches.Count == 0 ? plan : throw InstanceFile.Refusal(path, null, "plan-of-another-problem", "This plan is not one of the problem: " + breaches[0].Sentence, null, "Give a solution of the same problem.");
    }
}
