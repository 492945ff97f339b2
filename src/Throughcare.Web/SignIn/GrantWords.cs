using Throughcare.App.Access;

namespace Throughcare.Web.SignIn;

/// <summary>The eight grants and their reach, as an administrator reads them.</summary>
public static class GrantWords
{
    public static readonly IReadOnlyList<(Grant Grant, string Name, string What)> All =
    [
        (Grant.SeeChildren, "See children", "Records of children by id, and small counts of children."),
        (Grant.SeeStaff, "See staff", "Workers by id, their teams, hours and loads."),
        (Grant.SeeTraits, "See traits", "People's circumstances and preferences, and small counts of people by trait."),
        (Grant.SeeCharacteristics, "See characteristics", "Characteristics that staff declared, for the equality assessment alone."),
        (Grant.SeeMoney, "See money", "Pay, costs and funding."),
        (Grant.Change, "Change", "Bring data in, and change whatever they may see."),
        (Grant.Sign, "Sign", "Sign off and decide."),
        (Grant.Administer, "Administer", "See people, roles, settings and the audit trail; with Change, change them, but never the trail."),
        (Grant.Consult, "Consult", "Run the consultation as human resources does: what people say and ask in confidence, and who would be where before it is released."),
    ];

    public static string Name(Grant grant) => All.Single(g => g.Grant == grant).Name;

    public static string Reach(GrantScope? scope) => scope switch { GrantScope.Council => "the whole council", GrantScope.Team => "their teams", GrantScope.Oneself => "themselves", _ => "no" };

    public static string Sentence(IReadOnlyList<Granted> grants) =>
        grants.Count == 0 ? "Nothing" : string.Join("; ", grants.OrderBy(g => g.Grant).Select(g => $"{Name(g.Grant)} ({Reach(g.Scope)})"));
}
