using Throughcare.Transfers;

namespace Throughcare.Tests.Transfers;

public class TransferSettingsTests
{
    private static readonly DateOnly Extract = new(2025, 3, 31);

    [Fact]
    public void Settings_that_leave_no_week_are_named_with_their_setting()
    {
        var settings = new TransferSettings { Starts = new(2025, 4, 7), Weeks = 8 };

        settings.Faults(Extract).ShouldBeEmpty();
        new TransferSettings().Faults(Extract).ShouldBeEmpty();
        var over = (settings with { Starts = new(2024, 12, 2) }).Faults(Extract).Single();
        (over.Rule, over.Where!.Column, over.What).ShouldBe(("plan-is-over", "transfers.starts", "The plan of 8 weeks from 2 December 2024 was over when the extract of 31 March 2025 was made."));
        (settings with { NoticeWeeks = 8 }).Faults(Extract).Single().Rule.ShouldBe("notice-covers-plan");
        (settings with { NoticeWeeks = 8, SwitchedOff = [TransferRules.LeadTime] }).Faults(Extract).ShouldBeEmpty();
        (settings with { JointVisitWeeks = 9 }).Faults(Extract).Single().Where!.Column.ShouldBe("transfers.joint_visit_weeks");
    }
}
