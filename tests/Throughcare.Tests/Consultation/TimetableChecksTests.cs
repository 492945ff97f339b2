using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Findings;

namespace Throughcare.Tests.Consultation;

public class TimetableChecksTests
{
    [Fact]
    public void Forty_five_days_from_23_March_to_9_May_2020_are_47_or_48_and_the_45th_was_6_May()
    {
        var finding = Check(Paper("2020-03-23", "2020-05-09") with { Dates = Days("2020-03-23", "2020-05-09") with { StatedDays = 45 } }).Single(f => f.Rule == "stated-length");

        finding.What.ShouldBe("The consultation is said to last 45 days. From 23 March 2020 to 9 May 2020 are 47 days from opening to closing, 48 with both days counted, of which 32 are working days; the last of 45 days would be 6 May 2020 with the first day counted.");
    }

    [Theory]
    [InlineData(30)]
    [InlineData(31)]
    public void Thirty_days_from_9_February_to_11_March_2021_agree_in_either_way_of_counting(int stated) =>
        Rules(Paper("2021-02-09", "2021-03-11") with { Dates = Days("2021-02-09", "2021-03-11") with { StatedDays = stated } }).ShouldNotContain("stated-length");

    [Theory]
    [InlineData("2024-02-15", "2024-03-15", 29, 30)] // a leap day between
    [InlineData("2025-02-15", "2025-03-15", 28, 29)]
    [InlineData("2025-12-15", "2026-01-13", 29, 30)] // over the year's end
    [InlineData("2025-03-15", "2025-04-13", 29, 30)] // clocks go forward on 30 March
    [InlineData("2025-10-15", "2025-11-13", 29, 30)] // clocks go back on 26 October
    [InlineData("2024-02-29", "2024-02-29", 0, 1)]
    public void Days_are_days_over_leap_days_year_ends_and_changes_of_the_clock(string opens, string closes, int elapsed, int both)
    {
        var length = ConsultationLength.Of(Date(opens), Date(closes), WorkingDays.England)!;

        (length.Elapsed, length.BothCounted).ShouldBe((elapsed, both));
    }

    [Theory]
    [InlineData("2025-04-14", "2025-04-25", 8)] // Good Friday 18 and Easter Monday 21 April
    [InlineData("2024-12-23", "2025-01-03", 7)] // Christmas, Boxing Day, New Year's Day
    [InlineData("2021-12-24", "2022-01-04", 5)] // Christmas and New Year on weekends, with days in lieu
    [InlineData("2020-05-04", "2020-05-08", 4)] // the early May bank holiday was moved to a Friday
    [InlineData("2022-06-01", "2022-06-06", 2)] // two bank holidays running
    public void Working_days_leave_out_bank_holidays_and_days_in_lieu(string opens, string closes, int working) =>
        ConsultationLength.Of(Date(opens), Date(closes), WorkingDays.England)!.WorkingDays.ShouldBe(working);

    [Fact]
    public void A_decision_before_the_consultation_ends_stands_out_also_on_the_last_day()
    {
        Rules(Paper("2021-02-09", "2021-03-11", decision: "2021-03-11")).ShouldContain("decision-before-consultation-ends");
        Rules(Paper("2021-02-09", "2021-03-11", decision: "2020-01-27")).ShouldContain("decision-before-consultation-ends");
        Rules(Paper("2021-02-09", "2021-03-11", decision: "2021-03-12")).ShouldNotContain("decision-before-consultation-ends");
    }

    [Fact]
    public void A_consultation_that_ends_before_it_starts_is_said_once_and_plainly()
    {
        var findings = Check(Paper("2025-05-12", "2025-04-12"));

        findings.Single(f => f.Severity == Severity.Error).What.ShouldBe("The consultation closes on 12 April 2025, before it opens on 12 May 2025.");
    }

    [Fact]
    public void Shorter_than_the_councils_own_minimum_names_the_first_day_that_would_do()
    {
        var paper = Paper("2025-03-31", "2025-04-25");

        Check(paper).Single(f => f.Rule == "consultation-too-short").ToDo.ShouldBe("Close on 29 April 2025 or later.");
        // 20 working days from 31 March: Easter takes two.
        Check(paper with { Rules = new() { MinimumDays = 20, InWorkingDays = true, Source = "Managing change policy" } }).Single(f => f.Rule == "consultation-too-short").ToDo.ShouldBe("Close on 29 April 2025 or later.");
        Rules(paper with { Rules = new() { MinimumDays = 18, InWorkingDays = true } }).ShouldNotContain("consultation-too-short");
        Rules(paper with { Rules = new() { MinimumDays = 26 } }).ShouldNotContain("consultation-too-short");
        Rules(paper with { Rules = new() { MinimumDays = 27 } }).ShouldContain("consultation-too-short");
    }

    [Fact]
    public void Days_that_are_no_working_days_are_pointed_out_with_the_next_that_is()
    {
        Check(Paper("2025-03-03", "2025-04-18")).Single(f => f.Rule == "closes-on-day-off").ToDo.ShouldStartWith("Close on 22 April 2025");
        Check(Paper("2025-01-01", "2025-02-28")).Single(f => f.Rule == "opens-on-day-off").What.ShouldEndWith("which is a bank holiday.");
        Check(Paper("2025-03-01", "2025-04-30")).Single(f => f.Rule == "opens-on-day-off").What.ShouldEndWith("which is a Saturday.");
    }

