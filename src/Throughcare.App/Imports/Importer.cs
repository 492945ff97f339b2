using System.Globalization;
using System.Text.RegularExpressions;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Intake.Ssd;
using Throughcare.Intake.Ssda903;

namespace Throughcare.App.Imports;

/// <summary>
/// Brings a council's files in: yearly looked-after returns, tables of the safeguarding dataset, boundaries, postcode look-ups, and lists with
/// the proposal's own headings, together or alone. Tables are known by their columns. Nothing is kept here; the content
/// is whole when it is given back, and whoever asked keeps it.
/// </summary>
public static class Importer
{
    public static Imported Import(IReadOnlyList<ImportSource> sources, ImportRequest request) => new Bringing(sources, request).In();

    private sealed partial class Bringing(IReadOnlyList<ImportSource> sources, ImportRequest request)
    {
        private readonly List<Finding> _findings = [.. sources.SelectMany(s => s.Findings)];
        private readonly List<RejectedRow> _rejected = [];
        private readonly List<SourceCount> _counts = [];
        private readonly List<RawTable> _returns = [], _ssd = [], _strangers = [];
        private readonly List<(TableContract Contract, RawTable Table)> _own = [];
        private readonly Dictionary<TableContract, RawTable> _tables = [];
        private readonly List<string> _formats = [];
        private string? _settings;

        public Imported In()
        {
            var map = new MapMaking(_findings);
            _findings.AddRange(sources.SelectMany(s => s.Tables).SelectMany(t => ChildNames.Found(t, request.KeepNames)));
            Sort(map);
            var returns = _returns.Count > 0 ? ReturnsReading.Read(_returns) : null;
            var ssd = _ssd.Count > 0 ? SsdReading.Read(_ssd) : null;
            if (returns is null && ssd is null && _own.Count == 0 && !map.Any) throw new RefusedException([.. _findings, NothingKnown()]);
            var (asAt, from) = AsAt(returns, ssd);

            var changes = new List<ChangedRow>();
            if (returns is not null) Take(ReturnsExtract.AsAt(returns, asAt), changes);
            if (ssd is not null) Take(SsdExtract.AsAt(ssd, asAt), changes);
            foreach (var (contract, table) in _own) TakeOwn(contract, table);
            foreach (var table in _strangers)
            {
                _findings.Add(OwnTables.NotRecognised(table));
                _counts.Add(new() { File = table.File, Sheet = table.Sheet, TakenFor = "", RowsIn = table.Rows.Count, Rejected = 0, NotUsed = "not recognised" });
            }
            var boundaries = map.Into(_tables);
            if (request.Existing is { } existing)
            {
                _findings.AddRange(ExistingProposal.CarryInto(_tables, existing));
                boundaries ??= existing.Boundaries;
            }
            if (!_tables.ContainsKey(ProposalTables.Children)) _findings.Add(NoChildren());
            AddChanges(changes);
            var source = Source(returns);
            var (content, reading) = WithoutRejected(new()
            {
                Settings = Settings(asAt, source),
                Tables = [.. Ordered()],
                Boundaries = boundaries,
                Runs = request.Existing?.Runs ?? new Dictionary<string, string>(),
                Timetables = request.Existing?.Timetables ?? new Dictionary<string, string>(),
                Papers = request.Existing?.Papers ?? new Dictionary<PaperKind, string>(),
            }, asAt);
            return new()
            {
                Content = content,
                Reading = reading,
                AsAt = asAt,
                AsAtFrom = from,
                Source = source,
                Counts = _counts,
                Findings = _findings,
                Rejected = [.. _rejected.Select(PlacementAddress.Without)],
                Changes = changes,
                InCare = returns is null ? [] : [.. InCareByYear(returns)],
            };
        }

        private void Sort(MapMaking map)
        {
            foreach (var source in sources)
            {
                foreach (var table in source.Tables) Sort(table, map);
                foreach (var document in source.Documents)
                {
                    if (document.Name.EndsWith(SettingsYaml.FileName, StringComparison.OrdinalIgnoreCase)) _settings ??= document.Text;
                    else if (document.Name.EndsWith("json", StringComparison.OrdinalIgnoreCase) && document.Text.Contains("FeatureCollection")) TakeMap(map, document.Text, document.Name);
                    else if (document.Name.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase)) TakeMap(map, document.Text, document.Name);
                }
            }
        }

        private void Sort(RawTable table, MapMaking map)
        {
            if (ReturnTable.Recognise(table) is not null) _returns.Add(table);
            else if (SsdTable.Recognise(table) is not null) _ssd.Add(table);
            else if (PostcodeLookup.Is(table))
            {
                var rejected = map.Take(table);
                Reject(rejected);
                Count(table, "postcode look-up", rejected.Count);
                if (!_formats.Contains("a postcode look-up")) _formats.Add("a postcode look-up");
            }
            else if (OwnTables.Recognise(table) is { } contract) _own.Add((contract, table));
            else _strangers.Add(table);
        }

