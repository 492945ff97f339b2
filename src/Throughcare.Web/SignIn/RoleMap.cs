using System.Security.Claims;

namespace Throughcare.Web.SignIn;

/// <summary>One line of the table: this value of the provider's claim stands for this role of ours.</summary>
public sealed record RoleLine(string Value, string Role);

/// <summary>
/// Which of the provider's groups or app roles stand for which of our roles. Values are compared letter by letter, because a group's id is
/// not a word; a value that is not in the table gives nothing, and no line gives a role to everybody.
/// </summary>
public sealed record RoleMap(string ClaimType, IReadOnlyList<RoleLine> Lines)
{
    public static RoleMap Nobody { get; } = new("roles", []);

    public IReadOnlyList<string> RolesOf(IEnumerable<Claim> said)
    {
        var values = said.Where(c => c.Type == ClaimType).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        return [.. Lines.Where(l => values.Contains(l.Value)).Select(l => l.Role).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Microsoft Entra ID leaves the groups of somebody who has very many out of the token and names another place to ask. To go on without them
    /// would take roles away without a word.
    /// </summary>
    public bool LeftOut(IReadOnlyCollection<Claim> said) =>
        Lines.Count > 0 && said.All(c => c.Type != ClaimType)
        && said.Any(c => c.Type == "_claim_names" && c.Value.Contains($"\"{ClaimType}\"", StringComparison.Ordinal) || ClaimType == "groups" && c.Type == "hasgroups");
}
