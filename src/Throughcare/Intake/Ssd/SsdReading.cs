using Throughcare.Findings;

namespace Throughcare.Intake.Ssd;

/// <summary>
/// Reads tables of the Standard Safeguarding Dataset. Names and written addresses are dropped at the door. A row without a
/// person, with a date that is none, or that ends before it begins is rejected.
/// </summary>
public static class SsdReading
{
    public static SsdRead Read(IEnumerable<RawTable> tables)
    {
        var known = (from t in tables let ssd = SsdTable.Recognise(t) where ssd is not null select (Table: t, Ssd: ssd)).ToList();
        var taking = new Taking();
        // Professionals come first: their job titles say what a role of an involvement is.
        foreach (var (table, ssd) in known.OrderBy(k => k.Ssd == SsdTable.Professionals ? 0 : 1)) taking.Take(table, ssd);
        return taking.Read();
    }

    private sealed class Taking
    {
        private static readonly string[] Names = ["pers_forename", "pers_surname", "prof_professional_name", "addr_address_json"];

        private readonly List<Finding> _findings = [];
        private readonly List<RejectedRow> _rejected = [];
        private readonly List<SourceCount> _counts = [];
        private readonly Dictionary<string, DateOnly?> _people = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Professional> _professionals = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, Department> _departments = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<AllocatedRow> _allocated = [];
        private readonly Dictionary<string, (int Times, Place Where)> _otherRoles = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<PersonSpan> _homes = [], _episodes = [], _placements = [], _statuses = [], _unaccompanied = [];
        private readonly Dictionary<string, CareLeaver> _leavers = new(StringComparer.Ordinal);
        private readonly List<PreProceeding> _preProceedings = [];
        private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _namesDropped = new(StringComparer.Ordinal);
        private DateOnly? _lastDay;

        public void Take(RawTable table, SsdTable ssd)
        {
            var before = _rejected.Count;
            var missing = ssd.MissingFrom(table);
            if (missing.Count > 0) RejectAll(table, ssd, missing);
            else if (ssd.Used)
            {
                var columns = new Columns(table);
                foreach (var row in table.Rows)
                    if (TakeRow(ssd, table, row, columns) is { } why) _rejected.Add(new(table, row, why));
            }
            foreach (var name in Names)
                if (table.Has(name)) _namesDropped.Add(name);
            _counts.Add(new()
            {
                File = table.File,
                Sheet = table.Sheet,
                TakenFor = "SSD " + ssd.Name,
                RowsIn = table.Rows.Count,
                Rejected = _rejected.Count - before,
                NotUsed = ssd.Used ? null : "nothing in a plan for teams needs it",
            });
        }

        public SsdRead Read()
        {
            _findings.AddRange(_rejected.Select(r => r.Why));
            _findings.AddRange(_otherRoles.OrderByDescending(r => r.Value.Times).Select(r => SsdFindings.OtherRole(r.Key, r.Value.Times, r.Value.Where)));
            if (_namesDropped.Count > 0) _findings.Add(SsdFindings.NamesDropped(_namesDropped));
            if (_allocated.Count == 0 && _otherRoles.Count > 0) _findings.Add(SsdFindings.NobodyAllocated(_otherRoles.Keys));
            return new()
            {
                People = _people,
                Allocated = _allocated.GroupBy(a => a.Person, StringComparer.Ordinal).ToDictionary(g => g.Key, IReadOnlyList<AllocatedRow> (g) => [.. g], StringComparer.Ordinal),
                Professionals = _professionals,
                Departments = _departments,
                Homes = ByPerson(_homes),
                Episodes = ByPerson(_episodes),
                Placements = ByPerson(_placements),
                LegalStatuses = ByPerson(_statuses),
                Unaccompanied = ByPerson(_unaccompanied),
                CareLeavers = _leavers,
                PreProceedings = _preProceedings.ToLookup(p => p.Person, StringComparer.Ordinal),
                Families = _families,
                LastDay = _lastDay,
                Counts = _counts,
                Findings = _findings,
                Rejected = _rejected,
            };
        }

