using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Solver;
using Throughcare.Tests.Caseload;
using Throughcare.Transfers;

namespace Throughcare.Tests.Options;

/// <summary>c2 goes to Bea on Monday 7 April 2025.</summary>
public class TransferWaitingTests
{
    private static readonly TransferTimetable Timetable = Make();
    private static readonly DateOnly Eve = new(2025, 4, 6), LongBefore = new(2025, 3, 1);

    [Fact]
    public void What_waits_goes_from_review_to_readiness_to_the_childs_view_to_the_day()
    {
        var agreed = SmallOption.Judged(JudgementKind.AgreeTransfer, "c2", "bea");
        var ready = SmallOption.Judged(JudgementKind.Ready, "c2", "accepted");
        var asked = SmallOption.Judged(JudgementKind.ChildView, "c2", "unsure");

        Waits(Eve).ShouldBe(Need.ReviewSoon);
        Waits(LongBefore).ShouldBe(Need.Review);
        Waits(Eve, agreed).ShouldBe(Need.ReadinessSoon);
        Waits(LongBefore, agreed).ShouldBe(Need.Readiness);
        Waits(Eve, agreed, ready).ShouldBe(Need.ChildsView);
        Waits(Eve, agreed, ready, asked).ShouldBe(Need.Day);
        Waits(new(2025, 4, 8), agreed, ready, asked).ShouldBe(Need.Overdue);
        Waits(new(2025, 4, 8), agreed, ready, asked, SmallOption.Judged(JudgementKind.TransferDone, "c2", "bea", day: 7)).ShouldBe(Need.Nothing);
        Waits(Eve, SmallOption.Judged(JudgementKind.DeferTransfer, "c2", "2025-05-05")).ShouldBe(Need.Timetable);
        Waits(Eve, SmallOption.Judged(JudgementKind.NotThisWorker, "c2", "bea")).ShouldBe(Need.Timetable);
        // Not to have somebody else is no refusal of this change.
        Waits(Eve, SmallOption.Judged(JudgementKind.NotThisWorker, "c2", "mo")).ShouldBe(Need.ReviewSoon);
        TransferWaiting.Of(null, new("c2"), new(), [], Eve).Need.ShouldBe(Need.NoWeek);
    }

    [Fact]
    public void A_late_change_says_by_how_many_days_and_what_is_not_ready()
    {
        var late = TransferWaiting.Of(Timetable.Line("c2"), new("c2"), new() { Readiness = ["accepted", "file"] }, [SmallOption.Judged(JudgementKind.Ready, "c2", "file")], new(2025, 4, 10));

        (late.Need, late.DaysLate, late.Lines.Single().Id).ShouldBe((Need.Overdue, 3, "accepted"));
    }

    [Fact]
    public void The_note_for_a_child_says_why_in_plain_words_and_names_nobody()
    {
        NoteForChild Note(DateOnly? leaves = null) => NoteForChild.Of(Timetable.Reading.Outcome.Children.Single(c => c.Id.Text == "c2"), Timetable.Line("c2"), leaves, Timetable.Reading);

        var note = Note();
        (note.Who, note.When).ShouldBe(("You will have a new social worker.", "From Monday 7 April 2025. Until then the social worker you have now stays with you."));
        note.Why.ShouldStartWith("The team of your new social worker works in the area that you come from");
        Note(new(2025, 5, 30)).Why.ShouldStartWith("Your social worker is leaving the job.");
        string.Join(' ', note.Who, note.When, note.Together, note.Why, note.SayWhatYouThink).ShouldNotContain("c2");
    }

    private static Need Waits(DateOnly today, params Judgement[] said) => TransferWaiting.Of(Timetable.Line("c2"), new ChildId("c2"), new(), said, today).Need;

    private static TransferTimetable Make()
    {
        var outcome = SmallOption.Read().Result(SmallCouncil.Today, SmallOption.Plan("ann: North team = c1, c4", "bea: South team = c3, c2")).Outcome!;
        var reading = TransferProblems.From(SmallCouncil.Today, [], outcome, new() { Starts = new(2025, 4, 7), Weeks = 8 }, PhaseRules.Standard);
        return TransferTimetable.Of(SmallCouncil.Today, reading, Scheduler.Solve(reading.Problem, StopRule.AfterIterations(20_000), 1, threads: 1), PhaseRules.Standard);
    }
}
