namespace Throughcare.Tests.Checks;

internal static class ProgrammeCases
{
    public static RuleCase[] All { get; } =
    [
        new("saving-without-figure")
        {
            Fires = ["This is an invest to save scheme for fostering.", "The new team will pay for itself."],
            Silent = ["This is an invest to save scheme for fostering: it saves £240,000 a year from 2026/27.", "We do not expect that the new team will deliver savings."],
        },
        new("saving-without-count")
        {
            Fires =
            [
                "The post will deliver savings. A residential placement costs £5,200 per week.",
                "Earlier return home can generate savings, since each placement costs £3,100 a week.",
            ],
            Silent =
            [
                "The post will deliver savings. A residential placement costs £5,200 per week. 14 children have waited longer than six months to move to a family.",
                "Placements have become dearer: each costs £3,100 a week.",
            ],
        },
        new("delegation-without-limit")
        {
            Fires =
            [
                "Resolved:\n\nTo delegate all further decisions on the programme to the director.",
                "Recommendations\n\nThat authority be delegated to the head of service to make such changes as are needed.",
            ],
            Silent =
            [
                "Resolved:\n\nTo delegate decisions on the programme up to £100,000 each to the director until 31 March 2026.",
                "Recommendations\n\nThat authority be delegated to the head of service to make such changes as are needed within the approved budget.",
            ],
        },
        new("measures-without-cost")
        {
            Fires =
            [
                "Cabinet was asked to approve an investment of £3m. The investment would pay for:\n\n• 20 more foster homes in the town\n• A new short breaks house at £400,000\n• A training scheme for carers",
                "We propose to invest £600,000 in these measures:\n\n- A further duty team in the east\n- A family group meeting service\n- More supervised contact at weekends",
            ],
            Silent =
            [
                "Cabinet was asked to approve an investment of £3m. The investment would pay for:\n\n• 20 more foster homes at £2m\n• A new short breaks house at £400,000\n• A training scheme for carers at £600,000",
                "The aims of the service are:\n\n• A settled home for every child\n• Friends and family nearby\n• A worker whom the child knows",
            ],
        },
        new("measures-without-start")
        {
            Fires =
            [
                "Cabinet was asked to approve an investment of £3m. The investment would pay for:\n\n• 20 more foster homes at £2m\n• A new short breaks house at £400,000\n• A training scheme for carers at £600,000",
                "The programme has these measures:\n\n- A further duty team in the east\n- A family group meeting service\n- More supervised contact at weekends",
            ],
            Silent =
            [
                "Cabinet was asked to approve an investment of £3m. The investment would pay for:\n\n• 20 more foster homes, from April 2025\n• A new short breaks house\n• A training scheme for carers",
                "The programme begins on 1 May 2025 with these measures:\n\n- A further duty team in the east\n- A family group meeting service\n- More supervised contact at weekends",
            ],
        },
        new("sum-without-period")
        {
            Fires = ["Recommendation\n\nTo invest £2.5 million in early help.", "Decision\n\nTo spend £480k on a contact centre."],
            Silent = ["Recommendation\n\nTo invest £2.5 million in early help over the three years to 2027/28.", "Decision\n\nTo spend £480k on a contact centre, one-off."],
        },
        new("not-key-by-value")
        {
            Fires =
            [
                "Is key decision?: No\n\nThe posts cost £410,000 over the term.",
                "Key decision: No\n\nDecision\n\nTo invest £1.2m in leaving care.",
            ],
            Silent =
            [
                "Is key decision?: No\n\nThe posts cost £110,000 over the term.",
                "Is key decision?: Yes\n\nThe posts cost £410,000 over the term.",
            ],
        },
        new("not-key-by-wards")
        {
            Fires = ["Key decision: No\nWards affected: All", "Is key decision?: No\nWard(s): Riverside, Hilltop, Moor"],
            Silent = ["Key decision: No\nWards affected: Riverside", "Key decision: Yes\nWards affected: All"],
        },
        new("key-without-call-in")
        {
            Fires = ["Is key decision?: Yes\nIs subject to call in?: No", "Key decision: Yes\n\nSubject to call-in: No"],
            Silent = ["Is key decision?: Yes\nIs subject to call in?: Yes", "Is key decision?: No\nIs subject to call in?: No"],
        },
    ];
}
