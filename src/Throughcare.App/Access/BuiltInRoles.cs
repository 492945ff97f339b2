namespace Throughcare.App.Access;

/// <summary>A role as it comes with the program: a name for a bundle of grants.</summary>
public sealed record BuiltInRole(string Key, string Name, string For, IReadOnlyList<Granted> Grants);

/// <summary>The roles that a new council begins with. From then on they are the council's own rows, and it may edit them.</summary>
public static class BuiltInRoles
{
    public static readonly IReadOnlyList<BuiltInRole> All =
    [
        new("analyst", "Analyst", "brings in data and checks it", [Whole(Grant.SeeChildren), Whole(Grant.SeeStaff), Whole(Grant.Change)]),
        new("planner", "Planner", "draws up options and plans", [Whole(Grant.SeeChildren), Whole(Grant.SeeStaff), Whole(Grant.SeeMoney), Whole(Grant.Change)]),
        new("team-manager", "Team manager", "sees the children and workers of their own teams", [Team(Grant.SeeChildren), Team(Grant.SeeStaff), Team(Grant.Change)]),
        new("finance", "Finance", "sees posts and money, and never a child", [Whole(Grant.SeeStaff), Whole(Grant.SeeMoney)]),
        new("hr", "Human resources", "consults staff, sees their circumstances and preferences, and releases placements", [Whole(Grant.SeeStaff), Whole(Grant.SeeTraits), Whole(Grant.Consult), Whole(Grant.Change)]),
        new("equality-lead", "Equality lead", "assesses the effect on people by characteristic", [Whole(Grant.SeeTraits), Whole(Grant.SeeCharacteristics), Whole(Grant.Change)]),
        new("legal", "Legal and democratic services", "sees what a decision rests on, and signs", [Whole(Grant.SeeStaff), Whole(Grant.SeeMoney), Whole(Grant.Sign)]),
        new("decision-maker", "Decision maker", "reads the proposal and decides", [Whole(Grant.SeeStaff), Whole(Grant.SeeMoney), Whole(Grant.Sign)]),
        new("worker", "Worker", "sees their own team and load", [Self(Grant.SeeStaff)]),
        new("auditor", "Auditor", "sees who saw and changed what", [Whole(Grant.Administer)]),
        new("administrator", "Administrator", "invites people, gives roles and sets up sign-in", [Whole(Grant.Administer), Whole(Grant.Change)]),
    ];

    private static Granted Whole(Grant grant) => new(grant, GrantScope.Council);

    private static Granted Team(Grant grant) => new(grant, GrantScope.Team);

    private static Granted Self(Grant grant) => new(grant, GrantScope.Oneself);
}
