using Throughcare.Intake;

namespace Throughcare.App.Samples.Presets;

/// <summary>Thirteen proposals for £14.7m after published decision E, of which two have named funding. Put right, each has a cost, an owner, a start and a source; those are made up.</summary>
internal static class ProgrammeCosting
{
    public static PlannedCosting Published => new(
        """
        costing:
          from: 2026/27
          to: 2028/29
          programme:
            title: Investment in children's services
            stated: 14700000

        """,
        [
            (CostingTables.Workstreams,
            [
                "option,workstream,title,owner,amount",
                "invest,centres,Children's centres,,3000000",
                "invest,targeted,Targeted support for families,,2700000",
                "invest,workers,Fifty more social workers,,",
                "invest,support,Seventeen social work support officers,,",
                "invest,carers,Five specialist foster carers,,",
                "invest,allowances,Carers' allowances and skills payments up 10%,,",
                "invest,residential,Homes for children nearer to home,,",
                "invest,edge,Support on the edge of care,,",
                "invest,leavers,Somewhere to live for care leavers,,",
                "invest,managers,Manageable spans for team managers,,",
                "invest,practice,A shared way of working,,",
                "invest,training,Training and development,,",
                "invest,systems,Better records,,",
            ]),
            (CostingTables.Funding,
            [
                "option,source,title,kind,amount,workstream",
                "invest,external-centres,External funding for children's centres,external,3000000,centres",
                "invest,external-targeted,External funding for targeted support,external,2700000,targeted",
            ]),
        ]);

    public static PlannedCosting Corrected => new(
        """
        costing:
          from: 2026/27
          to: 2028/29
          programme:
            title: Investment in children's services
            stated: 14700000
            recurrent: 11700000
            one_off: 3000000

        """,
        [
            (CostingTables.Workstreams,
            [
                "option,workstream,title,owner,starts,ends,amount",
                "invest,centres,Children's centres,Head of Early Help,2026-04-01,2029-03-31,3000000",
                "invest,targeted,Targeted support for families,Head of Early Help,2026-04-01,2029-03-31,2700000",
                "invest,workers,Fifty more social workers,Assistant Director for Social Work,2026-04-01,2029-03-31,3400000",
                "invest,support,Seventeen social work support officers,Assistant Director for Social Work,2026-04-01,2029-03-31,1100000",
                "invest,carers,Five specialist foster carers,Head of Fostering,2026-04-01,2029-03-31,250000",
                "invest,allowances,Carers' allowances and skills payments up 10%,Head of Fostering,2026-04-01,2029-03-31,1200000",
                "invest,residential,Homes for children nearer to home,Head of Placements,2026-04-01,2029-03-31,1500000",
                "invest,edge,Support on the edge of care,Head of Early Help,2026-04-01,2029-03-31,450000",
                "invest,leavers,Somewhere to live for care leavers,Head of Leaving Care,2026-04-01,2029-03-31,400000",
                "invest,managers,Manageable spans for team managers,Assistant Director for Social Work,2026-04-01,2029-03-31,300000",
                "invest,practice,A shared way of working,Principal Social Worker,2026-04-01,2029-03-31,150000",
                "invest,training,Training and development,Principal Social Worker,2026-04-01,2029-03-31,150000",
                "invest,systems,Better records,Head of Performance,2026-04-01,2029-03-31,100000",
            ]),
            (CostingTables.Funding,
            [
                "option,source,title,kind,amount,workstream",
                "invest,external-centres,External funding for children's centres,external,3000000,centres",
                "invest,external-targeted,External funding for targeted support,external,2700000,targeted",
                "invest,budget-workers,Children's services budget: Fifty more social workers,base budget,2026/27: 1133333; 2027/28: 1133333; 2028/29: 1133334,workers",
                "invest,budget-support,Children's services budget: Seventeen social work support officers,base budget,2026/27: 366666; 2027/28: 366666; 2028/29: 366668,support",
                "invest,budget-carers,Children's services budget: Five specialist foster carers,base budget,2026/27: 83333; 2027/28: 83333; 2028/29: 83334,carers",
                "invest,budget-allowances,Children's services budget: Carers' allowances and skills payments up 10%,base budget,2026/27: 400000; 2027/28: 400000; 2028/29: 400000,allowances",
                "invest,budget-residential,Children's services budget: Homes for children nearer to home,reserve,1500000,residential",
                "invest,budget-edge,Children's services budget: Support on the edge of care,base budget,2026/27: 150000; 2027/28: 150000; 2028/29: 150000,edge",
                "invest,budget-leavers,Children's services budget: Somewhere to live for care leavers,base budget,2026/27: 133333; 2027/28: 133333; 2028/29: 133334,leavers",
                "invest,budget-managers,Children's services budget: Manageable spans for team managers,base budget,2026/27: 100000; 2027/28: 100000; 2028/29: 100000,managers",
                "invest,budget-practice,Children's services budget: A shared way of working,reserve,150000,practice",
                "invest,budget-training,Children's services budget: Training and development,base budget,2026/27: 50000; 2027/28: 50000; 2028/29: 50000,training",
                "invest,budget-systems,Children's services budget: Better records,reserve,100000,systems",
            ]),
        ]);
}
