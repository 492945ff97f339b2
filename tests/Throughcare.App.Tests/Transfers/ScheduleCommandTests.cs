using System.Text.Json;

namespace Throughcare.App.Tests.Transfers;

public sealed class ScheduleCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-schedule-").FullName;

    [Fact]
    public void A_timetable_is_printed_week_by_week_with_what_each_group_waits_for_and_is_kept_near_on_asking_again()
    {
        var file = Path.Combine(_folder, "timetable.json");

        var first = CommandLine.Run("schedule", SharedTransfers.PathOf("transfers-tiny-1"), "--iterations", "50000", "--out", file);

        first.Exit.ShouldBe(0);
        first.Printed.ShouldContain("transfers-tiny-1: 72, proved to be at least 72 (no timetable under these rules does better by more than 0%)");
        first.Printed.ShouldContain("Week 4");
        JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("week_of").EnumerateObject().Count().ShouldBe(4);

        var again = CommandLine.Run("schedule", SharedTransfers.PathOf("transfers-tiny-1"), "--iterations", "50000", "--near", file, "--json");

        again.Exit.ShouldBe(0);
        JsonDocument.Parse(again.Printed).RootElement.GetProperty("objective").GetDecimal().ShouldBe(72);
        CommandLine.Run("schedule", SharedTransfers.PathOf("transfers-tiny-1"), "--iterations", "50000", "--near", file).Printed.ShouldContain("0 of 4 groups are in another week than before; 0 is the fewest possible.");
    }

    [Fact]
    public void An_impossible_one_ends_with_3_and_says_what_clashes_and_what_would_do()
    {
        var ended = CommandLine.Run("schedule", SharedTransfers.PathOf("transfers-infeasible-1"), "--iterations", "50000");

        ended.Exit.ShouldBe(3);
        ended.Printed.ShouldContain("6 groups of W003, who hands over until week 4, go to W005");
        ended.Printed.ShouldContain("Let W005 take 2 a week instead of 1.");
    }

    [Fact]
    public void A_move_to_a_worker_who_leaves_first_is_refused_with_what_to_do()
    {
        var file = Path.Combine(_folder, "moves.json");
        File.WriteAllText(file, """
            { "weeks": 6, "cost": { "waiting": 1, "makespan": 1 },
              "workers": [ { "id": "Ada", "maximum_load": 4, "fixed_load": 0, "intake_per_week": 1, "leave_week": 4 } ],
              "transfers": [ { "id": "g1", "children": 1, "weight": 1, "from_worker": null, "to_worker": "Ada" } ] }
            """);

        var ended = CommandLine.Run("schedule", file);

        ended.Exit.ShouldBe(1);
        ended.Said.ShouldContain("Transfer 'g1' goes to 'Ada', who leaves after week 4");
        ended.Said.ShouldContain("Choose another worker for the group");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
