namespace Throughcare.Tests.Checks;

internal static class GapCases
{
    private const string Asked = "Recommendation\n\nTo create two family support workers in the leaving care service.\n\n";

    public static RuleCase[] All { get; } =
    [
        new("no-cost")
        {
            Fires = [Asked + "The posts are funded by the base budget.", "Decision\n\nA new duty team is created.\n\nThe placements that it avoids cost £900 per week per child."],
            Silent = [Asked + "They cost £84,000 a year with on-costs.", "Decision\n\nTo create a duty team from existing workers. There is no additional cost."],
        },
        new("no-funding")
        {
            Fires = [Asked + "They cost £84,000 a year with on-costs.", "Recommendations\n\nThat an additional team manager post is established at a cost of £61k."],
            Silent = [Asked + "They cost £84,000 a year and will be paid for from the transformation reserve.", "Recommendations\n\nThat an additional team manager post is established at a cost of £61k, met from the vacancy budget."],
        },
        new("funding-short")
        {
            Fires =
            [
                "Recommendation\n\nTo invest £900,000 in edge of care. The government grant will fund £650,000.",
                "Resolved:\n\nTo spend a total of £2.4m on fostering. Funding of £1.2m comes from reserves and £0.6m of funding from the health board.",
            ],
            Silent =
            [
                "Recommendation\n\nTo invest £900,000 in edge of care. The government grant will fund £900k.",
                "Resolved:\n\nTo spend a total of £1.8m on fostering. Funding of £1.2m comes from reserves and £600k of funding from the health board.",
            ],
        },
        new("no-alternatives")
        {
            Fires = [Asked + "They cost £84,000.", "Decision\n\nTo establish a new intake team, because demand has risen."],
            Silent = [Asked + "Option A - keep things as they are\n\nOption B - create the posts", "Decision\n\nTo establish a new intake team.\n\nAlternatives considered and rejected\n\nKeeping one team was rejected because waiting times would grow."],
        },
        new("no-reasons")
        {
            Fires =
            [
                "Decision\n\nOption 2 is adopted.\n\nReasons for the decision\n\nOption 1 - leave the service alone\nOption 2 - join the two teams",
                "Reasons for the decision\n\nLeaving the two offices open was rejected as too dear for the council to run.\n\nAlternative options considered\n\nLeaving the two offices open was rejected as too dear for the council to run.",
            ],
            Silent =
            [
                "Decision\n\nOption 2 is adopted.\n\nReasons for the decision\n\nOption 1 - leave the service alone\nOption 2 - join the two teams\nJoining the teams lets one manager cover duty, so that children wait less.",
                "Reasons for the decision\n\nOne office is nearer to most families and lets the duty team meet every day.\n\nAlternative options considered\n\nLeaving the two offices open was rejected as too dear for the council to run.",
            ],
        },
        new("no-equality-statement")
        {
            Fires = [Asked + "They cost £84,000.", "Recommendation\n\nThat a further team manager post is established in the fostering service."],
            Silent = [Asked + "An equality impact assessment is attached.", "Recommendation\n\nThat a further team manager post is established. No protected group is affected, because nobody changes post."],
        },
        new("empty-answer")
        {
            Fires =
            [
                "Decision maker: Director of Children's Services\n\nWhat are the financial implications?\n\nThere are none.\n\nWhat are the property implications?\n\nWhat are the legal implications?\n\nNone arise.",
                "Recommendation\n\nTo join two teams.\n\nFinancial implications:\n\nLegal implications:\n\nThe council has the power to do so.",
            ],
            Silent =
            [
                "Decision maker: Director of Children's Services\n\nWhat are the financial implications?\n\nThere are none.\n\nWhat are the property implications?\n\nN/A\n\nWhat are the legal implications?\n\nNone arise.",
                "Recommendation\n\nTo join two teams.\n\nFinancial implications: none\n\nLegal implications: The council has the power to do so.",
            ],
        },
        new("no-attachment")
        {
            Fires =
            [
                "Decision\n\nTo approve the plan as set out in the report.\n\nAccompanying documents:",
                "Consideration was given to a report of the director.\n\nDecision\n\nApproved.\n\nSupporting documents:\n\nContact: the clerk",
            ],
            Silent =
            [
                "Decision\n\nTo approve the plan as set out in the report.\n\nAccompanying documents: Report of the director, 12 pages",
                "Decision\n\nTo approve the plan. It was drawn up in the service and is given here in full.\n\nAccompanying documents:",
            ],
        },
        new("conflict-not-answered")
        {
            Fires =
            [
                "Consultation: including any conflict of interest declared by the cabinet member\n\nThe cabinet member for children was consulted on 3 May 2024.",
                "Declarations of interest:\n\nThe member supports the proposal.",
            ],
            Silent =
            [
                "Consultation: including any conflict of interest declared by the cabinet member\n\nThe cabinet member for children was consulted and has declared none.",
                "Declarations of interest:\n\nNone.",
            ],
        },
        new("author-not-signed")
        {
            Fires =
            [
                "Report author: Ada Example, Service Manager\n\nReport author sign-off:\nBen Sample, Head of Service\nDate: 3 May 2024",
                "Author: Cleo Pattern\n\nAuthor sign-off: Dan Muster, Assistant Director",
            ],
            Silent =
            [
                "Report author: Ada Example, Service Manager\n\nReport author sign-off:\nAda Example\nDate: 3 May 2024",
                "Author: Cleo Pattern, Team Manager\n\nAuthor sign-off: C Pattern\n\nSigned: Dan Muster, Assistant Director",
            ],
        },
        new("confirmed-without-advice")
        {
            Fires =
            [
                "Legal implications:\n\nNo comments.\n\nHas the legal officer confirmed that the recommendations are lawful?\n\nYes",
                "What are the financial implications?\n\nTo follow\n\nHas the finance officer confirmed that the spending is consistent with the council's budget?\n\nYes",
            ],
            Silent =
            [
                "Legal implications:\n\nThe council may restructure its teams under its general powers.\n\nHas the legal officer confirmed that the recommendations are lawful?\n\nYes",
                "What are the financial implications?\n\nTo follow\n\nHas the finance officer confirmed that the spending is consistent with the council's budget?\n\nNot yet",
            ],
        },
    ];
}
