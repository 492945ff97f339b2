using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssd;

/// <summary>
/// Turns an extract of the Standard Safeguarding Dataset into the proposal's tables as at one day: everyone who is in care, has an
/// allocated worker, or is a care leaver under 25; their workers; and the teams with those above them.
/// </summary>
public static class SsdExtract
{
    public static ImportedPart AsAt(SsdRead ssd, DateOnly day) => new Making(ssd, day).Make();

    private sealed class Making(SsdRead ssd, DateOnly day)
    {
        private readonly List<Finding> _findings = [.. ssd.Findings];
        private readonly ContractRows _children = new(ProposalTables.Children);
        private readonly ContractRows _involvements = new(ProposalTables.Involvements);
        private readonly SsdTeams _teams = new(ssd.Departments);
        private readonly SsdWorkers _workers = new(ssd, day);
        private readonly SortedSet<string> _teamsUsed = new(StringComparer.OrdinalIgnoreCase);
        private int _advisersByName;
        private int _leaversOver25;
        private int _interimOrders;

        public ImportedPart Make()
        {
            if (ssd.Episodes.Count == 0) _findings.Add(SsdFindings.NoEpisodes());
            var people = People();
            var families = Families([.. people]);
            foreach (var person in people) AddChild(person, families);
            var teams = _teams.WithThoseAbove(_teamsUsed, _findings);
            var workers = _workers.Table(_teams, teams.Select(t => t.Id).ToHashSet(StringComparer.OrdinalIgnoreCase), _findings, out var managers);
            var tables = new List<RawTable> { _children.ToTable() };
            if (workers.Rows.Count > 0) tables.Add(workers);
            if (_teamsUsed.Count > 0) tables.Add(Teams(teams, managers));
            if (_involvements.Count > 0) tables.Add(_involvements.ToTable());
            if (_advisersByName > 0) _findings.Add(SsdFindings.AdviserName(_advisersByName));
            if (_interimOrders > 0) _findings.Add(InterimOrder.IssueAssumed(_interimOrders));
            if (_leaversOver25 > 0) _findings.Add(SsdFindings.Over25(_leaversOver25));
            return new() { Tables = tables, Counts = ssd.Counts, Findings = _findings, Rejected = ssd.Rejected };
        }

        private IReadOnlyList<string> People()
        {
            var people = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var person in ssd.Episodes)
                if (person.Any(e => e.OpenOn(day, endCounts: false))) people.Add(person.Key);
            foreach (var (person, rows) in ssd.Allocated)
                if (WorkerSpan.UpTo(day, [.. rows.Select(r => r.Span)]).Any(s => s.OpenOn(day))) people.Add(person);
            foreach (var person in ssd.CareLeavers.Keys.Where(p => !people.Contains(p)).ToList())
            {
                if (AgeOf(person) >= 25) _leaversOver25++;
                else people.Add(person);
            }
            return [.. people];
        }

        private int? AgeOf(string person) => ssd.People.GetValueOrDefault(person) is { } born && born <= day ? Age.On(born, day) : null;

        // A family is one here only where two of its children are kept.
        private Dictionary<string, string> Families(HashSet<string> kept)
        {
            return ssd.Families.Where(f => kept.Contains(f.Key) && f.Value.Length > 0)
                .GroupBy(f => f.Value, f => f.Key)
                .Where(g => g.Count() > 1)
                .SelectMany(g => g.Select(child => (child, family: g.Key)))
                .ToDictionary(x => x.child, x => x.family, StringComparer.Ordinal);
        }

        private void AddChild(string person, Dictionary<string, string> families)
        {
            var spans = Spans(person);
            var care = Care(person);
            var status = care is null ? null : Latest(ssd.LegalStatuses[person]);
            var placement = care is null ? null : Latest(ssd.Placements[person]);
            var noHome = Unaccompanied(person) ? "unaccompanied" : status?.Value is "V3" or "V4" ? "short breaks" : "";
            var (issued, ended) = Proceedings(person, status);
            var leaver = ssd.CareLeavers.GetValueOrDefault(person);
            if (!ssd.People.TryGetValue(person, out var born)) _findings.Add(SsdFindings.NotAPerson(person, care?.Where ?? leaver?.Where ?? spans[0].Where));
            _children.Add(
                ("child", person),
                ("date_of_birth", ContractRows.Date(BirthOf(person, born, care?.Since))),
                ("home_postcode", noHome.Length == 0 ? HomePostcode(person) : ""),
                ("no_home", noHome),
                ("legal_status", status?.Value),
                ("in_care_since", ContractRows.Date(care?.Since)),
                ("proceedings_issued", ContractRows.Date(issued)),
                ("proceedings_ended", ContractRows.Date(ended)),
                ("leaving_care_status", leaver?.Eligibility),
                ("placement_type", placement?.Value),
                ("placed_since", ContractRows.Date(placement?.From)),
                ("siblings", families.GetValueOrDefault(person)));
            AddInvolvements(person, spans);
        }

