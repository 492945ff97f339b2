using System.Text;
using Throughcare.App.Access;
using Throughcare.Web.Access;

namespace Throughcare.Web.Tests.Guide;

/// <summary>The text of docs/guide/who-sees-what.md: what is told by hand, and the roles and doors as the program has them.</summary>
internal static class WhoSeesWhat
{
    private static readonly (Grant Grant, string Name, string Means)[] Grants =
    [
        (Grant.SeeChildren, "see children", "records of children, and small counts of children"),
        (Grant.SeeStaff, "see staff", "workers by id, their teams, hours and loads"),
        (Grant.SeeTraits, "see traits", "people's circumstances and preferences, and small counts of people by trait"),
        (Grant.SeeCharacteristics, "see characteristics", "characteristics that staff declared, for the equality assessment alone"),
        (Grant.SeeMoney, "see money", "what posts and changes cost"),
        (Grant.Change, "change", "bring data in and change what may be seen"),
        (Grant.Sign, "sign", "sign off and decide"),
        (Grant.Administer, "administer", "people, roles, settings, the audit trail and who may open restricted records; to change any of them takes \"change\" too"),
        (Grant.Consult, "consult", "what staff say and ask in confidence, and where named workers would be before human resources releases it"),
    ];

    public static string Whole
    {
        get
        {
            var text = new StringBuilder("""
                # Who sees what

                Nobody opens a page without a grant for it. There are eight grants, and each reaches the whole council, the teams that are named with the
                role, or oneself. A role bundles grants; the roles below come with the program, and a council may edit them. Every address is in the last
                table, and an address that is not in it opens to nobody.

                ## Grants

                | grant | for |
                | --- | --- |

                """.ReplaceLineEndings("\n"));
            foreach (var (_, name, means) in Grants) text.Append($"| {name} | {means} |\n");
            text.Append("\n## Roles\n\n| role | for somebody who | grants |\n| --- | --- | --- |\n");
            foreach (var role in BuiltInRoles.All) text.Append($"| {role.Name} | {role.For} | {string.Join("; ", role.Grants.Select(g => Name(g.Grant) + Reach(g.Scope)))} |\n");
            text.Append("""

                ## Within a page

                - **Children.** With "see children" of the council: every child. Of teams: the children whose worker is in one of the teams, or whom no worker
                  holds and the record gives to it; on the pages of a plan also those whom the plan would give to it. Of oneself: the children whom one works
                  with. Lists, their counts and filters, downloads, the lists behind figures and the pages of single children and workers keep to this. A child or
                  worker out of reach is "not found", never "not allowed", so that nobody learns whether there is such a record.
                - **Workers.** The same with "see staff". A worker sees where they themselves are, today and in each plan, and no colleague.
                - **Preferences** are shown with "see traits", and to the worker.
                - **Figures** count everybody. What a figure would give away of few people is hidden by the rules on small numbers.
                - **Each page says in a line what the person does not see on it**, and offers no link or button that is closed to them.
                - **Findings and rejected rows.** What is found about somebody out of reach is said without the value and the row.
                - **Files that somebody sends** belong to that person: until they are kept as a proposal nobody else finds them.

                ## Restricted records

                A relative of somebody on the staff, a sealed record and an adoptive placement are **restricted**: the column `restricted` of the children's table
                says so, and an adoptive placement is also known by its placement type (A3 to A6). A restricted record is counted in every figure and planned
                like every other. To everybody who is not named for it, it is a number at the end of a list: no row, no page, no line in a file, a report or an
                explanation. Somebody with "administer" and "change" names people for single records, with a reason, under *Restricted records* of the
                proposal, without meeting a child: records are called there by an id of their own. Being named widens no role. Both naming and its end stand
                in the audit trail.

                Where nobody signs in, the one person is in the same position: restricted records are closed until they are opened on that page, with a reason, and are
                closed again when the program ends. The command line works on files that its user holds already and does not hide rows of them; the reports it writes
                leave restricted records out of their lists.

                ## Where a child is placed

                The address of a placement is never needed, so it is never kept: no table has a column for it, importers pass over it, and a rejected row is kept
                without it. It stands on no page, map, letter or file.

                ## Addresses

                "Sees" names the grants of which any one opens the address, and how far it must reach. "Sends" names those that it takes to send something
                there, each for the whole council.

                | address | sees | sends |
                | --- | --- | --- |

                """.ReplaceLineEndings("\n"));
            foreach (var door in Doors.All.OrderBy(d => !d.Public).ThenBy(d => d.Route, StringComparer.Ordinal)) text.Append($"| `{door.Route}` | {Sees(door)} | {Sends(door)} |\n");
            return text.ToString();
        }
    }

    private static string Sees(Door door) => door.Public ? "everybody, signed in or not"
        : door.See.Count == 0 ? "everybody who has signed in"
        : string.Join(" or ", door.See.Select(Name)) + door.Reach switch { GrantScope.Council => ", of the council", GrantScope.Team => ", of a team at least", _ => ", of oneself at least" };

    private static string Sends(Door door) => door.Public || door.Send.Count == 0 ? "the same" : string.Join(" and ", door.Send.Select(Name)) + (door.SendReach == GrantScope.Council ? "" : Reach(door.SendReach));

    private static string Name(Grant grant) => Grants.Single(g => g.Grant == grant).Name;

    private static string Reach(GrantScope reach) => reach switch { GrantScope.Council => "", GrantScope.Team => " of their teams", _ => " of oneself" };
}
