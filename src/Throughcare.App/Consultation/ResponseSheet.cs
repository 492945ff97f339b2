using Throughcare.App.Files;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>Responses as a sheet held them, and how its columns were understood.</summary>
public sealed record ResponsesRead(IReadOnlyList<Response> Responses, IReadOnlyList<(string Column, string Taken)> Columns, IReadOnlyList<Finding> Findings)
{
    /// <summary>Rows beneath the headings, empty ones too.</summary>
    public int Rows { get; init; }
}

/// <summary>
/// Reads responses from a form's export or a list that somebody keeps: columns are told by their headings, in the words that forms use. What no column is known for stands at the end of the response with its
/// heading, so that nothing that was sent is lost.
/// </summary>
public static class ResponseSheet
{
    private static readonly string[] TextWords = ["response", "comment", "comments", "yourcomments", "yourresponse", "feedback", "yourfeedback", "text", "answer", "whatdoyouthink", "views", "yourviews", "message", "whatwouldyouliketosay"];
    internal static readonly string[] WorkerWords = ["worker", "workerid", "staffid", "staffnumber", "employee", "employeeid", "employeenumber", "employeeno", "payroll", "payrollnumber", "payrollno", "workerno"];
    private static readonly string[] DayWords = ["date", "received", "datereceived", "submitted", "datesubmitted", "submissiondate", "completiontime", "starttime", "timestamp", "on"];
    private static readonly string[] FromWords = ["from", "who", "respondent", "respondenttype", "type", "group", "iamrespondingas"];
    private static readonly string[] ThemeWords = ["theme", "themes", "topic", "topics", "category", "categories"];

    public static ResponsesRead Read(Stream sent, string fileName, IReadOnlyCollection<WorkerId> workers, IReadOnlyList<Theme> themes, DateOnly today, CancellationToken ct = default)
    {
        var tables = TableFiles.Read(sent, fileName, cancel: ct);
        if (tables.Tables.Count == 0) throw Refused("no-table", "No table was found in the file.", "Send a CSV file or a workbook with a heading above each column.");
        var (responses, columns, findings) = (new List<Response>(), new List<(string, string)>(), tables.Findings.ToList());
        foreach (var table in tables.Tables) new Sheet(table, [.. workers], themes, today, columns, findings).Read(responses);
        if (responses.Count == 0) throw Refused("no-response", "No row of the file holds a response.", "Give the responses in one column, with a heading such as Response or Comments.");
        return new(responses, columns, findings) { Rows = tables.Tables.Sum(t => t.Rows.Count) };
    }

    private static RefusedException Refused(string rule, string what, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo });

    private sealed class Sheet(RawTable table, HashSet<WorkerId> workers, IReadOnlyList<Theme> themes, DateOnly today, List<(string, string)> columns, List<Finding> findings)
    {
        private readonly Dictionary<int, string> _taken = [];

        public void Read(List<Response> into)
        {
            var (day, worker, from, theme) = (Column(DayWords, "day"), Column(WorkerWords, "worker"), Column(FromWords, "who answered"), Column(ThemeWords, "themes"));
            var text = Column(TextWords, "response") ?? Longest();
            columns.AddRange(table.Columns.Select((name, i) => (name, _taken.GetValueOrDefault(i, "kept at the end of the response"))));
            if (text is null) return;
            foreach (var row in table.Rows)
            {
                var more = new List<string>();
                var said = Cell(row, text);
                for (var i = 0; i < row.Cells.Count; i++)
                    if (!_taken.ContainsKey(i) && row.Cells[i].Trim() is { Length: > 0 } rest) more.Add($"{(i < table.Columns.Count ? table.Columns[i] : "more")}: {rest}");
                var on = today;
                if (Cell(row, day) is { Length: > 0 } written && !CellText.TryDate(written.Split(' ', 'T')[0], out on))
                {
                    on = today;
                    more.Add($"{table.Columns[day!.Value]}: {written}");
                    Say(row, day, "day-not-read", "This is not a date; the response is dated today, and what stood there is kept with it.", written, "Correct the day of the response.");
                }
                WorkerId? who = Cell(row, worker) is { Length: > 0 } id ? new(id) : null;
                if (who is { } unknown && !workers.Contains(unknown))
                {
                    more.Add($"{table.Columns[worker!.Value]}: {unknown}");
                    Say(row, worker, "response-worker-unknown", "No worker of the extract has this id; the response is kept without a worker.", unknown.Text, "Correct the id, if it is a worker's.");
                    who = null;
                }
                var asked = Cell(row, theme).Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                var known = asked.Select(a => themes.FirstOrDefault(t => Same(t.Id, a) || Same(t.Title, a))?.Id).OfType<string>().Distinct().ToList();
                if (asked.Any(a => !themes.Any(t => Same(t.Id, a) || Same(t.Title, a)))) more.Add($"{table.Columns[theme!.Value]}: {Cell(row, theme)}");
                if (said.Length == 0 && more.Count == 0) continue;
                var whole = string.Join("\n", more.Prepend(said).Where(l => l.Length > 0));
                into.Add(new() { Id = Responses.NewId(), From = From(Cell(row, from), who), Worker = who, On = on, Text = whole, Themes = known });
            }
        }

        private int? Column(string[] words, string what)
        {
            for (var i = 0; i < table.Columns.Count; i++)
                if (!_taken.ContainsKey(i) && words.Contains(CellText.Heading(table.Columns[i])))
                {
                    _taken[i] = what;
                    return i;
                }
            return null;
        }

        // A form asks its own question above the answers: the longest answers are the response.
        private int? Longest()
        {
            var free = Enumerable.Range(0, table.Columns.Count).Where(i => !_taken.ContainsKey(i)).ToList();
            if (free.Count == 0 || table.Rows.Count == 0) return null;
            var found = free.MaxBy(i => table.Rows.Sum(r => (long)Cell(r, i).Length));
            _taken[found] = "response";
            findings.Add(new() { Rule = "response-column-guessed", Severity = Severity.Warning, Where = table.At(null, table.Columns[found]), What = $"No heading says which column holds the responses; \"{table.Columns[found]}\" was taken, because it has the longest text.", ToDo = "Look at the responses; if it is another column, give it the heading Response and send the file again." });
            return found;
        }

        private void Say(RawRow row, int? column, string rule, string what, string value, string toDo) =>
            findings.Add(new() { Rule = rule, Severity = Severity.Warning, Where = table.At(row, table.Columns[column!.Value]), What = what, Value = value is { Length: > 100 } ? value[..100] : value, ToDo = toDo });

        private static string Cell(RawRow row, int? column) => column is { } i && i < row.Cells.Count ? row.Cells[i].Trim() : "";

        private static ResponseFrom From(string word, WorkerId? worker) => CellText.Heading(word) switch
        {
            var w when w.Contains("union", StringComparison.Ordinal) => ResponseFrom.Union,
            var w when w.Contains("team", StringComparison.Ordinal) => ResponseFrom.Team,
            var w when w.Contains("partner", StringComparison.Ordinal) => ResponseFrom.Partner,
            var w when w.Contains("staff", StringComparison.Ordinal) || w.Contains("worker", StringComparison.Ordinal) || w.Contains("employee", StringComparison.Ordinal) || worker is not null => ResponseFrom.Staff,
            _ => ResponseFrom.Other,
        };

        private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
    }
}
