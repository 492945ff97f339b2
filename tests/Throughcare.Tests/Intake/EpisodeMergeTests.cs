using Throughcare.Calendar;
using Throughcare.Intake.Ssda903;
using static Throughcare.Tests.Intake.TableText;

namespace Throughcare.Tests.Intake;

public sealed class EpisodeMergeTests
{
    private const string Heading = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    [Fact]
    public void An_episode_told_again_next_year_counts_once_with_its_end()
    {
        var merged = Merge((2023, "C1,01/02/2024,S,C2,N1,U4,PR1,,,,DT1 1XJ,,"), (2024, "C1,01/02/2024,S,C2,N1,U4,PR1,09/05/2024,E4A,,DT1 1XJ,,"));

        merged.Episodes.ShouldHaveSingleItem().To.ShouldBe(new DateOnly(2024, 5, 9));
        var change = merged.Changes.ShouldHaveSingleItem();
        change.Rule.ShouldBe("told-again-by-later-return");
        change.Routine.ShouldBeTrue();
    }

    [Fact]
    public void A_row_that_the_later_return_tells_otherwise_is_listed_as_what_it_was_and_became()
    {
        var merged = Merge((2023, "C1,01/02/2024,S,V2,N1,U4,PR1,,,,DT1 1XJ,,"), (2024, "C1,01/02/2024,S,C2,N1,U4,PR1,,,,DT1 1XJ,,"));

        var change = merged.Changes.ShouldHaveSingleItem();
        change.Routine.ShouldBeFalse();
        change.Was.ShouldContain("V2");
        change.Became.ShouldContain("C2");
    }

    [Fact]
    public void Overlapping_episodes_are_cut_on_the_day_the_later_begins()
    {
        var merged = Merge((2023, "C1,01/04/2023,S,V2,N1,U4,PR1,10/06/2023,X1,,,,"), (2023, "C1,05/06/2023,P,V2,N1,U4,PR1,,,,,,"));

        merged.Episodes[0].To.ShouldBe(new DateOnly(2023, 6, 5));
        merged.Changes.ShouldHaveSingleItem().Rule.ShouldBe("cut-at-next-start");
    }

    // The regional tools' case 1: open in an old year, and the child is still in care under a later row.
    [Fact]
    public void An_old_open_episode_ends_where_the_next_begins()
    {
        var merged = Merge((2017, "C1,13/01/2016,P,C2,N1,U6,PR4,,,,,,"), (2019, "C1,20/08/2017,T,C2,N1,U4,PR4,21/06/2019,X1,,,,"));

        merged.Episodes[0].To.ShouldBe(new DateOnly(2017, 8, 20));
        merged.Findings.ShouldBeEmpty();
    }

    // Case 1A: the child left on a day nobody wrote down, and came back.
    [Fact]
    public void A_child_who_left_on_an_unknown_day_and_came_back_is_a_finding_by_id()
    {
        var merged = Merge((2016, "C1,24/10/2016,P,V2,N1,P2,PR5,,,,,,"), (2017, "C1,20/04/2017,S,V2,N1,H5,PR4,13/06/2017,E8,,,,"));

        merged.Findings.ShouldHaveSingleItem().What.ShouldStartWith("Child C1 starts to be looked after again on 2017-04-20");
        merged.Episodes.ShouldNotContain(e => e.InCareOn(new DateOnly(2018, 1, 1)));
    }

    // Case 3: the later return moved the first day; the old open row would otherwise stay open for ever.
    [Fact]
    public void An_open_row_that_a_later_return_overrules_is_dropped_and_listed()
    {
        var merged = Merge((2016, "C1,27/09/2016,S,V2,N1,U6,PR1,,,,,,"), (2017, "C1,23/09/2016,S,V2,N1,U6,PR1,30/05/2017,E2,,,,"));

        merged.Episodes.ShouldHaveSingleItem().To.ShouldBe(new DateOnly(2017, 5, 30));
        merged.Changes.ShouldHaveSingleItem().Rule.ShouldBe("overruled-by-later-return");
    }

    // Cases 3A and 4: replaced by a later submission.
    [Fact]
    public void A_placement_replaced_by_a_later_submission_does_not_stay_open()
    {
        var merged = Merge(
            (2018, "C1,23/11/2018,S,C1,N1,U6,PR1,24/12/2018,X1,OTHER,,,"),
            (2018, "C1,24/12/2018,P,C1,N1,U6,PR1,,,,,,"),
            (2019, "C1,20/12/2018,P,C1,N1,U6,PR1,19/08/2019,X1,CARPL,,,"),
            (2019, "C1,19/08/2019,P,C1,N1,P1,PR0,01/10/2019,E4A,,,,"));

        merged.Episodes.ShouldAllBe(e => e.To != null);
        merged.Episodes.Count.ShouldBe(3);
        merged.Episodes[0].To.ShouldBe(new DateOnly(2018, 12, 20));
    }

    [Fact]
    public void A_child_still_in_care_by_the_latest_return_stays_in_care_after_a_shorter_episode_inside()
    {
        var merged = Merge((2024, "C1,01/05/2023,S,C2,N1,U4,PR1,,,,,,"), (2024, "C1,10/07/2024,P,C2,N1,K2,PR4,20/07/2024,X1,PLACE,,,"));

        merged.Episodes.Single(e => e.InCareOn(new DateOnly(2025, 3, 31))).Placement.ShouldBe("U4");
        merged.Episodes.Count(e => e.InCareOn(new DateOnly(2024, 7, 15))).ShouldBe(1);
    }

    [Fact]
    public void The_same_row_twice_in_one_return_counts_once_and_is_listed()
    {
        var row = "C1,29/02/2024,S,C2,N1,U4,PR1,,,,DT1 1XJ,,";
        var merged = Merge((2023, row), (2023, row));

        merged.Episodes.ShouldHaveSingleItem().From.ShouldBe(new DateOnly(2024, 2, 29));
        merged.Changes.ShouldHaveSingleItem().Rule.ShouldBe("same-row-twice");
    }

    [Fact]
    public void A_child_is_not_in_care_on_the_day_that_the_last_episode_ceased()
    {
        var episode = Merge((2023, "C1,01/04/2023,S,V2,N1,U4,PR1,31/03/2024,E4A,,,,")).Episodes.Single();

        episode.InCareOn(new DateOnly(2024, 3, 30)).ShouldBeTrue();
        episode.InCareOn(new DateOnly(2024, 3, 31)).ShouldBeFalse();
    }

    private static MergedEpisodes Merge(params (int Year, string Row)[] rows) =>
        EpisodeMerge.Merge(rows.SelectMany((r, i) => EpisodeReading.Read(Table($"{r.Year}/{i}.csv", Heading + r.Row), new FinancialYear(r.Year)).Rows));
}
