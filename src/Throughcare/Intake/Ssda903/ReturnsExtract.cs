using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>
/// Turns merged returns into the proposal's tables as at one day: the children in care on it, and their social workers' episodes up
/// to it. The return has no teams, no working time and no names.
/// </summary>
public static class ReturnsExtract
{
    public static ImportedPart AsAt(ReturnsRead returns, DateOnly day)
    {
        var findings = new List<Finding>(returns.Findings);
        var children = new ContractRows(ProposalTables.Children);
        var involvements = new ContractRows(ProposalTables.Involvements);
        var workers = new SortedDictionary<string, DateOnly?>(StringComparer.OrdinalIgnoreCase);
        var workersGiven = returns.SocialWorkers.Count > 0;

        foreach (var id in returns.InCareOn(day))
        {
            AddChild(children, returns, id, day, findings);
            if (!workersGiven) continue;
            var spans = WorkerSpan.UpTo(day, [.. (returns.SocialWorkers.GetValueOrDefault(id) ?? []).Select(e => e.Span)]);
            foreach (var span in spans)
            {
                involvements.Add(("child", id), ("worker", span.Worker), ("since", ContractRows.Date(span.Since)), ("until", ContractRows.Date(span.Until)), ("reason", span.Reason));
                workers[span.Worker] = workers.TryGetValue(span.Worker, out var until) ? WorkerSpan.LaterEnd(until, span.Until) : span.Until;
            }
            if (AllocationFindings.Of(id, spans, day) is { } finding) findings.Add(finding);
        }
        if (children.CountWhere("proceedings_issued") is > 0 and var assumed) findings.Add(InterimOrder.IssueAssumed(assumed));
        if (!workersGiven) findings.Add(NoWorkers());
        else findings.Add(NoTeams(workers.Count));

        return new()
        {
            Tables = workersGiven ? [children.ToTable(), Workers(workers, day), involvements.ToTable()] : [children.ToTable()],
            Counts = returns.Counts,
            Findings = findings,
            Rejected = returns.Rejected,
            Changes = returns.Changes,
        };
    }

    private static void AddChild(ContractRows children, ReturnsRead returns, string id, DateOnly day, List<Finding> findings)
    {
        var period = PeriodOfCare.On(day, returns.Episodes[id])!;
        var episode = period.Episode;
        var details = returns.Details.GetValueOrDefault(id);
        var noHome = Unaccompanied(returns, id, day) ? "unaccompanied" : episode.LegalStatus is "V3" or "V4" ? "short breaks" : "";
        // A date of birth after the first day in care cannot be true, and is a finding; the child is kept without it.
        var born = details?.DateOfBirth is { } b && b <= period.InCareSince ? b : (DateOnly?)null;
        children.Add(
            ("child", id),
            ("date_of_birth", ContractRows.Date(born)),
            ("home_postcode", noHome.Length == 0 ? episode.HomePostcode : ""),
            ("no_home", noHome),
            ("legal_status", episode.LegalStatus),
            ("in_care_since", ContractRows.Date(period.InCareSince)),
            ("proceedings_issued", episode.LegalStatus == InterimOrder.Code ? ContractRows.Date(period.LegalStatusSince) : ""),
            ("placement_type", episode.Placement),
            ("placed_since", ContractRows.Date(period.PlacedSince)));
        if (born is { } date && Age.On(date, day) >= 18) findings.Add(Adult(id, episode));
    }

    private static bool Unaccompanied(ReturnsRead returns, string child, DateOnly day) =>
        returns.Unaccompanied.TryGetValue(child, out var ceased) && (ceased is null || ceased > day);

    private static RawTable Workers(SortedDictionary<string, DateOnly?> workers, DateOnly day)
    {
        var rows = new ContractRows(ProposalTables.Workers);
        foreach (var (id, until) in workers) rows.Add(("worker", id), ("leaves", until < day ? ContractRows.Date(until) : ""));
        return rows.ToTable();
    }

    private static Finding Adult(string child, Episode episode) => new()
    {
        Rule = "in-care-at-18",
        Severity = Severity.Warning,
        What = $"Child {child} is 18 or older and the last episode is still open; they are kept as a young person who is not in care.",
        Where = episode.Where,
        Value = child,
        ToDo = "Put the end of the last episode into the return.",
    };

    private static Finding NoWorkers() => new()
    {
        Rule = "no-social-workers-in-return",
        Severity = Severity.Warning,
        What = "These returns have no table of social worker episodes (SWEpisodes, from 2023/24), so nobody is allocated to a child.",
        ToDo = "Add a list with child and worker, or the SWEpisodes file.",
    };

    private static Finding NoTeams(int workers) => new()
    {
        Rule = "no-teams-in-return",
        Severity = Severity.Note,
        What = "The return says nothing of teams, roles and working time: workers are taken as full-time social workers without a team.",
        ToDo = "Add a list of workers with their team and FTE to measure teams.",
        Times = workers,
    };
}
