using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Transfers;
using Throughcare.Testing;
using Throughcare.Transfers;

namespace Throughcare.App.Tests.Transfers;

/// <summary>The worked examples of transfers with their best known answers.</summary>
internal static class SharedTransfers
{
    public static readonly string[] WithTimetable = ["transfers-tiny-1", "transfers-small-1", "transfers-small-3", "transfers-dorset-1"];

    public static string PathOf(string name) => SharedFolder.PathTo("examples", "transfers", "instances", name + ".json");

    public static TransferProblem Problem(string name) => TransferFile.Read(PathOf(name));

    public static JsonElement Expected(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedFolder.PathTo("examples", "transfers", "expected", name + ".json")));
        return document.RootElement.Clone();
    }

    public static decimal Objective(string name) => Expected(name).GetProperty("objective").GetDecimal();

    public static TransferSchedule Best(string name) => new()
    {
        WeekOf = Expected(name).GetProperty("one_best_schedule").GetProperty("week_of").EnumerateObject().ToDictionary(x => new GroupId(x.Name), x => x.Value.GetInt32()),
    };
}
