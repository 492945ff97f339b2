using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>Reads the rows of an Episodes table. A row without a child, with a date that is none, or that ends before it begins is rejected.</summary>
public static class EpisodeReading
{
    private static readonly string[] Others = ["CIN", "PLACE_PROVIDER", "REASON_PLACE_CHANGE", "PL_POST", "URN"];

    public static Accepted<Episode> Read(RawTable table, FinancialYear year)
    {
        var kept = new List<Episode>(table.Rows.Count);
        var rejected = new List<RejectedRow>();
        var findings = new List<Finding>();
        var columns = new Columns(table);
        var withoutDate = 0;
        (RawRow Row, Episode Episode)? first = null;
        foreach (var row in table.Rows)
        {
            if (Wrong(table, row, columns) is { } why)
            {
                rejected.Add(new(table, row, why));
                findings.Add(why);
                continue;
            }
            CellText.TryDate(columns.Of(row, "DECOM"), out var from);
            var open = !CellText.TryDate(columns.Of(row, "DEC"), out var to);
            var episode = new Episode
            {
                Child = WrittenId.Of(columns.Of(row, "CHILD")),
                From = from,
                To = open ? null : to,
                ReasonNew = columns.Code(row, "RNE"),
                LegalStatus = columns.Code(row, "LS"),
                Placement = columns.Code(row, "PLACE"),
                ReasonCeased = columns.Code(row, "REC"),
                HomePostcode = columns.Of(row, "HOME_POST"),
                Rest = string.Join('|', Others.Select(c => columns.Code(row, c))),
                Return = year,
                Where = table.At(row),
            };
            kept.Add(episode);
            if (open && episode.ReasonCeased.Length > 0) (withoutDate, first) = (withoutDate + 1, first ?? (row, episode));
        }
        if (first is { } f) findings.Add(CeasedWithoutDate(table, f.Row, f.Episode, withoutDate));
        return new() { Rows = kept, Rejected = rejected, Findings = findings };
    }

    private static Finding? Wrong(RawTable table, RawRow row, Columns columns)
    {
        if (columns.Of(row, "CHILD").Length == 0)
            return RowFindings.Missing(table, row, "CHILD", "The episode has no child's id.");
        if (!CellText.TryDate(columns.Of(row, "DECOM"), out var from))
            return RowFindings.NoDate(table, row, "DECOM", columns.Of(row, "DECOM"));
        var end = columns.Of(row, "DEC");
        if (end.Length == 0) return null;
        if (!CellText.TryDate(end, out var to)) return RowFindings.NoDate(table, row, "DEC", end);
        return to < from ? RowFindings.EndBeforeStart(table, row, "DEC", $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}") : null;
    }

    private static Finding CeasedWithoutDate(RawTable table, RawRow row, Episode episode, int times) => new()
    {
        Rule = "ceased-without-date",
        Severity = Severity.Warning,
        What = $"Episodes have a reason ceased but no date, and are taken as still open; the first is of child {episode.Child}.",
        Where = table.At(row, "REC"),
        Value = episode.ReasonCeased,
        ToDo = "Put in the date on which the episode ceased, or take the reason away.",
        Times = times,
    };
}
