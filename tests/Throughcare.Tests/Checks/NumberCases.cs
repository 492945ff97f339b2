namespace Throughcare.Tests.Checks;

internal static class NumberCases
{
    public static RuleCase[] All { get; } =
    [
        new("table-does-not-add-up")
        {
            Fires =
            [
                "Post\t2024/25\t2025/26\tTotal\nManager\t40\t61\t101\nWorkers\t90\t140\t230\nTotal\t130\t201\t341",
                "| Team | Children | Workers |\n| --- | --- | --- |\n| North | 120 | 8 |\n| South | 95 | 6 |\n| Total | 215 | 16 |",
            ],
            Silent =
            [
                "Post\t2024/25\t2025/26\tTotal\nManager\t40\t61\t101\nWorkers\t90\t140\t230\nTotal\t130\t201\t331",
                "Team\tChildren\tChildren per worker\nNorth\t120\t15\nSouth\t96\t16\nTotal\t216\t15.4",
            ],
        },
        new("total-not-in-table")
        {
            Fires =
            [
                "The total cost is £341k over two years.\n\nPost\t2024/25\t2025/26\tTotal\nManager\t40\t61\t101\nWorkers\t90\t140\t230\nTotal\t130\t201\t331",
                "It costs £98,500 in all.\n\nItem\tYear 1\tYear 2\tTotal\nPay\t50,000\t40,000\t90,000\nTravel\t2,000\t2,000\t4,000\nTotal\t52,000\t42,000\t94,000",
            ],
            Silent =
            [
                "The total cost is £331k over two years.\n\nPost\t2024/25\t2025/26\tTotal\nManager\t40\t61\t101\nWorkers\t90\t140\t230\nTotal\t130\t201\t331",
                "The whole service has a total budget of £4.1m.\n\nItem\tYear 1\tYear 2\tTotal\nPay\t50,000\t40,000\t90,000\nTravel\t2,000\t2,000\t4,000\nTotal\t52,000\t42,000\t94,000",
            ],
        },
        new("fte-does-not-add-up")
        {
            Fires =
            [
                "The team will comprise 6.5 FTE posts:\n\n- 1 FTE team manager\n- 4.5 FTE social workers",
                "The hub consists of 3 FTE posts.\n\n• 0.6 FTE x Practice Supervisor\n• 2 FTE x Family Support Workers",
            ],
            Silent =
            [
                "The team will comprise 5.5 FTE posts:\n\n- 1 FTE team manager\n- 4.5 FTE social workers",
                "The hub consists of 2.6 FTE posts.\n\n• 0.6 FTE x Practice Supervisor\n• 2 FTE x Family Support Workers\n\nThe 0.6 FTE supervisor works three days.",
            ],
        },
        new("average-not-quotient")
        {
            Fires = ["There are 640 children open to the service, an average of 50 children per team.", "The 9 teams hold 412 children, which is an average of 48 children per team."],
            Silent = ["There are 640 children open to the service, an average of 53.3 children per team.", "We hold 414 children, which is an average of 46 children per team."],
        },
        new("share-not-quotient")
        {
            Fires = ["In all 34 of 80 children (45%) have the right team.", "Of the staff, 12 out of 50 workers, or 25%, are newly qualified."],
            Silent = ["In all 34 of 80 children (43%) have the right team.", "Of the staff, 12 out of 50 workers, or 24.0%, are newly qualified."],
        },
        new("share-misdescribed")
        {
            Fires =
            [
                "At present 61% of children are in the right team and in the right locality. The other 39% of children are not in their own locality.",
                "Only 70% of children have a permanent worker and a settled placement. We will look at the 30% of children without a permanent worker.",
            ],
            Silent =
            [
                "At present 61% of children are in the right team and in the right locality. The other 39% of children are not in both the right team and locality.",
                "At present 61% of children are in the right team and in the right locality. 25% of children are not in their own locality.",
            ],
        },
        new("unlike-counts-compared")
        {
            Fires = ["The team holds 210 children. In comparison, fieldwork has 190 cases for each manager.", "We took 300 referrals whereas the neighbouring team assessed 120 families."],
            Silent = ["The team holds 210 children. In comparison, fieldwork has 190 children for each manager.", "We took 300 referrals. The year before there were 120 families on the list."],
        },
        new("part-not-found")
        {
            Fires =
            [
                "Option 1 - no change\nOption 2 - one team\n\nWe recommend option 3.",
                "The costs are set out in Appendix C.\n\nAppendix A\n\nStaff list",
            ],
            Silent =
            [
                "Option 1 - no change\nOption 2 - one team\n\nWe recommend option 2.",
                "Enquiries under section 47 have risen, as shown in Appendix A.\n\nAppendix A\n\nEnquiries by month",
            ],
        },
    ];
}