        private static ILookup<string, PersonSpan> ByPerson(List<PersonSpan> spans) =>
            spans.OrderBy(s => s.From ?? DateOnly.MinValue).ToLookup(s => s.Person, StringComparer.Ordinal);

        private Finding? TakeRow(SsdTable ssd, RawTable table, RawRow row, Columns columns)
        {
            if (ssd == SsdTable.Professionals) return TakeProfessional(table, row, columns);
            if (ssd == SsdTable.Department) return TakeDepartment(table, row, columns);
            var key = ssd.Needed.First(c => c.EndsWith("person_id", StringComparison.Ordinal));
            var person = columns.Id(row, key);
            if (person.Length == 0) return RowFindings.Missing(table, row, key, "The row has no person's id.");
            if (ssd == SsdTable.Person) return TakePerson(table, row, columns, person);
            if (ssd == SsdTable.CareLeavers) return TakeLeaver(table, row, columns, person);
            if (ssd == SsdTable.Family) _families[person] = columns.Id(row, "fami_family_id");
            else if (ssd == SsdTable.PreProceedings) return TakePreProceeding(table, row, columns, person);
            else return TakeSpan(ssd, table, row, columns, person);
            return null;
        }

        private Finding? TakeSpan(SsdTable ssd, RawTable table, RawRow row, Columns columns, string person)
        {
            var (start, end) = (ssd.Needed.First(c => c.EndsWith("start_date", StringComparison.Ordinal)),
                ssd.Needed.First(c => c.EndsWith("end_date", StringComparison.Ordinal) || c.EndsWith("ceased_date", StringComparison.Ordinal)));
            if (BadDate(table, row, columns, start, out var from) is { } badStart) return badStart;
            if (BadDate(table, row, columns, end, out var to) is { } badEnd) return badEnd;
            if (to < from) return RowFindings.EndBeforeStart(table, row, end, $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}");
            Seen(from);
            if (ssd == SsdTable.Involvements) return TakeInvolvement(table, row, columns, person, from, to);

            PersonSpan Span(string value, string also = "") => new(person, from, to, value, table.At(row)) { Also = also };
            if (ssd == SsdTable.Address)
            {
                if (SsdCodes.IsHome(columns.Of(row, "addr_address_type"))) _homes.Add(Span(columns.Of(row, "addr_address_postcode")));
            }
            else if (ssd == SsdTable.Episodes)
            {
                Seen(to);
                _episodes.Add(Span(columns.Of(row, "clae_cla_episode_start_reason"), columns.Of(row, "clae_entered_care_date")));
            }
            else if (ssd == SsdTable.Placements) _placements.Add(Span(SsdCodes.Code(columns.Of(row, "clap_cla_placement_type"))));
            else if (ssd == SsdTable.LegalStatus) _statuses.Add(Span(SsdCodes.Code(columns.Of(row, "lega_legal_status"))));
            else if (SsdCodes.IsUnaccompanied(columns.Of(row, "immi_immigration_status"))) _unaccompanied.Add(Span(""));
            return null;
        }

        private Finding? TakeInvolvement(RawTable table, RawRow row, Columns columns, string person, DateOnly? from, DateOnly? to)
        {
            var worker = columns.Id(row, "invo_professional_id");
            var role = columns.Of(row, "invo_professional_role_id");
            var title = _professionals.TryGetValue(worker, out var professional) ? professional.JobTitle : "";
            if (AllocatedRole.Of(role, title) is not { } allocated)
            {
                var seen = _otherRoles.TryGetValue(role, out var told) ? told : (0, table.At(row, "invo_professional_role_id"));
                _otherRoles[role] = (seen.Item1 + 1, seen.Item2);
                return null;
            }
            if (worker.Length is 0 || worker == "-1") return RowFindings.Missing(table, row, "invo_professional_id", "The allocated worker is not named.");
            if (from is null) return RowFindings.NoDate(table, row, "invo_involvement_start_date", "");
            var team = columns.Id(row, "invo_professional_team");
            _allocated.Add(new(person, role, new(worker, from.Value, to, table.At(row))
            {
                Role = allocated,
                Team = team == "-1" ? "" : team,
                Reason = SsdCodes.Code(columns.Of(row, "invo_worker_change_reason")),
            }));
            return null;
        }

