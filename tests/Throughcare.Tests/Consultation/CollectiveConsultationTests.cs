using Throughcare.Calendar;
using Throughcare.Consultation;
using static Throughcare.Tests.Consultation.TimetableChecksTests;

namespace Throughcare.Tests.Consultation;

public class CollectiveConsultationTests
{
    private static readonly DateOnly On = new(2025, 3, 3);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(19, 0)]
    [InlineData(20, 30)]
    [InlineData(99, 30)]
    [InlineData(100, 45)]
    public void From_20_dismissals_it_is_30_days_and_from_100_it_is_45(int dismissals, int days) =>
        CollectiveConsultation.Of(new() { Compulsory = dismissals }, On).Days.ShouldBe(days);

    [Fact]
    public void Volunteers_and_new_terms_count_and_fixed_terms_that_end_do_not()
    {
        CollectiveConsultation.Of(new() { Compulsory = 5, Voluntary = 10, NewTerms = 5 }, On).Applies.ShouldBeTrue();
        CollectiveConsultation.Of(new() { Compulsory = 5, Voluntary = 10, FixedTermsEnding = 5 }, On).Sentence
            .ShouldBe("The duty to consult collectively does not apply: 15 people would be dismissed, and it begins at 20 at one establishment within 90 days. The council's own policy may ask for more. 5 people whose fixed term runs out are not counted.");
    }

    [Fact]
    public void Where_nobody_is_dismissed_it_says_that_it_does_not_apply_and_why() =>
        CollectiveConsultation.Of(new(), On).Sentence.ShouldBe("The duty to consult collectively does not apply: no dismissals are proposed. The council's own policy may ask for more.");

    [Fact]
    public void The_days_run_back_from_the_first_dismissal_and_not_from_the_close()
    {
        var duty = CollectiveConsultation.Of(new() { Compulsory = 25, First = new(2024, 3, 30) }, On);

        duty.LatestStart.ShouldBe(new(2024, 2, 29));
        duty.Sentence.ShouldContain("so by 29 February 2024");
    }

    [Fact]
    public void Opening_a_day_too_late_is_found_and_so_is_a_form_that_was_not_sent_in_time()
    {
        Found(opens: "2025-03-01", notified: "2025-03-01").ShouldNotContain("collective-too-late");
        Found(opens: "2025-03-02", notified: "2025-03-01").ShouldContain("collective-too-late");
        Found(opens: "2025-03-01", notified: "2025-03-02").ShouldContain("hr1-too-late");
        Found(opens: "2025-03-01", notified: null).ShouldContain("hr1-missing");
    }

    [Fact]
    public void Before_the_table_begins_nothing_is_promised() => CollectiveConsultation.Of(new() { Compulsory = 50 }, new(2012, 1, 1)).Sentence.ShouldContain("No table says");

    private static IEnumerable<string> Found(string opens, string? notified) => TimetableChecks.Of(new()
    {
        Dates = Days(opens, "2025-04-30"),
        Dismissals = new() { Compulsory = 20, First = new(2025, 3, 31), Notified = notified is null ? null : Date(notified) },
    }, WorkingDays.England).Select(f => f.Rule);
}
