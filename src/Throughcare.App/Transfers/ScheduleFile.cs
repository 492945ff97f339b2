using System.Text;
using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.Transfers;

namespace Throughcare.App.Transfers;

/// <summary>
/// An answer as a JSON file: the timetable with its objective, bound, gap and terms and what each transfer waits for; or that none fits and why. Ordered as the
/// problem is. Reads the timetable back.
/// </summary>
public static class ScheduleFile
{
    public static string ToJson(TransferProblem problem, TransferAnswer answer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true })) Write(problem, answer, json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The weeks in a file that <see cref="ToJson"/> wrote; a timetable of another problem is refused. Groups that are new since then are in none of its weeks.</summary>
    public static TransferSchedule Read(string path, TransferProblem problem)
    {
        if (!File.Exists(path)) throw InstanceFile.Refusal(path, null, "file-missing", "There is no such file.", path, "Give the path of a timetable in JSON.");
        TransferSchedule schedule;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            schedule = new() { WeekOf = document.RootElement.GetProperty("week_of").EnumerateObject().ToDictionary(p => new GroupId(p.Name), p => p.Value.GetInt32()) };
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw InstanceFile.Refusal(path, null, "not-a-timetable", "The file does not hold a timetable.", null, "Give a file that throughcare schedule wrote with --out.");
        }
        var known = problem.Transfers.Select(t => t.Id).ToHashSet();
        return schedule.WeekOf.Keys.Any(known.Contains) ? schedule
            : throw InstanceFile.Refusal(path, null, "timetable-of-another-problem", "None of its groups is in the problem.", null, "Give a timetable of the same problem.");
    }

    private static void Write(TransferProblem problem, TransferAnswer answer, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", problem.Name);
        json.WriteString("status", answer.NoScheduleFits ? "no timetable fits" : answer.Schedule is null ? "no timetable found yet" : "timetable");
        if (answer.Clash is { } clash) Write(clash, json);
        if (!answer.NoScheduleFits)
        {
            if (answer.Terms is { } terms)
            {
                json.WriteNumber("objective", Trimmed(terms.Total));
                json.WriteStartObject("terms");
                foreach (var (name, value) in terms.ByName()) json.WriteNumber(name, Trimmed(value));
                json.WriteEndObject();
            }
            json.WriteNumber("bound", Trimmed(answer.Bound));
            if (answer.Gap is { } gap) json.WriteNumber("gap", decimal.Round(gap, 8));
        }
        json.WriteNumber("seconds", Math.Round(answer.Seconds, 3));
        json.WriteNumber("iterations", answer.Iterations);
        json.WriteNumber("seed", answer.Seed);
        json.WriteString("engine", answer.Engine);
        if (answer.Schedule is { } schedule)
        {
            json.WriteNumber("last_week", schedule.LastWeek);
            json.WriteStartObject("week_of");
            foreach (var transfer in problem.Transfers) json.WriteNumber(transfer.Id.Text, schedule.WeekOf[transfer.Id]);
            json.WriteEndObject();
            json.WriteStartArray("waits");
            foreach (var wait in answer.Waits) Write(wait, json);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(WhyNotSooner wait, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("transfer", wait.Transfer.Text);
        json.WriteNumber("week", wait.Week);
        json.WriteStartArray("weeks_closed");
        foreach (var weeks in wait.Weeks)
        {
            json.WriteStartObject();
            json.WriteNumber("first", weeks.FirstWeek);
            json.WriteNumber("last", weeks.LastWeek);
            json.WriteString("rule", weeks.Rule);
            json.WriteString("sentence", weeks.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(TransferClash clash, Utf8JsonWriter json)
    {
        json.WriteStartArray("clash");
        foreach (var sentence in clash.Sentences) json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteStartArray("clash_limits");
        foreach (var limit in clash.Limits)
        {
            json.WriteStartObject();
            json.WriteString("limit", TransferReader.NameOf(limit.Kind));
            json.WriteString("subject", limit.Subject);
            json.WriteString("sentence", limit.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("clash_transfers");
        foreach (var transfer in clash.Transfers) json.WriteStringValue(transfer.Text);
        json.WriteEndArray();
        json.WriteBoolean("clash_is_irreducible", clash.Irreducible);
        json.WriteStartArray("ways_out");
        foreach (var way in clash.WaysOut)
        {
            json.WriteStartObject();
            json.WriteString("sentence", way.Sentence);
            json.WriteBoolean("smallest", way.Smallest);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // Nine decimals, and no noughts at the end.
    private static decimal Trimmed(decimal value) => decimal.Round(value, 9) / 1.0000000000000000000000000000m;
}
