using System.Text.Json;
using Throughcare.App.Allocation;
using Throughcare.App.Files;
using Throughcare.Findings;
using Throughcare.Transfers;

namespace Throughcare.App.Transfers;

/// <summary>
/// A problem of transfers as a JSON file, in the form of docs/method/transfers.md. What is wrong with a file is found all at once, each with its place, the value
/// and what to do.
/// </summary>
public static class TransferFile
{
    /// <summary>Reads a problem; refuses with findings what is not a well-formed one.</summary>
    public static TransferProblem Read(string path)
    {
        if (!File.Exists(path)) throw InstanceFile.Refusal(path, null, "file-missing", "There is no such file.", path, "Give the path of an instance in JSON.");
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>As <see cref="Read(string)"/>, with the name that findings give as the file.</summary>
    public static TransferProblem Read(Stream stream, string name)
    {
        using var document = JsonFields.Open(stream, name);
        var reader = new TransferReader(name);
        var problem = reader.Problem(document.RootElement);
        if (reader.Findings.Count == 0) reader.Findings.AddRange(problem!.Faults().Select(f => f with { Where = new(name) }));
        return reader.Findings.Count > 0 ? throw new RefusedException(reader.Findings) : problem!;
    }

    /// <summary>Writes a problem so that reading it gives the same problem.</summary>
    public static void Write(TransferProblem problem, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("name", problem.Name);
        json.WriteNumber("weeks", problem.Weeks);
        json.WriteStartObject("cost");
        json.WriteNumber("waiting", problem.Rates.Waiting);
        json.WriteNumber("makespan", problem.Rates.Makespan);
        if (problem.Rates.OverLimit != 0) json.WriteNumber("over_limit", problem.Rates.OverLimit);
        json.WriteEndObject();
        json.WriteStartObject("policy");
        json.WriteString("capacity", TransferReader.NameOf(problem.Policy.Capacity));
        json.WriteNumber("lead_weeks", problem.Policy.LeadWeeks);
        json.WriteNumber("handover_weeks", problem.Policy.HandoverWeeks);
        Texts(json, "switched_off", problem.Policy.SwitchedOff);
        json.WriteEndObject();
        List(json, "workers", problem.Workers, worker =>
        {
            json.WriteString("id", worker.Id.Text);
            json.WriteNumber("maximum_load", worker.MaximumLoad.Value);
            json.WriteNumber("fixed_load", worker.FixedLoad.Value);
            json.WriteNumber("intake_per_week", worker.IntakePerWeek);
            json.WriteNumber("start_week", worker.StartWeek);
            if (worker.LeaveWeek is { } leave) json.WriteNumber("leave_week", leave);
            else json.WriteNull("leave_week");
        });
        List(json, "transfers", problem.Transfers, transfer =>
        {
            json.WriteString("id", transfer.Id.Text);
            json.WriteNumber("children", transfer.Children);
            json.WriteNumber("weight", transfer.Weight.Value);
            json.WriteNumber("urgency", transfer.Urgency);
            json.WriteString("from_worker", transfer.From?.Text);
            json.WriteString("to_worker", transfer.To.Text);
            List(json, "windows", transfer.Blocked, window =>
            {
                json.WriteNumber("first", window.FirstWeek);
                json.WriteNumber("last", window.LastWeek);
                json.WriteString("because", TransferReader.NameOf(window.Because));
            });
        });
        if (problem.Teams.Count > 0)
            List(json, "teams", problem.Teams, team =>
            {
                json.WriteString("id", team.Id.Text);
                json.WriteString("name", team.Name);
                json.WriteNumber("maximum_load", team.MaximumLoad.Value);
                Texts(json, "workers", team.Workers.Select(w => w.Text));
            });
        if (problem.Changes.Count > 0)
            List(json, "arrivals", problem.Changes, change =>
            {
                json.WriteNumber("week", change.Week);
                if (change.Worker is { } worker) json.WriteString("worker", worker.Text);
                if (change.Team is { } team) json.WriteString("team", team.Text);
                json.WriteNumber("weight", Math.Abs(change.Weight.Value));
                if (change.Weight.Value < 0) json.WriteBoolean("leaves", true);
            });
        if (problem.Earlier is { } earlier)
        {
            json.WriteStartObject("earlier");
            json.WriteNumber("per_week", earlier.PerWeek);
            if (earlier.PerGroup != 0) json.WriteNumber("per_group", earlier.PerGroup);
            json.WriteStartObject("week_of");
            foreach (var (id, week) in earlier.Schedule.WeekOf.OrderBy(x => x.Key.Text, StringComparer.Ordinal)) json.WriteNumber(id.Text, week);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