    [Fact]
    public void Where_bank_holidays_are_not_known_it_says_so() =>
        Rules(Paper("2041-03-01", "2041-04-30")).ShouldContain("bank-holidays-unknown");

    [Fact]
    public void Replies_outcomes_and_the_start_must_come_in_their_order()
    {
        var dates = Days("2025-03-03", "2025-04-10");

        Rules(With(dates with { RepliesBy = Date("2025-04-09") })).ShouldContain("replies-before-close");
        Rules(With(dates with { RepliesBy = Date("2025-05-09"), Decision = Date("2025-05-08") })).ShouldContain("replies-after-decision");
        Rules(With(dates with { Decision = Date("2025-05-08"), Starts = Date("2025-05-01") })).ShouldContain("days-out-of-order");
        Rules(With(dates with { Outcomes = Date("2025-05-01"), PreferencesClose = Date("2025-05-02") })).ShouldContain("days-out-of-order");
        Rules(With(dates with { RepliesBy = Date("2025-04-22"), PreferencesOpen = Date("2025-03-31"), PreferencesClose = Date("2025-04-24"), Decision = Date("2025-05-01"), Outcomes = Date("2025-05-08"), Starts = Date("2025-09-01") })).ShouldBe([]);
    }

    [Fact]
    public void Too_little_time_to_rank_teams_counts_working_days()
    {
        var dates = Days("2025-03-03", "2025-04-30");

        // Thursday to Tuesday over Easter: two working days.
        Check(With(dates with { PreferencesOpen = Date("2025-04-17"), PreferencesClose = Date("2025-04-22") })).Single(f => f.Rule == "preferences-too-short").What.ShouldStartWith("People have 2 working days");
        Rules(With(dates with { PreferencesOpen = Date("2025-04-22"), PreferencesClose = Date("2025-04-17") })).ShouldContain("preferences-close-before-open");
    }

    [Fact]
    public void Meetings_outside_the_consultation_or_on_a_day_off_and_papers_after_it_are_said()
    {
        var paper = With(Days("2025-03-03", "2025-04-30"));

        Rules(paper with { Meetings = [Meeting(MeetingKind.Staff, "2025-02-28"), Meeting(MeetingKind.Union, "2025-03-04")] }).ShouldBe(["meeting-outside"]);
        Rules(paper with { Meetings = [Meeting(MeetingKind.Staff, "2025-04-18"), Meeting(MeetingKind.Union, "2025-03-04")] }).ShouldBe(["meeting-on-day-off"]);
        Rules(paper with { Meetings = [Meeting(MeetingKind.Staff, "2025-03-04")] }).ShouldBe(["no-union-meeting"]);
        Rules(paper with { Documents = [new() { Title = "New structure", On = Date("2025-05-01"), To = "staff" }] }).ShouldBe(["document-after-close"]);
    }

    [Fact]
    public void The_time_line_sets_what_is_required_beside_what_is_planned_and_marks_what_is_out_of_order()
    {
        var paper = With(Days("2025-03-03", "2025-04-10") with { Decision = Date("2025-04-01") });

        var line = ConsultationTimeline.Of(paper, WorkingDays.England);

        line.Select(e => e.On).ShouldBeInOrder();
        line.Single(e => e.What == "Decision").OutOfOrder.ShouldNotBeNull().ShouldContain("A decision must not be made before it is known what people say.");
        line.Single(e => e.Required == "the council's own minimum").On.ShouldBe(Date("2025-04-01"));
        line.Where(e => e.Required is not null).ShouldAllBe(e => e.OutOfOrder == null);
        line.Single(e => e.What == "Consultation opens").OutOfOrder.ShouldBeNull();
    }

    internal static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static ConsultationDates Days(string opens, string closes) => new() { Opens = Date(opens), Closes = Date(closes) };

    private static ConsultationPaper Paper(string opens, string closes, string? decision = null) => With(Days(opens, closes) with { Decision = decision is null ? null : Date(decision) });

    /// <summary>With a meeting of each kind, so that only what a test is about is found.</summary>
    private static ConsultationPaper With(ConsultationDates dates) => new()
    {
        Option = new("two-teams"), Dates = dates,
        Meetings = [Meeting(MeetingKind.Staff, WorkingDays.England.After(dates.Opens!.Value, 0)), Meeting(MeetingKind.Union, WorkingDays.England.After(dates.Opens!.Value, 0))],
    };

    private static Meeting Meeting(MeetingKind kind, string on) => Meeting(kind, Date(on));

    private static Meeting Meeting(MeetingKind kind, DateOnly on) => new() { Id = $"{kind}", Kind = kind, On = on, With = "North team" };

    private static IReadOnlyList<Finding> Check(ConsultationPaper paper) => TimetableChecks.Of(paper, WorkingDays.England);

    private static IEnumerable<string> Rules(ConsultationPaper paper) => Check(paper).Select(f => f.Rule);
}
