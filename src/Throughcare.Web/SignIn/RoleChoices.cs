using Throughcare.App.Access;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.SignIn;

/// <summary>The roles of a council as boxes to tick, with the teams that those reach which reach teams only.</summary>
public static class RoleChoices
{
    public static IReadOnlyList<ChoiceItem> Items(IReadOnlyList<CouncilRole> roles, IEnumerable<string> chosen) =>
        [.. roles.Select(r => new ChoiceItem { Value = r.Key, Text = r.Name, Hint = new Hint { Text = Sentence(r.For) }, Checked = chosen.Contains(r.Key) })];

    public static IReadOnlyList<string> Teams(string? typed) => [.. (typed ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static IReadOnlyList<GivenRole> Given(IReadOnlyList<CouncilRole> roles, IEnumerable<string> chosen, string? teams) =>
        [.. roles.Where(r => chosen.Contains(r.Key)).Select(r => new GivenRole(r.Key, OfTeams(r) ? Teams(teams) : []))];

    /// <summary>What is wrong with the answers, by field; nothing where all is well.</summary>
    public static IEnumerable<(string Field, string Wrong)> Wrong(IReadOnlyList<CouncilRole> roles, IReadOnlyList<string> chosen, string? teams, string? worker)
    {
        if (chosen.FirstOrDefault(c => roles.All(r => r.Key != c)) is not null) yield return ("Roles", "Choose among the roles of your council");
        if (roles.FirstOrDefault(r => chosen.Contains(r.Key) && OfTeams(r)) is { } ofTeams && Teams(teams).Count == 0) yield return ("Teams", $"Enter the teams of the role {ofTeams.Name}, by their ids in your lists, such as North, South");
        if (roles.FirstOrDefault(r => chosen.Contains(r.Key) && r.Grants.Count > 0 && r.Grants.All(g => g.Scope == GrantScope.Oneself)) is { } self && string.IsNullOrWhiteSpace(worker))
            yield return ("Worker", $"Enter the worker's id in your lists: the role {self.Name} reaches that worker and nobody else");
        if (worker?.Trim().Length > 100) yield return ("Worker", "The worker's id may have up to 100 characters");
        if (teams?.Length > 2000) yield return ("Teams", "That is too long for the ids of teams");
    }

    private static bool OfTeams(CouncilRole role) => role.Grants.Any(g => g.Scope == GrantScope.Team);

    private static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
