using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Options;
using Throughcare.Solver;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;
using Throughcare.Transfers;

namespace Throughcare.Tests.Options;

/// <summary>The smallest council with a personal adviser, Pat, from Monday 7 April 2025. Ann's c1 becomes 18 on 12 May 2025.</summary>
public class AtEighteenTests
{
    private static readonly DateOnly Birthday = new(2025, 5, 12);
    private static readonly TransferSettings FourWeeksTogether = new() { Starts = new(2025, 4, 7), Weeks = 20, CoworkingWeeks = 4 };
    private static readonly Judgement PatBeside = SmallOption.Judged(JudgementKind.SecondWorker, "c1", "pat");

    private static Snapshot Today(DateOnly? born, params Involvement[] more) => SmallCouncil.Today with
    {
        Children = [.. SmallCouncil.Today.Children.Select(c => c.Id.Text == "c1" ? c with { DateOfBirth = born, StatedAge = 17 } : c)],
        Workers = [.. SmallCouncil.Today.Workers, SmallCouncil.Worker("pat", null, 1, WorkerRole.PersonalAdviser)],
        Involvements = [.. SmallCouncil.Today.Involvements, .. more],
    };

    [Fact]
    public void A_young_person_goes_to_the_adviser_in_the_first_week_after_the_birthday_and_not_before()
    {
        var timetable = Solve(Today(Birthday.AddYears(-18)), FourWeeksTogether, PatBeside);

        var line = timetable.Line("c1");
        (line.From?.Text, line.To.Text, line.Day, line.Planned.Eighteen).ShouldBe(("ann", "pat", new DateOnly(2025, 5, 12), Birthday));
        line.Waits.ShouldBe("Waits until 12 May 2025: under 18 until 12 May 2025, and a personal adviser is never the only worker before.");
    }

    [Fact]
    public void Both_work_together_for_the_weeks_of_coworking_also_where_the_birthday_comes_sooner()
    {
        // Pat begins beside Ann on 7 April, with eight weeks together: until Monday 2 June.
        var line = Solve(Today(Birthday.AddYears(-18)), FourWeeksTogether with { CoworkingWeeks = 8 }, PatBeside with { MadeOn = new(2025, 4, 7) }).Line("c1");

        (line.Day, line.Waits).ShouldBe((new DateOnly(2025, 6, 2), "Waits until 2 June 2025: social worker and personal adviser work together until 2 June 2025."));
        // By the record they have worked together since January.
        Solve(Today(Birthday.AddYears(-18), SmallCouncil.Holds("pat", "c1", InvolvementRole.PersonalAdviser)), FourWeeksTogether with { CoworkingWeeks = 8 }).Line("c1").Day.ShouldBe(new(2025, 5, 12));
        Solve(Today(Birthday.AddYears(-18)), FourWeeksTogether with { CoworkingWeeks = 8, SwitchedOff = [TransferRules.Coworking] }, PatBeside).Line("c1").Day.ShouldBe(new(2025, 5, 12));
    }

    [Fact]
    public void Whoever_becomes_18_without_a_named_adviser_is_named_and_the_others_get_their_weeks()
    {
        var reading = Read(Today(Birthday.AddYears(-18)), FourWeeksTogether);

        reading.Transfers.Select(t => t.Id.Text).ShouldBe(["c4", "c2"], ignoreOrder: true);
        (reading.Findings.Single().Rule, reading.Findings.Single().Value).ShouldBe(("adviser-not-named", "c1"));
    }

    [Fact]
    public void An_adviser_who_leaves_before_is_a_bad_target_and_named()
    {
        var today = Today(Birthday.AddYears(-18));
        today = today with { Workers = [.. today.Workers.Select(w => w.Id.Text == "pat" ? w with { Leaves = new(2025, 6, 30) } : w)] };

        Read(today, FourWeeksTogether, PatBeside).NotScheduled.Select(n => (n.Children[0].Text, n.To.Text, n.Why)).ShouldBe([("c1", "pat", "pat leaves on 30 June 2025, within the plan.")]);
    }

    /// <summary>An extract may state that somebody of 17 is after care already; an adviser may then stand in the plan, and still not in the timetable.</summary>
    [Fact]
    public void An_adviser_whom_the_plan_gives_somebody_under_18_waits_for_the_birthday_or_is_named_where_it_is_not_known()
    {
        var option = SmallOption.TwoTeams with { Teams = [SmallOption.Team("North team", "North", "care;after-care"), SmallOption.Team("South team", "South")] };
        var plan = SmallOption.Plan("ann: North team = c4", "bea: South team = c3, c2", "pat: North team = c1");
        TransferReading Stated(DateOnly? born) => Read(Today(born) is var t ? t with { Children = [.. t.Children.Select(c => c.Id.Text == "c1" ? c with { StatedPhase = "after-care-18-20", StatedAge = 17 } : c)] } : t, FourWeeksTogether, option, plan);

        Solved(Stated(Birthday.AddYears(-18))).Line("c1").Day.ShouldBe(Birthday);
        Stated(null).NotScheduled.Single(n => n.Children[0].Text == "c1").Why.ShouldBe("No week of the plan is open: under 18, the birthday is not known, and a personal adviser is never the only worker before.");
    }

    /// <summary>Walked with a count of the test's own: whatever the birthdays, the adviser holds nobody alone on a day before the 18th.</summary>
    [Fact]
    public void In_no_timetable_is_an_adviser_the_only_worker_of_somebody_under_18()
    {
        for (var days = 1; days <= 120; days += 7)
        {
            var birthday = SmallCouncil.Day.AddDays(days);
            var timetable = Solve(Today(birthday.AddYears(-18)), FourWeeksTogether with { CoworkingWeeks = 0 }, PatBeside);
            foreach (var line in timetable.Lines.Where(l => l.To.Text == "pat")) line.Day.ShouldBeGreaterThanOrEqualTo(birthday);
            timetable.Lines.Count(l => l.To.Text == "pat").ShouldBe(1);
        }
    }

    private static TransferTimetable Solve(Snapshot today, TransferSettings settings, params Judgement[] judgements) => Solved(Read(today, settings, judgements));

    private static TransferTimetable Solved(TransferReading reading) =>
        TransferTimetable.Of(SmallCouncil.Today, reading, Scheduler.Solve(reading.Problem, StopRule.AfterIterations(20_000), 1, threads: 1), PhaseRules.Standard);

    private static TransferReading Read(Snapshot today, TransferSettings settings, params Judgement[] judgements) =>
        Read(today, settings, SmallOption.TwoTeams, SmallOption.Plan("ann: North team = c1, c4", "bea: South team = c3, c2"), judgements);

    private static TransferReading Read(Snapshot today, TransferSettings settings, Option option, AllocationPlan plan, params Judgement[] judgements)
    {
        var problem = SmallOption.Read(today, option, judgements);
        // Whom the plan does not count stays with the worker of today.
        var whole = new Dictionary<GroupId, WorkerId>(plan.WorkerOf);
        foreach (var outside in problem.Problem.Groups.Where(g => !whole.ContainsKey(g.Id))) whole[outside.Id] = new(outside.Id.Text.Split(' ')[^1]);
        return TransferProblems.From(today, judgements, problem.Result(today, plan with { WorkerOf = whole }).Outcome!, settings, PhaseRules.Standard);
    }
}
