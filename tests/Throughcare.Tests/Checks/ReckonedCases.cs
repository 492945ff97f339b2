namespace Throughcare.Tests.Checks;

internal static class ReckonedCases
{
    public static RuleCase[] All { get; } =
    [
        new("decision-before-report")
        {
            Fires = ["Report date: 21 July 2025\n\nDate of decision: 8 July 2025", "Decision date: 3 March 2024\n\nDate of report: 11 March 2024"],
            Silent = ["Report date: 1 July 2025\n\nDate of decision: 8 July 2025", "Decision date: 3 March 2024\n\nDate of the next progress report: 11 March 2025"],
        },
        new("start-before-consultation-closed")
        {
            Fires = ["Consultation with staff opened on 1 June 2024 and closes on 30 June 2024.\n\nFrom 20 May 2024 the service will have three teams.", "The new teams begin on 1 April 2026.\n\nStaff were consulted from 16 March 2026 to 17 April 2026."],
            Silent = ["Consultation with staff opened on 1 June 2024 and closes on 30 June 2024.\n\nFrom 1 September 2024 the service will have three teams.", "Consultation begins on 1 June 2024 and closes on 30 June 2024.\n\nThe new teams begin on 1 July 2024."],
        },
        new("replies-after-consultation")
        {
            Fires = ["Consultation closes on 30 June 2024.\n\nPlease reply by 5 July 2024.", "The consultation runs from 2 to 27 March 2026.\n\nSend your comments to your manager by 5pm on 3 April 2026."],
            Silent = ["Consultation closes on 14 February 2025.\n\nPlease reply by 5pm on 14 February 2025.", "Consultation closes on 30 June 2024.\n\nWe will respond to all comments in writing by 31 July 2024."],
        },
        new("notice-too-short")
        {
            Fires = ["Key decision: Yes\nNotice of key decision: 19 January 2026\nDate of decision: 2 February 2026", "Is this a key decision? Yes\nDate of Forward Plan notice: 1 May 2024\nDecision date: 29 May 2024"],
            Silent = ["Key decision: Yes\nNotice of key decision: 1 May 2024\nDate of decision: 30 May 2024", "Key decision: Yes\nThe general exception applies, and the chair was told on 20 January 2026.\nNotice of key decision: 19 January 2026\nDate of decision: 2 February 2026"],
        },
        new("call-in-too-short")
        {
            Fires = ["Date of publication: 30 January 2026\nCall-in period ends: 5 February 2026", "The decision was published on 1 April 2026.\n\nCall-in expires on 9 April 2026."],
            Silent = ["Date of publication: 30 January 2026\nCall-in period ends: 6 February 2026", "The decision was published on 1 April 2026.\n\nCall-in expires on 10 April 2026."],
        },
        new("start-before-call-in-ends")
        {
            Fires = ["Call-in: expires 6 February 2026\nImplementation date: 3 February 2026", "The call-in period ends on 13 July 2026.\n\nThe decision comes into force on 10 July 2026."],
            Silent = ["Call-in: expires 6 February 2026\nImplementation date: 9 February 2026", "The call-in period ends on 13 July 2026.\n\nThe decision comes into force on 13 July 2026."],
        },
        new("statements-clash")
        {
            Fires = ["Nobody's base will change.\n\nEleven people would move to a new base at the town hall.", "No interests were declared.\n\nThe Cabinet Member declared an interest as a governor of the school."],
            Silent = ["Nobody's manager will change.\n\nEleven people would move to a new base at the town hall.", "No posts are deleted.\n\nTwo posts of team manager are created, and one job description is changed."],
        },
        new("list-does-not-add-up")
        {
            Fires = ["We will recruit 30 social workers, 12 support workers and six reviewing officers, 46 new posts in all.", "The annual cost is £702k. It is made up of pay £655k, training £12k and premises £45k."],
            Silent = ["Thirteen posts move: one manager, two senior practitioners, six social workers and four personal advisers.", "The investment is £1.4m over two years: £640,000 in 2026/27 and £720,000 in 2027/28."],
        },
        new("groups-do-not-multiply")
        {
            Fires = ["Each of the three teams will have six social workers, 21 in all.", "Today there are four teams of seven social workers each (32 social workers)."],
            Silent = ["Each of the three teams will have seven social workers, 21 in all.", "Today there are four teams of eight social workers each (32 social workers)."],
        },
        new("change-not-quotient")
        {
            Fires = ["There are 486 children in care. The number has risen by 12% from 431 two years ago.", "Referrals fell by 20% from 1,200 to 1,000 in a year."],
            Silent = ["There are 486 children in care. The number has risen by 13% from 431 two years ago.", "Placements increased by 12% from 2019 to 2024."],
        },
        new("length-not-as-dates")
        {
            Fires = ["The team will run for three years from 1 April 2024 to 30 September 2026.", "Posts are funded from 1 January 2025 to 31 March 2026, a period of 12 months."],
            Silent = ["The team will run for 30 months from 1 April 2024 to 30 September 2026.", "Posts are funded from 1 January 2025 to 31 March 2026, with 12 months of notice."],
        },
    ];
}
