using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>One stretch of a child's with one allocated social worker, as the return has had it since 2023/24.</summary>
public sealed record SocialWorkerEpisode
{
    public required string Child { get; init; }

    /// <summary>SW_ID: the Social Work England number.</summary>
    public required string Worker { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>SW_DEC as it stands in the return; null while it goes on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>SW_REASON: why this worker came (ORGRST is a restructure).</summary>
    public string Reason { get; init; } = "";

    public required FinancialYear Return { get; init; }

    public required Place Where { get; init; }

    internal WorkerSpan Span => new(Worker, From, To, Where) { Reason = Reason };
}

/// <summary>Reads and merges the social worker tables of several returns.</summary>
public static class SocialWorkerEpisodes
{
    public static Accepted<SocialWorkerEpisode> Read(RawTable table, FinancialYear year)
    {
        var kept = new List<SocialWorkerEpisode>(table.Rows.Count);
        var rejected = new List<RejectedRow>();
        var columns = new Columns(table);
        foreach (var row in table.Rows)
        {
            if (Wrong(table, row, columns) is { } why) rejected.Add(new(table, row, why));
            else
                kept.Add(new()
                {
                    Child = columns.Id(row, "CHILD"),
                    Worker = columns.Id(row, "SW_ID").ToUpperInvariant(),
                    From = columns.Date(row, "SW_DECOM")!.Value,
                    To = columns.Date(row, "SW_DEC"),
                    Reason = columns.Code(row, "SW_REASON"),
                    Return = year,
                    Where = table.At(row),
                });
        }
        return new() { Rows = kept, Rejected = rejected, Findings = [.. rejected.Select(r => r.Why)] };
    }

    /// <summary>
    /// One row for each child, worker and first day, the latest return's. A row left open by an older return that a later return of the same child
    /// does not repeat ends where the next worker begins. Two workers at once within one return are left as they are: that is a finding of its own.
    /// </summary>
    public static (IReadOnlyList<SocialWorkerEpisode> Episodes, IReadOnlyList<ChangedRow> Changes) Merge(IEnumerable<SocialWorkerEpisode> rows)
    {
        var merged = new List<SocialWorkerEpisode>();
        var changes = new List<ChangedRow>();
        foreach (var child in rows.GroupBy(e => e.Child, StringComparer.Ordinal))
        {
            var kept = new List<SocialWorkerEpisode>();
            foreach (var same in child.GroupBy(e => (e.Worker, e.From)).OrderBy(g => g.Key.From))
            {
                var told = same.OrderBy(e => e.Return).ToList();
                kept.Add(told[^1]);
                changes.AddRange(told.SkipLast(1).Select(old => ToldAgain(old, told[^1])));
            }
            CloseWhatLaterReturnsDropped(kept, changes);
            merged.AddRange(kept);
        }
        return (merged, changes);
    }

    private static void CloseWhatLaterReturnsDropped(List<SocialWorkerEpisode> kept, List<ChangedRow> changes)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            var open = kept[i];
            if (open.To is not null) continue;
            var next = kept.Find(e => e.Return > open.Return && e.From > open.From);
            if (next is null) continue;
            kept[i] = open with { To = next.From };
            changes.Add(new()
            {
                Child = open.Child,
                Where = open.Where,
                Rule = "worker-ended-by-later-return",
                Was = Words(open),
                Became = Words(kept[i]),
                Why = $"The {next.Return} return does not repeat it, and another worker begins on {next.From:yyyy-MM-dd} ({next.Where}).",
            });
        }
    }

    private static ChangedRow ToldAgain(SocialWorkerEpisode was, SocialWorkerEpisode now) => new()
    {
        Child = was.Child,
        Where = was.Where,
        Rule = was.Return == now.Return ? "same-row-twice" : "told-again-by-later-return",
        Was = Words(was),
        Became = Words(now),
        Why = $"The row stands again at {now.Where}; it is counted once and the later row is believed.",
        Routine = was.Return != now.Return && was.Reason == now.Reason && (was.To is null || was.To == now.To),
    };

    private static string Words(SocialWorkerEpisode e) =>
        $"worker {e.Worker}, {e.From:yyyy-MM-dd} to {(e.To is { } end ? end.ToString("yyyy-MM-dd") : "still open")} {e.Reason}".TrimEnd();

    private static Finding? Wrong(RawTable table, RawRow row, Columns columns)
    {
        if (columns.Of(row, "CHILD").Length == 0) return RowFindings.Missing(table, row, "CHILD", "The row has no child's id.");
        if (columns.Of(row, "SW_ID").Length == 0) return RowFindings.Missing(table, row, "SW_ID", "The row names no social worker.");
        if (columns.Date(row, "SW_DECOM") is not { } from) return RowFindings.NoDate(table, row, "SW_DECOM", columns.Of(row, "SW_DECOM"));
        var end = columns.Of(row, "SW_DEC");
        if (end.Length == 0) return null;
        if (columns.Date(row, "SW_DEC") is not { } to) return RowFindings.NoDate(table, row, "SW_DEC", end);
        return to < from ? RowFindings.EndBeforeStart(table, row, "SW_DEC", $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}") : null;
    }
}
