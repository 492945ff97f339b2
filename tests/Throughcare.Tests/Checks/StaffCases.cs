namespace Throughcare.Tests.Checks;

internal static class StaffCases
{
    private const string Title = "Equality impact assessment\n\n";

    public static RuleCase[] All { get; } =
    [
        new("coverage-above-posts")
        {
            Fires =
            [
                "We propose 5 FTE family support workers. They will serve four localities with two workers in each.",
                "The budget pays for 3 advisers. There will be two advisers in each of the three hubs.",
            ],
            Silent =
            [
                "We propose 8 FTE family support workers. They will serve four localities with two workers in each.",
                "We propose 5 FTE family support workers. They will serve four localities together, from one office.",
            ],
        },
        new("affected-counts-differ")
        {
            Fires =
            [
                "The change will affect 9 workers by a change of base.\n\nAt most 7 workers are affected by a change of base.",
                "A new manager is given to 12 workers who are affected.\n\nThe change of line management affects 15 workers.",
            ],
            Silent =
            [
                "The change will affect 9 workers by a change of base.\n\nThe same 9 workers are affected by the change of base in spring.",
                "The change will affect 9 workers by a change of base.\n\nThe change of line management affects 15 workers.",
            ],
        },
        new("affected-counts-not-reconciled")
        {
            Fires =
            [
                "Directly affected - 14 Social Workers\n\nThe change will affect 9 workers by a change of base.",
                "Directly affected: 20 workers and 2 managers\n\nThe change of line management affects 15 workers. The change of base will affect 4 workers.",
            ],
            Silent =
            [
                "Directly affected - 14 Social Workers, of whom some change both their place and manager\n\nThe change will affect 9 workers by a change of base.",
                "Directly affected: 18 workers and 1 manager\n\nThe change of line management affects 15 workers. The change of base will affect 4 workers.",
            ],
        },
        new("manager-without-team")
        {
            Fires = ["We ask for an additional team manager in fostering.", "A third practice manager would ease the load."],
            Silent = ["We ask for an additional team manager in fostering. The manager will manage seven social workers.", "The team manager asked for additional time to write the plan."],
        },
        new("oversight-without-number")
        {
            Fires = ["Our aim is equal management oversight in all teams.", "Children need consistent and robust oversight."],
            Silent = ["Our aim is equal management oversight in all teams, with 6 social workers per manager.", "Oversight of the budget is with the head of finance."],
        },
        new("caseload-without-number")
        {
            Fires = ["Decision\n\nTo recruit ten workers so that caseloads are manageable.", "Recommendation\n\nMore posts, for reduced caseloads."],
            Silent = ["Decision\n\nTo recruit ten workers so that caseloads are manageable: 16 children per worker, from 21 now.", "Decision\n\nTo recruit ten workers. Caseload data come from the case system."],
        },
        new("small-number")
        {
            Fires = ["One worker in the team is on maternity leave and will be asked first.", "Two children in the group would change school."],
            Silent = ["Some workers in the team are on leave and will be asked first.", "Two teams of the service would change office, and 64 children keep their worker."],
        },
        new("neutral-with-effect")
        {
            Fires =
            [
                Title + "Carers\n\nNeutral\n\nThe later shift could be harder for people who collect relatives.\n\nAge\n\nNeutral\n\nNothing changes.",
                Title + "Group\tEffect\tReasons\nDisability\tNeutral\tThe journey may take longer for people who use the bus.\nSex\tNeutral\tNo change.",
            ],
            Silent =
            [
                Title + "Carers\n\nNegative\n\nThe later shift could be harder for people who collect relatives.\n\nAge\n\nNeutral\n\nNothing changes.",
                Title + "Group\tEffect\tReasons\nDisability\tNeutral\tThe journey will not take longer for anybody.\nSex\tNeutral\tNo change.",
            ],
        },
        new("action-for-neutral")
        {
            Fires =
            [
                Title + "Age\n\nNeutral\n\nNothing changes.\n\nCarers\n\nNeutral\n\nNothing changes.\n\nAction plan\n\nCarers\n\nOffer flexible hours to everybody who looks after a relative at home.\n\nService manager\n\n1 May 2024",
                Title + "Group\tEffect\tReasons\nReligion or belief\tNeutral\tNo change.\nSex\tNeutral\tNo change.\n\nAction plan\n\nIssue\tAction\tOwner\tDate\nReligion\tKeep a quiet room in the new office\tOffice manager\t3 June 2024\nNotice\tWrite to all staff\tService manager\t5 June 2024",
            ],
            Silent =
            [
                Title + "Age\n\nNeutral\n\nNothing changes.\n\nCarers\n\nNegative\n\nThe shift ends later.\n\nAction plan\n\nCarers\n\nOffer flexible hours to everybody who looks after a relative at home.\n\nService manager\n\n1 May 2024",
                Title + "Group\tEffect\tReasons\nReligion or belief\tNeutral\tNo change.\nSex\tNeutral\tNo change.\n\nAction plan\n\nIssue\tAction\tOwner\tDate\nMileage\tPay for longer journeys\tOffice manager\t3 June 2024\nNotice\tWrite to all staff\tService manager\t5 June 2024",
            ],
        },
        new("negative-without-action")
        {
            Fires =
            [
                Title + "Carers\n\nNegative\n\nThe shift ends later.\n\nAge\n\nNeutral\n\nNothing changes.",
                Title + "Group\tEffect\tReasons\nDisability\tNegative\tThe new office has stairs.\nSex\tNeutral\tNo change.\n\nAction plan\n\nIssue\tAction\tOwner\tDate\nMileage\tPay for longer journeys\tOffice manager\t3 June 2024\nNotice\tWrite to all staff\tService manager\t5 June 2024",
            ],
            Silent =
            [
                Title + "Carers\n\nNegative\n\nThe shift ends later.\n\nAge\n\nNeutral\n\nNothing changes.\n\nAction plan\n\nCarers\n\nOffer flexible hours to everybody who looks after a relative at home.\n\nService manager\n\n1 May 2024",
                Title + "Group\tEffect\tReasons\nDisability\tPositive\tThe new office has a lift.\nSex\tNeutral\tNo change.",
            ],
        },
        new("unclear-effect")
        {
            Fires = [Title + "Race\n\nUnclear\n\nNo data are held.\n\nSex\n\nNeutral\n\nNo change.", Title + "Group\tEffect\tReasons\nAge\tUnclear\tTo be looked at\nSex\tNeutral\tNo change."],
            Silent = [Title + "Race\n\nNeutral\n\nNo change.\n\nSex\n\nNeutral\n\nNo change.\n\nKey\n\nUnclear\n\nNot enough is known", Title + "Group\tEffect\tReasons\nAge\tPositive\tIt is unclear how much is gained\nSex\tNeutral\tNo change."],
        },
        new("travel-cost-not-counted")
        {
            Fires =
            [
                "Staff may claim mileage for a year.\n\nThere are no additional costs.",
                "Some face excess travel to the new base. The move is cost-neutral.",
            ],
            Silent =
            [
                "Staff may claim mileage for a year, at £4,200 in all.\n\nThere are no other additional costs.",
                "Nobody has further to travel. The move is cost-neutral.",
            ],
        },
        new("children-not-assessed")
        {
            Fires =
            [
                Title + "Age\n\nNeutral\n\nWorkers of all ages keep their posts.\n\nSex\n\nNeutral\n\nThe job stays the same.",
                Title + "Group\tEffect\tReasons\nDisability\tNeutral\tStaff keep their equipment and still visit children at home\nRace\tNeutral\tNo change of post",
            ],
            Silent =
            [
                Title + "Age\n\nPositive\n\nYoung people of 16 and over keep their adviser.\n\nSex\n\nNeutral\n\nThe job stays the same.",
                Title + "Group\tEffect\tReasons\nDisability\tNeutral\tStaff keep their equipment\nChildren in care\tPositive\tFewer changes of worker",
            ],
        },
    ];
}
