using System.Globalization;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssd;

/// <summary>
/// The workers of the children who are kept, and the colleagues in their teams. A worker whose every record with these children has ended,
/// and who is in none of their teams, has left: the last day is the end of the last record.
/// </summary>
internal sealed class SsdWorkers(SsdRead ssd, DateOnly day)
{
    private sealed class Seen
    {
        public bool Open { get; set; }
        public DateOnly? Until { get; set; } = DateOnly.MinValue;
        public Place Where { get; set; } = new("");
        public Dictionary<string, int> Teams { get; } = new(StringComparer.OrdinalIgnoreCase);
    }

    private readonly SortedDictionary<string, Seen> _seen = new(StringComparer.OrdinalIgnoreCase);

    public void Add(WorkerSpan span, string team, bool open)
    {
        if (!_seen.TryGetValue(span.Worker, out var seen)) _seen.Add(span.Worker, seen = new());
        seen.Open |= open;
        seen.Until = WorkerSpan.LaterEnd(seen.Until, span.Until);
        seen.Where = span.Where;
        if (open && team.Length > 0) seen.Teams[team] = seen.Teams.GetValueOrDefault(team) + 1;
    }

    /// <summary>The workers table; <paramref name="managers"/> are by team, where one person in it has a manager's job title.</summary>
    public RawTable Table(SsdTeams teams, IReadOnlySet<string> teamsUsed, List<Finding> findings, out IReadOnlyDictionary<string, string> managers)
    {
        foreach (var colleague in ssd.Professionals.Values)
            if (!_seen.ContainsKey(colleague.Id) && teamsUsed.Contains(teams.Of(colleague.Department)) && JobTitles.Role(colleague.JobTitle) != "other")
                _seen.Add(colleague.Id, new() { Open = true, Where = colleague.Where });

        var rows = new ContractRows(ProposalTables.Workers);
        var managersOf = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, seen) in _seen)
        {
            var known = ssd.Professionals.GetValueOrDefault(id);
            if (known is null && seen.Open) findings.Add(SsdFindings.WorkerNotKnown(id, seen.Where));
            var team = teams.Of(known?.Department ?? "");
            if (!teamsUsed.Contains(team) && seen.Teams.Count > 0) team = seen.Teams.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.OrdinalIgnoreCase).First().Key;
            var here = seen.Open || teamsUsed.Contains(team);
            if (!teamsUsed.Contains(team)) team = "";
            var role = JobTitles.Role(known?.JobTitle ?? "");
            rows.Add(("worker", id), ("role", role), ("job_title", known?.JobTitle), ("fte", Fte(known, findings)), ("team", team),
                ("agency", SsdCodes.YesNo(known?.Agency ?? "")),
                ("newly_qualified", JobTitles.NewlyQualified(known?.JobTitle ?? "") ? "yes" : ""),
                ("leaves", here ? "" : ContractRows.Date(seen.Until is { } last && last < day ? last : null)));
            if (role == "team manager" && here && team.Length > 0)
            {
                if (!managersOf.TryGetValue(team, out var list)) managersOf.Add(team, list = []);
                list.Add(id);
            }
        }
        foreach (var (team, list) in managersOf.Where(m => m.Value.Count > 1)) findings.Add(SsdFindings.ManagersUnknown(team, list.Count, ssd.Professionals[list[0]].Where));
        managers = managersOf.Where(m => m.Value.Count == 1).ToDictionary(m => m.Key, m => m.Value[0], StringComparer.OrdinalIgnoreCase);
        if (managers.Count > 0) findings.Add(SsdFindings.ManagerFromTitle(managers.Count));
        return rows.ToTable();
    }

    private static string Fte(Professional? known, List<Finding> findings)
    {
        if (known is null || known.Fte.Length == 0) return "";
        if (decimal.TryParse(known.Fte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fte) && fte is > 0 and <= 1.5m)
            return decimal.Round(fte, 4).ToString(CultureInfo.InvariantCulture);
        findings.Add(new()
        {
            Rule = "not-an-fte",
            Severity = Severity.Warning,
            What = $"The working time of worker {known.Id} is not between 0 and 1.5; 1.0 is assumed.",
            Where = known.Where,
            Value = RowFindings.Cut(known.Fte),
            ToDo = "Correct prof_full_time_equivalency.",
        });
        return "";
    }
}