        // A map that cannot be used is refused whole; the other sources stand.
        private void TakeMap(MapMaking map, string text, string file)
        {
            try
            {
                map.Take(text, file);
                if (!_formats.Contains("boundaries")) _formats.Add("boundaries");
            }
            catch (RefusedException refused)
            {
                _findings.AddRange(refused.Findings);
            }
        }

        private void Take(ImportedPart part, List<ChangedRow> changes)
        {
            _findings.AddRange(part.Findings);
            _rejected.AddRange(part.Rejected);
            _counts.AddRange(part.Counts);
            changes.AddRange(part.Changes);
            foreach (var table in part.Tables)
            {
                var contract = ProposalTables.For(table)!;
                // Returns come first: the dataset fills and replaces, and its involvements stand alone.
                if (!_tables.TryGetValue(contract, out var known) || contract == ProposalTables.Involvements) _tables[contract] = table;
                else _tables[contract] = OwnTables.Laid(contract, known, table);
            }
        }

        private void TakeOwn(TableContract contract, RawTable table)
        {
            var (own, leftOut) = OwnTables.Under(contract, table);
            if (contract == ProposalTables.Children && !request.KeepNames) own = ChildNames.Without(own);
            if (leftOut.Count > 0) _findings.Add(ColumnsLeftOut(table, contract, leftOut));
            _tables[contract] = _tables.TryGetValue(contract, out var known) ? OwnTables.Laid(contract, known, own) : own;
            Count(table, "the table " + contract.Name, 0);
            var format = "a list of " + contract.Name.Replace('_', ' ');
            if (!_formats.Contains(format)) _formats.Add(format);
        }

        private (DateOnly Day, string From) AsAt(ReturnsRead? returns, SsdRead? ssd)
        {
            if (request.AsAt is { } given)
            {
                if (returns?.LastDay < given && ssd is null) _findings.Add(AfterTheReturns(given, returns.LastDay!.Value));
                return (given, "given");
            }
            var days = new List<(DateOnly Day, string From)>();
            if (returns?.LastDay is { } last) days.Add((last, $"the last day of the latest return ({returns.Years[^1]})"));
            if (ssd?.LastDay is { } latest) days.Add((latest, "the latest day on which anything began or ceased in the dataset"));
            if (days.Count > 0) return days.MaxBy(d => d.Day);
            if (_settings is not null && SettingsYaml.Read(_settings).Settings.AsAt is { } stated) return (stated, "as_at in proposal.yaml");
            if (LatestInLists() is { } inLists) return (inLists, "the latest day in the lists");
            if (request.Existing is { } existing && SettingsYaml.Read(existing.Settings).Settings.AsAt is { } kept) return (kept, "the date that the proposal has");
            throw new RefusedException([.. _findings, NoDate()]);
        }

        private DateOnly? LatestInLists()
        {
            string[] columns = ["worker_since", "in_care_since", "placed_since", "since"];
            DateOnly? latest = null;
            foreach (var (contract, table) in _own)
            {
                var own = OwnTables.Under(contract, table).Table;
                foreach (var column in columns.Where(own.Has))
                    foreach (var row in own.Rows)
                        if (CellText.TryDate(own.Cell(row, column), out var day) && (latest is null || day > latest)) latest = day;
            }
            return latest;
        }

        private IEnumerable<RawTable> Ordered() => ProposalTables.All.Where(_tables.ContainsKey).Select(c => _tables[c]);

        /// <summary>Reads the content as every page will, and takes out the rows that are rejected, until none is.</summary>
        private (ProposalContent Content, ProposalReading Reading) WithoutRejected(ProposalContent content, DateOnly asAt)
        {
            var reading = ProposalReader.Read(content, asAt);
            for (var round = 0; round < 5 && reading.Rejected.Count > 0; round++)
            {
                Reject(reading.Rejected);
                foreach (var file in reading.Rejected.GroupBy(r => (r.Table.File, TakenFor: "the table " + ProposalTables.For(r.Table)?.Name))) CountRejected(file.Key.File, file.Key.TakenFor, file.Count());
                var gone = reading.Rejected.Select(r => (r.Table, r.Row.Number)).ToHashSet();
                content = content with { Tables = [.. content.Tables.Select(t => t.Rows.Any(r => gone.Contains((t, r.Number))) ? new RawTable(t.File, t.Sheet, t.Columns, [.. t.Rows.Where(r => !gone.Contains((t, r.Number)))]) : t)] };
                reading = ProposalReader.Read(content, asAt);
            }
            content = content with { Tables = [.. content.Tables.Select(Kept)] };
            return (content, reading);
        }

