using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>
/// Affected staff as figures. How many are in scope, and how many by role, are posts; by standing and by kind of change they are about people, and small
/// ones are hidden. Parts add up; the kinds of change are measures of their own, because one person may have several.
/// </summary>
public static class StaffFigures
{
    private const string Method = "method/consultation#figures";

    /// <summary>Before a release: who is in scope.</summary>
    public static IReadOnlyList<Figure> Of(StaffInScope scope)
    {
        var from = $"option '{scope.Option.Title}', version {scope.Option.Version}";
        var (inScope, around) = (scope.InScope.ToList(), scope.Indirectly.ToList());
        return
        [
            Posts("in-scope", "People in scope", inScope, from, "Everyone who may lawfully land elsewhere under the option, from the teams that each may be in. No plan is looked at.",
                Enum.GetValues<WorkerRole>().Select(r => (Id: $"in-scope/{r}", Title: $"In scope: {RolePhases.InWords(r)}", Who: inScope.Where(s => s.Role == r).ToList())).Where(p => p.Who.Count > 0)),
            Fte("in-scope-fte", "FTE in scope", inScope, from),
            Traits("standing", "In scope by standing", inScope, from, "How those in scope come into the new arrangement.",
                Enum.GetValues<Standing>().Select(k => (Id: $"standing/{k}", Title: Capital(k.InWords()), Who: inScope.Where(s => s.Standing == k).ToList(), Definition: k.Meaning()))),
            .. new[] { StaffChange.Team, StaffChange.Base, StaffChange.Manager }.Select(c => Traits($"may-change/{c}", $"May have {c.InWords()}", [.. inScope.Where(s => s.Has(c))], from, "One person may be counted under several kinds of change.", [])),
            Around(around, from, "May be indirectly affected"),
        ];
    }

    /// <summary>After a release: who is affected by the plan.</summary>
    public static IReadOnlyList<Figure> Of(StaffAffected affected, string from)
    {
        var (directly, around) = (affected.Directly.ToList(), affected.Indirectly.ToList());
        return
        [
            Posts("directly", "Directly affected", directly, from, "Their own team, base, manager, role or hours would change.",
                Enum.GetValues<WorkerRole>().Select(r => (Id: $"directly/{r}", Title: $"Directly affected: {RolePhases.InWords(r)}", Who: directly.Where(s => s.Role == r).ToList())).Where(p => p.Who.Count > 0)),
            Fte("directly-fte", "FTE directly affected", directly, from),
            Traits("affected-standing", "Directly affected by standing", directly, from, "How those affected come into the new arrangement.",
                Enum.GetValues<Standing>().Select(k => (Id: $"affected-standing/{k}", Title: Capital(k.InWords()), Who: directly.Where(s => s.Standing == k).ToList(), Definition: k.Meaning()))),
            .. Enum.GetValues<StaffChange>().Where(c => c < StaffChange.TeamManager).Select(c => Traits($"changes/{c}", $"Would have {c.InWords()}", [.. directly.Where(s => s.Has(c))], from, "One person may be counted under several kinds of change.", [])),
            Around(around, from, "Indirectly affected"),
        ];
    }

    /// <summary>What an audience may see of them.</summary>
    public static Hiding Hide(IReadOnlyList<Figure> figures, Audience audience, HidingRule? rule = null) => SmallNumbers.Hide(new LinkedCounts(rule ?? new()).Figures(figures).Tables(), audience, rule);

    private static Figure Around(List<StaffMember> around, string from, string title) =>
        Traits("indirectly", title, around, from, "Nothing of their own changes, but their team's manager or their colleagues would.",
        [
            ("indirectly/manager", Capital(StaffChange.TeamManager.InWords()), [.. around.Where(s => s.Has(StaffChange.TeamManager) && !s.Has(StaffChange.Colleagues))], "And nothing else."),
            ("indirectly/colleagues", Capital(StaffChange.Colleagues.InWords()), [.. around.Where(s => s.Has(StaffChange.Colleagues) && !s.Has(StaffChange.TeamManager))], "And nothing else."),
            ("indirectly/both", "A new manager of the team and new colleagues", [.. around.Where(s => s.Has(StaffChange.TeamManager) && s.Has(StaffChange.Colleagues))], "Both."),
        ]);

    private static Figure Posts(string id, string title, List<StaffMember> who, string from, string definition, IEnumerable<(string Id, string Title, List<StaffMember> Who)> parts) =>
        Count(id, title, who, from, definition, Counts.Posts) with { Parts = [.. parts.Select(p => Count(p.Id, p.Title, p.Who, from, "Counted by role.", Counts.Posts))] };

    private static Figure Traits(string id, string title, List<StaffMember> who, string from, string definition, IEnumerable<(string Id, string Title, List<StaffMember> Who, string Definition)> parts) =>
        Count(id, title, who, from, definition, Counts.Traits) with { Parts = [.. parts.Select(p => Count(p.Id, p.Title, p.Who, from, p.Definition, Counts.Traits))] };

    private static Figure Count(string id, string title, List<StaffMember> who, string from, string definition, Counts counts) => new()
    {
        Id = Named(id), Title = title, Value = who.Count, Unit = FigureUnit.Workers, Counts = counts, Definition = definition, Method = Method, From = from, Behind = [.. who.Select(s => s.Id.Text)],
    };

    private static Figure Fte(string id, string title, List<StaffMember> who, string from) => new()
    {
        Id = Named(id), Title = title, Value = who.Sum(s => s.Fte.Value), Unit = FigureUnit.Fte, Counts = Counts.Posts, Definition = "The working time of the same people.", Method = Method, From = from,
    };

    // AtRisk becomes at-risk: ids are in kebab case.
    private static string Named(string id) => "consultation/" + string.Concat(id.Select((c, i) => char.IsUpper(c) ? (i > 0 && id[i - 1] != '/' ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
