using Throughcare.App.Transfers;
using Throughcare.Findings;
using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.App.Tests.Transfers;

public class SharedTransferTests
{
    public static TheoryData<string> WithTimetable => [.. SharedTransfers.WithTimetable];

    [Theory, MemberData(nameof(WithTimetable))]
    public void The_best_known_timetable_keeps_every_rule_and_is_priced_as_published(string name)
    {
        var problem = SharedTransfers.Problem(name);

        TransferRules.Breaches(problem, SharedTransfers.Best(name)).ShouldBeEmpty();
        var terms = TransferPricing.Of(problem, SharedTransfers.Best(name));
        var expected = SharedTransfers.Expected(name).GetProperty("terms");
        foreach (var (term, value) in terms.ByName()) value.ShouldBe(expected.GetProperty(term).GetDecimal(), term);
        terms.Total.ShouldBe(SharedTransfers.Objective(name));
    }

    [Theory, InlineData("transfers-tiny-1"), InlineData("transfers-small-1"), InlineData("transfers-small-3")]
    public void Tiny_and_small_ones_are_solved_to_the_published_optimum_with_proof(string name)
    {
        var answer = Scheduler.Solve(SharedTransfers.Problem(name), StopRule.AfterIterations(2_000_000), seed: 1);

        answer.Terms!.Total.ShouldBe(SharedTransfers.Objective(name));
        answer.Bound.ShouldBe(SharedTransfers.Objective(name));
    }

    [Fact]
    public void The_one_of_a_county_s_size_comes_within_half_a_per_cent_with_a_proved_gap_within_one_and_never_a_bound_above_the_optimum()
    {
        var problem = SharedTransfers.Problem("transfers-dorset-1");

        var answer = Scheduler.Solve(problem, StopRule.AfterIterations(1_500_000), seed: 1);

        TransferRules.Breaches(problem, answer.Schedule.ShouldNotBeNull()).ShouldBeEmpty();
        answer.Terms!.Total.ShouldBeInRange(1378, 1378 * 1.005m);
        answer.Bound.ShouldBeLessThanOrEqualTo(1378);
        answer.Gap!.Value.ShouldBeLessThan(0.0125m);
        answer.Waits.Count.ShouldBe(problem.Transfers.Count(t => answer.Schedule.WeekOf[t.Id] > 1));
    }

    [Fact]
    public void The_impossible_one_is_named_with_the_worker_who_leaves_and_the_one_who_takes_one_a_week()
    {
        var answer = Scheduler.Solve(SharedTransfers.Problem("transfers-infeasible-1"), StopRule.AfterIterations(200_000), seed: 1);

        answer.NoScheduleFits.ShouldBeTrue();
        var clash = answer.Clash.ShouldNotBeNull();
        clash.Headline.ShouldStartWith("6 groups of W003, who hands over until week 4, go to W005, who starts in week 2 and takes 1 a week:");
        clash.Irreducible.ShouldBeTrue();
        clash.WaysOut.Select(w => w.Sentence).ShouldContain("Let W005 take 2 a week instead of 1.");
        foreach (var way in clash.WaysOut) Scheduler.Solve(way.Changed, StopRule.AfterIterations(200_000), seed: 1).Schedule.ShouldNotBeNull(way.Sentence);
    }

    [Fact]
    public void The_same_seed_and_iterations_give_the_same_file_byte_for_byte_on_one_thread_and_on_two()
    {
        var problem = SharedTransfers.Problem("transfers-dorset-1");

        string Timetable(int threads) => ScheduleFile.ToJson(problem, Scheduler.Solve(problem, StopRule.AfterIterations(150_000), seed: 7, threads) with { Seconds = 0 });

        Timetable(2).ShouldBe(Timetable(1));
    }

    [Fact]
    public void A_refusal_at_a_county_s_size_moves_few_others()
    {
        var problem = SharedTransfers.Problem("transfers-dorset-1");
        var before = SharedTransfers.Best("transfers-dorset-1");
        var refused = problem.Transfers.First(t => before.WeekOf[t.Id] == 3);
        var again = problem with
        {
            Transfers = [.. problem.Transfers.Select(t => t.Id == refused.Id ? t with { Blocked = [.. t.Blocked, new(1, 5, WindowReason.Deferred)] } : t)],
            Earlier = new() { Schedule = before, PerWeek = 1, PerGroup = 10 },
        };

        var answer = Scheduler.Solve(again, StopRule.AfterIterations(400_000), seed: 1);

        answer.Schedule!.WeekOf[refused.Id].ShouldBeGreaterThan(5);
        problem.Transfers.Count(t => t.Id != refused.Id && answer.Schedule.WeekOf[t.Id] != before.WeekOf[t.Id]).ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public void A_problem_with_everything_in_it_reads_back_as_it_was_written()
    {
        var problem = SharedTransfers.Problem("transfers-small-1") with
        {
            Rates = new() { Waiting = 1.5m, Makespan = 2, OverLimit = 0.25m },
            Policy = new() { Capacity = Capacity.Soft, LeadWeeks = 2, HandoverWeeks = 1, SwitchedOff = [TransferRules.Proceedings] },
            Teams = [new() { Id = new("N"), Name = "North", MaximumLoad = Measures.Points.From(60), Workers = [new("W001"), new("W002")] }],
            Changes = [new() { Week = 2, Worker = new("W001"), Weight = Measures.Points.From(-1) }, new() { Week = 3, Team = new("N"), Weight = Measures.Points.From(1.5m) }],
            Earlier = new() { PerWeek = 2, PerGroup = 3, Schedule = SharedTransfers.Best("transfers-small-1") },
        };

        using var stream = new MemoryStream();
        TransferFile.Write(problem, stream);
        stream.Position = 0;
        var read = TransferFile.Read(stream, "again");

        using var second = new MemoryStream();
        TransferFile.Write(read, second);
        second.ToArray().ShouldBe(stream.ToArray());
        read.Transfers.SelectMany(t => t.Blocked).ShouldBe(problem.Transfers.SelectMany(t => t.Blocked));
        (read.Rates, read.Changes[0], read.Workers[0]).ShouldBe((problem.Rates, problem.Changes[0], problem.Workers[0]));
    }

    [Fact]
    public void What_is_wrong_with_a_file_is_found_all_at_once_with_its_place()
    {
        using var file = new MemoryStream("""
            { "weeks": 4.5, "cost": { "waiting": -1, "makespan": 1 },
              "policy": { "capacity": "elastic" },
              "workers": [ { "id": "Ada", "maximum_load": 4, "fixed_load": 0, "intake_per_week": 1 } ],
              "transfers": [ { "id": "g1", "children": 1, "from_worker": null, "to_worker": "Ada", "blocked_weeks": [ "two" ] } ] }
            """u8.ToArray());

        var refused = Should.Throw<RefusedException>(() => TransferFile.Read(file, "moves.json"));

        refused.Findings.Select(f => f.Where!.Column).ShouldBe(["weeks", "cost.waiting", "policy.capacity", "transfers[0].weight", "transfers[0].blocked_weeks[0]"], ignoreOrder: true);
    }
}