        // A date of birth after the first day in care, or after the day itself, cannot be true; the child is kept without it.
        private DateOnly? BirthOf(string person, DateOnly? born, DateOnly? inCareSince)
        {
            if (born is not { } b || (b <= day && !(b > inCareSince))) return born;
            _findings.Add(SsdFindings.BornTooLate(person));
            return null;
        }

        private List<WorkerSpan> Spans(string person)
        {
            var spans = ssd.Allocated.TryGetValue(person, out var rows) ? WorkerSpan.UpTo(day, [.. rows.Select(r => r.Span)]).ToList() : [];
            if (ssd.CareLeavers.GetValueOrDefault(person) is not { } leaver) return spans;
            var open = spans.Any(s => s.OpenOn(day));
            if (!open && leaver.Worker.Length > 0 && leaver.Worker != "-1")
                spans.Add(new(leaver.Worker, day, null, leaver.Where) { Role = RoleOf(leaver.Worker), Team = leaver.Team, Reason = NoStart });
            if (leaver.PersonalAdviser.Length == 0 || leaver.PersonalAdviser == "-1") return spans;
            if (!ssd.Professionals.ContainsKey(leaver.PersonalAdviser)) _advisersByName++;
            else if (!spans.Any(s => s.OpenOn(day) && s.Worker.Equals(leaver.PersonalAdviser, StringComparison.OrdinalIgnoreCase)))
                spans.Add(new(leaver.PersonalAdviser, day, null, leaver.Where) { Role = "personal adviser", Team = leaver.Team, Reason = NoStart });
            return spans;
        }

        // The care leavers table says who, and not since when.
        private const string NoStart = "?";

        private string RoleOf(string worker) =>
            ssd.Professionals.TryGetValue(worker, out var p) && JobTitles.Role(p.JobTitle) == "personal adviser" ? "personal adviser" : "lead";

        private void AddInvolvements(string person, List<WorkerSpan> spans)
        {
            foreach (var span in spans)
            {
                var team = _teams.Of(span.Team);
                var open = span.OpenOn(day);
                if (open && team.Length > 0) _teamsUsed.Add(team);
                _workers.Add(span, team, open);
                var since = span.Reason == NoStart ? "" : ContractRows.Date(span.Since);
                _involvements.Add(("child", person), ("worker", span.Worker), ("role", span.Role), ("team", team), ("since", since),
                    ("until", ContractRows.Date(span.Until)), ("reason", span.Reason == NoStart ? "" : span.Reason));
            }
            if (AllocationFindings.Of(person, spans, day) is { } finding) _findings.Add(finding);
        }

        private (DateOnly? Since, Place Where)? Care(string person)
        {
            var episodes = ssd.Episodes[person].ToList();
            var at = episodes.FindLastIndex(e => e.OpenOn(day, endCounts: false));
            if (at < 0) return null;
            if (CellText.TryDate(episodes[at].Also, out var entered) && entered <= day) return (entered, episodes[at].Where);
            var first = at;
            while (first > 0 && episodes[first].Value is not ("S" or "s") && (episodes[first - 1].To is null || episodes[first - 1].To >= episodes[first].From)) first--;
            return (episodes[first].From, episodes[at].Where);
        }

        private PersonSpan? Latest(IEnumerable<PersonSpan> spans) => spans.LastOrDefault(s => s.OpenOn(day));

        private bool Unaccompanied(string person) => ssd.Unaccompanied[person].Any(s => s.OpenOn(day)) && !(AgeOf(person) >= 18);

        // The home of today; where the child has left it in the record, the last one before.
        private string HomePostcode(string person)
        {
            var homes = ssd.Homes[person].Where(h => (h.From is null || h.From <= day) && h.Value.Length > 0).ToList();
            return (homes.FindLast(h => h.OpenOn(day)) ?? homes.LastOrDefault())?.Value ?? "";
        }

        // A full order ends what the letter began; without a letter an interim order tells that proceedings are open.
        private (DateOnly? Issued, DateOnly? Ended) Proceedings(string person, PersonSpan? status)
        {
            var issued = ssd.PreProceedings[person].Select(p => p.LetterOfIssue).Where(d => d is not null && d <= day).Max();
            if (issued is null && status is { Value: InterimOrder.Code, From: { } interim })
            {
                _interimOrders++;
                return (interim, null);
            }
            if (issued is null) return (null, null);
            var ended = status is { Value: "C2" or "E1" or "D1", From: { } made } && made >= issued ? made : (DateOnly?)null;
            return (issued, ended);
        }

        private RawTable Teams(IReadOnlyList<(string Id, string Name, string Parent)> teams, IReadOnlyDictionary<string, string> managers)
        {
            var rows = new ContractRows(ProposalTables.Teams);
            foreach (var (id, name, parent) in teams)
                rows.Add(("team", id), ("name", name), ("parent", parent), ("manager", managers.GetValueOrDefault(id)));
            _findings.Add(SsdFindings.TeamsSayNoMore(rows.Count));
            return rows.ToTable();
        }
    }
}