        private Finding? TakePerson(RawTable table, RawRow row, Columns columns, string person)
        {
            if (BadDate(table, row, columns, "pers_dob", out var born) is { } bad) return bad;
            return _people.TryAdd(person, born) ? null : SsdFindings.TwicePerson(table, row, person);
        }

        private Finding? TakeProfessional(RawTable table, RawRow row, Columns columns)
        {
            var id = columns.Id(row, "prof_professional_id");
            if (id.Length == 0) return RowFindings.Missing(table, row, "prof_professional_id", "The professional has no id.");
            var professional = new Professional(id, columns.Of(row, "prof_professional_job_title"), columns.Id(row, "prof_professional_department"),
                columns.Of(row, "prof_full_time_equivalency"), columns.Of(row, "prof_agency_worker_flag"), table.At(row));
            return _professionals.TryAdd(id, professional) ? null : SsdFindings.TwiceProfessional(table, row, id);
        }

        private Finding? TakeDepartment(RawTable table, RawRow row, Columns columns)
        {
            var id = columns.Id(row, "dept_team_id");
            if (id.Length == 0) return RowFindings.Missing(table, row, "dept_team_id", "The team has no id.");
            var parent = columns.Id(row, "dept_team_parent_id");
            _departments[id] = new(id, columns.Of(row, "dept_team_name"), parent is "-1" || parent == id ? "" : parent, table.At(row));
            return null;
        }

        private Finding? TakeLeaver(RawTable table, RawRow row, Columns columns, string person)
        {
            if (BadDate(table, row, columns, "clea_care_leaver_latest_contact", out var contact) is { } bad) return bad;
            var leaver = new CareLeaver(person, SsdCodes.Eligibility(columns.Of(row, "clea_care_leaver_eligibility")), contact,
                columns.Id(row, "clea_care_leaver_allocated_team"), columns.Id(row, "clea_care_leaver_worker_id"), columns.Id(row, "clea_care_leaver_personal_advisor"), table.At(row));
            if (!_leavers.TryGetValue(person, out var known))
            {
                _leavers.Add(person, leaver);
                return null;
            }
            if ((leaver.LatestContact ?? DateOnly.MinValue) > (known.LatestContact ?? DateOnly.MinValue)) _leavers[person] = leaver;
            _findings.Add(SsdFindings.TwiceLeaver(table, row, person));
            return null;
        }

        private Finding? TakePreProceeding(RawTable table, RawRow row, Columns columns, string person)
        {
            if (BadDate(table, row, columns, "prep_care_pro_letter_date", out var letter) is { } badLetter) return badLetter;
            if (BadDate(table, row, columns, "prep_pre_pro_decision_date", out var decided) is { } badDecision) return badDecision;
            _preProceedings.Add(new(person, letter, decided, table.At(row)));
            return null;
        }

        private static Finding? BadDate(RawTable table, RawRow row, Columns columns, string column, out DateOnly? day)
        {
            var written = columns.Of(row, column);
            day = CellText.TryDate(written, out var read) ? read : null;
            // Some systems write an open end as the last day of the calendar.
            return day is null && written.Length > 0 && !written.Contains("9999") ? RowFindings.NoDate(table, row, column, written) : null;
        }

        private void Seen(DateOnly? day)
        {
            if (day is not null && (_lastDay is null || day > _lastDay)) _lastDay = day;
        }

        private void RejectAll(RawTable table, SsdTable ssd, IReadOnlyList<string> missing)
        {
            var why = SsdFindings.ColumnsMissing(table, ssd, missing);
            foreach (var row in table.Rows) _rejected.Add(new(table, row, why with { Where = table.At(row) }));
            if (table.Rows.Count == 0) _findings.Add(why);
        }
    }
}
