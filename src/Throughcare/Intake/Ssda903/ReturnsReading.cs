using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>Reads the tables of yearly returns and merges them. Tables that are no part of the return are passed over.</summary>
public static class ReturnsReading
{
    public static ReturnsRead Read(IEnumerable<RawTable> tables)
    {
        var (returns, findings) = ReturnYears.Sort(tables.Where(t => ReturnTable.Recognise(t) is not null));
        var rows = new Rows(findings);
        foreach (var year in returns)
            foreach (var table in year.Tables) rows.Take(table, ReturnTable.Recognise(table)!, year.Year);
        return rows.Merge();
    }

    private sealed class Rows(IReadOnlyList<Finding> found)
    {
        private readonly List<Finding> _findings = [.. found];
        private readonly List<RejectedRow> _rejected = [];
        private readonly List<SourceCount> _counts = [];
        private readonly List<Episode> _episodes = [];
        private readonly List<SocialWorkerEpisode> _workers = [];
        private readonly Dictionary<string, DateOnly?> _unaccompanied = new(StringComparer.Ordinal);
        private readonly ChildDetailsReading _details = new();
        private readonly SortedSet<FinancialYear> _years = [];
        private bool _headerSeen;

        public void Take(RawTable table, ReturnTable known, FinancialYear year)
        {
            var rejected = known switch
            {
                _ when known == ReturnTable.Episodes => TakeEpisodes(table, year),
                _ when known == ReturnTable.SocialWorkerEpisodes => TakeWorkers(table, year),
                _ when known == ReturnTable.Header => TakeHeader(table),
                _ when known == ReturnTable.Unaccompanied => TakeUnaccompanied(table),
                _ => _details.Take(table, isHeader: false),
            };
            _rejected.AddRange(rejected);
            _counts.Add(new()
            {
                File = table.File,
                Sheet = table.Sheet,
                TakenFor = "SSDA903 " + known.Name + (year == default ? "" : $" {year}"),
                RowsIn = table.Rows.Count,
                Rejected = rejected.Count,
                NotUsed = known.NotUsed,
            });
        }

        public ReturnsRead Merge()
        {
            var merged = EpisodeMerge.Merge(_episodes);
            var (workers, workerChanges) = SocialWorkerEpisodes.Merge(_workers);
            var episodes = merged.Episodes.GroupBy(e => e.Child, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, IReadOnlyList<Episode> (g) => [.. g], StringComparer.Ordinal);
            _findings.AddRange(_rejected.Select(r => r.Why));
            _findings.AddRange(_details.Findings);
            _findings.AddRange(merged.Findings);
            _findings.AddRange(EpisodeFindings.Of(episodes, _years, _headerSeen ? _details.ByChild : null));
            return new()
            {
                Years = [.. _years],
                Episodes = episodes,
                Details = _details.ByChild,
                SocialWorkers = workers.GroupBy(e => e.Child, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, IReadOnlyList<SocialWorkerEpisode> (g) => [.. g], StringComparer.Ordinal),
                Unaccompanied = _unaccompanied,
                Counts = _counts,
                Findings = _findings,
                Rejected = _rejected,
                Changes = [.. merged.Changes, .. workerChanges],
            };
        }

        private IReadOnlyList<RejectedRow> TakeEpisodes(RawTable table, FinancialYear year)
        {
            var read = EpisodeReading.Read(table, year);
            _episodes.AddRange(read.Rows);
            _findings.AddRange(read.Findings.Where(f => f.Severity != Severity.Error));
            _years.Add(year);
            return read.Rejected;
        }

        private IReadOnlyList<RejectedRow> TakeWorkers(RawTable table, FinancialYear year)
        {
            var read = SocialWorkerEpisodes.Read(table, year);
            _workers.AddRange(read.Rows);
            return read.Rejected;
        }

        private IReadOnlyList<RejectedRow> TakeHeader(RawTable table)
        {
            _headerSeen = true;
            return _details.Take(table, isHeader: true);
        }

        private IReadOnlyList<RejectedRow> TakeUnaccompanied(RawTable table)
        {
            var rejected = _details.Take(table, isHeader: false);
            var columns = new Columns(table);
            foreach (var row in table.Rows)
                if (columns.Id(row, "CHILD") is { Length: > 0 } child) _unaccompanied[child] = columns.Date(row, "DUC");
            return rejected;
        }
    }
}
