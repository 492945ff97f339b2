namespace Throughcare.Tests.Checks;

internal static class DateCases
{
    public static RuleCase[] All { get; } =
    [
        new("decision-before-consultation")
        {
            Fires =
            [
                "Date of decision: 4 May 2024\n\nConsultation with staff will open on 1 June 2024 and will close on 30 June 2024.",
                "The new structure was approved by the leadership team on 3 March 2023.\n\nFormal consultation with the affected teams begins on Monday 17 April 2023.",
            ],
            Silent =
            [
                "Date of decision: 4 July 2024\n\nConsultation with staff opened on 1 June 2024 and closed on 30 June 2024.",
                "The minutes of the board were approved on 3 March 2023.\n\nDecision date: 2 June 2023\n\nFormal consultation with the affected teams began on 17 April 2023 and ended on 19 May 2023.",
            ],
        },
        new("late-publication")
        {
            Fires = ["Date of decision: 1 February 2024\nPublication date: 9 May 2024", "Decision date: 03/09/2022\nPublished on: 21/10/2022"],
            Silent = ["Date of decision: 1 February 2024\nPublication date: 6 February 2024", "Date of decision: 30 December 2023\nPublication date: 4 January 2024"],
        },
        new("published-before-decision")
        {
            Fires = ["Publication date: 2024-03-01\nDate of decision: 2024-03-08", "The decision was published on 5 May 2023.\n\nDate of decision: 9 May 2023"],
            Silent = ["Publication date: 2024-03-08\nDate of decision: 2024-03-08", "Notice of the intended decision was given on 5 May 2023.\n\nDate of decision: 9 June 2023\nPublication date: 12 June 2023"],
        },
        new("decision-before-sign-off")
        {
            Fires = ["Date of decision: 10 October 2022\n\nReport author sign-off:\nSigned: A. Maker  Date: 14 October 2022", "Decision date: 3 April 2024\n\nSigned off by the finance officer on 9 April 2024."],
            Silent = ["Date of decision: 14 October 2022\n\nReport author sign-off:\nSigned: A. Maker  Date: 10 October 2022", "Decision date: 3 April 2024\n\nSigned off by the finance officer on 3 April 2024."],
        },
        new("assessment-after-decision")
        {
            Fires =
            [
                "Date of decision: 2 May 2024\n\nThe equality impact assessment was completed on 20 May 2024.",
                "The planned changes were agreed on 7 January 2022.\n\nAn equality assessment was carried out on 15 February 2022.",
            ],
            Silent =
            [
                "Date of decision: 2 May 2024\n\nThe equality impact assessment was completed on 20 April 2024.",
                "The equality assessment dated 3 January 2022 is attached.\n\nThe planned changes were agreed on 7 January 2022.",
            ],
        },
        new("assessment-signed-before-consultation-closed")
        {
            Fires =
            [
                "The EqIA was signed off on 1 March 2024.\n\nConsultation with staff closes on 22 March 2024.",
                "Consultation runs from 4 September 2023 to 6 October 2023.\n\nThe equality impact assessment was agreed by the equality officer on 20 September 2023.",
            ],
            Silent =
            [
                "Consultation with staff closed on 22 March 2024.\n\nThe EqIA was signed off on 2 April 2024.",
                "Consultation runs from 4 September 2023 to 6 October 2023.\n\nA first equality impact assessment was written on 20 September 2023, and signed off on 9 October 2023.",
            ],
        },
        new("review-after-start")
        {
            Fires =
            [
                "EqIA\n\nAge\n\nNeutral\n\nNothing changes.\n\nSex\n\nNeutral\n\nNothing changes.\n\nThe changes begin on 1 September 2023.\n\nReview date: 15 September 2023",
                "Equality impact assessment\n\nDisability\n\nPositive\n\nThe new office has a lift.\n\nRace\n\nNeutral\n\nNo change.\n\nThis assessment will be reviewed on 20 May 2024.\n\nThe new teams start on 6 May 2024.",
            ],
            Silent =
            [
                "EqIA\n\nAge\n\nNeutral\n\nNothing changes.\n\nSex\n\nNeutral\n\nNothing changes.\n\nThe changes begin on 1 September 2023.\n\nReview date: 15 August 2023",
                "Equality impact assessment\n\nDisability\n\nPositive\n\nThe new office has a lift.\n\nRace\n\nNeutral\n\nNo change.\n\nThis assessment will be reviewed on 29 April 2024 and again on 20 May 2024.\n\nThe new teams start on 6 May 2024.",
            ],
        },
        new("start-before-posts-filled")
        {
            Fires =
            [
                "Date of decision: 20 March 2024\n\nThe posts will be advertised nationally. The cost assumes a start date of 1 April 2024.",
                "Decision date: 1 June 2022\n\nThe team begins on 13 June 2022, subject to recruitment.",
            ],
            Silent =
            [
                "Date of decision: 20 March 2024\n\nThe posts will be advertised nationally. The cost assumes a start date of 1 July 2024.",
                "Decision date: 1 June 2022\n\nThe team begins on 13 June 2022. All workers have been matched to posts and nobody is to be recruited.",
            ],
        },
        new("start-before-decision")
        {
            Fires = ["Date of decision: 12 May 2024\n\nThe new structure takes effect from 1 May 2024.", "Decision date: 9/11/2023\n\nThe teams went live, and changes began on 6 November 2023."],
            Silent = ["Date of decision: 12 May 2024\n\nThe new structure takes effect from 1 June 2024.", "Decision date: 9/11/2023\n\nConsultation began on 6 October 2023 and ended on 3 November 2023."],
        },
        new("wrong-weekday")
        {
            Fires = ["The panel meets on Tuesday 1 January 2025.", "Consultation closes on Fri 3 May 2023."],
            Silent = ["The panel meets on Wednesday 1 January 2025.", "On Monday the team meets; on 3 May 2023 the panel does."],
        },
        new("unread-date")
        {
            Fires = ["Signed: B. Writer\nDate: 1205204", "Date: 31/02/2024"],
            Silent = ["Signed: B. Writer\nDate: 12.5.24", "Date: 29/02/2024"],
        },
        new("consultation-length")
        {
            Fires =
            [
                "Consultation lasted 30 days, from 1 March 2024 to 14 April 2024.",
                "A six week consultation ran with staff. Consultation opened on 2 May 2023 and closed on 26 May 2023.",
            ],
            Silent =
            [
                "Consultation lasted 45 days, from 1 March 2024 to 14 April 2024.",
                "Consultation opened on 2 May 2023 and closed on 26 May 2023. Comments were answered within 10 days.",
            ],
        },
        new("posts-length")
        {
            Fires =
            [
                "The posts are for a period of three years. The team starts on 1 October 2023 and funding ends on 31 March 2026.",
                "Two fixed-term contracts for 24 months are proposed. The start date is 1 June 2022. The grant runs out on 31 March 2023.",
            ],
            Silent =
            [
                "The posts are for a period of 30 months. The team starts on 1 October 2023 and funding ends on 31 March 2026.",
                "Workers may claim mileage for a period of 18 months. The team starts on 1 October 2023 and funding ends on 31 March 2026.",
            ],
        },
        new("permanent-on-ending-grant")
        {
            Fires =
            [
                "Three advisers will be employed on permanent contracts. The grant funding for them ends on 31 March 2027.",
                "We propose permanent posts. Funding is available from the grant from 2024/25 until 2026/27.",
            ],
            Silent =
            [
                "Three advisers will be employed on fixed-term contracts. The grant funding for them ends on 31 March 2027.",
                "We propose permanent posts. The grant funding ends on 31 March 2027. When the grant ends, the posts are paid from the base budget.",
            ],
        },
        new("redundancy-without-figure")
        {
            Fires = ["There is a risk of redundancy when the programme closes.", "Redundancies may follow, and would fall to the service."],
            Silent = ["There is a risk of redundancy when the programme closes, costed at £18,400.", "There will be no compulsory redundancies."],
        },
    ];
}