        // As it will stand in the folder: under its own name, rows counted from the heading.
        private static RawTable Kept(RawTable table) =>
            new(ProposalTables.For(table)!.Name + ".csv", null, table.Columns, [.. table.Rows.Select((r, i) => new RawRow(i + 2, r.Cells))]);

        private void Reject(IReadOnlyList<RejectedRow> rejected)
        {
            _rejected.AddRange(rejected);
            _findings.AddRange(rejected.Select(r => r.Why));
        }

        private void Count(RawTable table, string takenFor, int rejected) =>
            _counts.Add(new() { File = table.File, Sheet = table.Sheet, TakenFor = takenFor, RowsIn = table.Rows.Count, Rejected = rejected });

        private void CountRejected(string file, string takenFor, int rejected)
        {
            var at = _counts.FindIndex(c => c.File == file && c.TakenFor == takenFor);
            if (at >= 0) _counts[at] = _counts[at] with { Rejected = _counts[at].Rejected + rejected };
        }

        private void AddChanges(List<ChangedRow> changes)
        {
            _findings.AddRange(changes.Where(c => !c.Routine).Select(ChangeFindings.Of));
            if (changes.Count(c => c.Routine) is > 0 and var routine) _findings.Add(ChangeFindings.Routine(routine));
        }

        private static IEnumerable<InCareOn> InCareByYear(ReturnsRead returns)
        {
            if (returns.Years.Count == 0) yield break;
            for (var day = returns.Years[0].First.AddDays(-1); day <= returns.Years[^1].Last; day = day.AddYears(1)) yield return new(day, returns.InCareOn(day).Count);
        }

        private string Source(ReturnsRead? returns)
        {
            var parts = new List<string>();
            if (returns is { Years.Count: > 0 })
                parts.Add(returns.Years.Count == 1 ? $"the looked-after return (SSDA903) of {returns.Years[0]}" : $"{returns.Years.Count} looked-after returns (SSDA903), {returns.Years[0]} to {returns.Years[^1]}");
            if (_ssd.Count > 0) parts.Add("tables of the Standard Safeguarding Dataset");
            parts.AddRange(_formats);
            return string.Join(", ", parts);
        }

        // An existing proposal keeps its settings to the letter, but for the date and the source of the extract.
        private string Settings(DateOnly asAt, string source)
        {
            if ((request.Existing?.Settings ?? _settings) is { Length: > 0 } kept)
                return Line("source", "\"" + source.Replace("\"", "'") + "\"", Line("as_at", asAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), kept));
            return SettingsYaml.Write(new() { Title = request.Title, Council = request.Council, AsAt = asAt, Source = source });
        }

        private static string Line(string name, string value, string yaml)
        {
            var pattern = new Regex($"^{name}:.*$", RegexOptions.Multiline);
            return pattern.IsMatch(yaml) ? pattern.Replace(yaml, _ => $"{name}: {value}", 1) : $"{name}: {value}\n{yaml}";
        }

        private Finding NothingKnown() => new()
        {
            Rule = "nothing-recognised",
            Severity = Severity.Error,
            What = _strangers.Count == 0 ? "There is no table, boundary or look-up in what was given." : OwnTables.NotRecognised(_strangers[0]).What,
            Where = _strangers.Count == 0 ? null : _strangers[0].At(),
            Value = _strangers.Count == 0 ? null : OwnTables.NotRecognised(_strangers[0]).Value,
            ToDo = "Give looked-after returns (SSDA903), tables of the Standard Safeguarding Dataset, or one list with child, team, worker, home and age.",
        };

        private static Finding NoDate() => new()
        {
            Rule = "no-date",
            Severity = Severity.Error,
            What = "No date stands in what was given, so the day of the extract is not known.",
            ToDo = "Say as at which day the lists are: --as-at 2025-03-31.",
        };

        private static Finding NoChildren() => new()
        {
            Rule = "no-children",
            Severity = Severity.Warning,
            What = "Nothing that was given says which children there are.",
            ToDo = "Add looked-after returns, ssd_cla_episodes, or a list of children.",
        };

        private static Finding AfterTheReturns(DateOnly asked, DateOnly last) => new()
        {
            Rule = "asked-after-the-returns",
            Severity = Severity.Warning,
            What = $"The returns end on {last:yyyy-MM-dd}, and are asked as at {asked:yyyy-MM-dd}: who entered or left care in between is not known.",
            ToDo = "Ask as at the last day of the latest return, or add a later one.",
        };

        private static Finding ColumnsLeftOut(RawTable table, TableContract contract, IReadOnlyList<string> columns) => new()
        {
            Rule = "columns-not-used",
            Severity = Severity.Note,
            What = $"Columns of this list have no place in the table {contract.Name}, and are not kept: {string.Join(", ", columns.Take(20))}{(columns.Count > 20 ? " …" : "")}.",
            Where = table.At(),
            ToDo = "Do nothing, unless one of them is known here by another heading.",
            Times = columns.Count,
        };
    }
}
