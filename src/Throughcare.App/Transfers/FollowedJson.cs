using System.Globalization;
using System.Text.Json;
using Throughcare.App.Proposals;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.App.Transfers;

/// <summary>What a kept timetable says of delivery, as JSON: the changes, the weeks in counts, and who was there.</summary>
internal static class FollowedJson
{
    public static void Write(ScheduleRun run, Utf8JsonWriter json, RunNames names)
    {
        if (run.ExtractAsAt == default) return;
        json.WriteStartObject("followed");
        json.WriteString("extract_as_at", Day(run.ExtractAsAt));
        json.WriteBoolean("follows", run.Follows);
        Changes("changes", run.Changes);
        Changes("dropped", run.Dropped);
        json.WriteStartArray("weeks");
        foreach (var week in run.Weeks)
        {
            json.WriteStartObject();
            Week("planned", week.Planned);
            Week("as_today", week.AsToday);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Names("children", run.Children.Select(c => names.Child(c.Text)));
        Names("restricted", run.Restricted.Select(c => names.Child(c.Text)));
        Names("workers", run.Workers.Select(w => names.Worker(w.Text)));
        json.WriteEndObject();

        void Names(string name, IEnumerable<string> all)
        {
            json.WriteStartArray(name);
            foreach (var one in all) json.WriteStringValue(one);
            json.WriteEndArray();
        }

        void Changes(string name, IReadOnlyList<PlannedChange> changes)
        {
            json.WriteStartArray(name);
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("transfer", names.Group(change.Transfer.Text));
                Names("children", change.Children.Select(c => names.Child(c.Text)));
                if (change.From is { } from) json.WriteString("from", names.Worker(from.Text));
                json.WriteString("to", names.Worker(change.To.Text));
                json.WriteString("day", Day(change.Day));
                if (change.DayBefore is { } before) json.WriteString("day_before", Day(before));
                if (change.ToBefore is { } to) json.WriteString("to_before", names.Worker(to.Text));
                if (change.Settled) json.WriteBoolean("settled", true);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        void Week(string name, WeekMeasured week)
        {
            json.WriteStartObject(name);
            json.WriteString("day", Day(week.Day));
            json.WriteNumber("in_care", week.InCare);
            json.WriteNumber("both", week.Both);
            json.WriteNumber("right_team", week.RightTeam);
            json.WriteNumber("right_locality", week.RightLocality);
            json.WriteNumber("workers", week.Workers);
            if (week.Mean is { } mean) json.WriteNumber("mean", mean);
            if (week.Median is { } median) json.WriteNumber("median", median);
            if (week.Highest is { } highest) json.WriteNumber("highest", highest);
            json.WriteNumber("above_limit", week.AboveLimit);
            json.WriteNumber("changes", week.Changes);
            json.WriteEndObject();
        }
    }

    /// <summary>A timetable of an earlier version says nothing of it.</summary>
    public static ScheduleRun Read(JsonElement root, ScheduleRun run) => !root.TryGetProperty("followed", out var followed) ? run : run with
    {
        ExtractAsAt = Day(followed, "extract_as_at"),
        Follows = followed.GetProperty("follows").GetBoolean(),
        Changes = [.. followed.GetProperty("changes").EnumerateArray().Select(Change)],
        Dropped = [.. followed.GetProperty("dropped").EnumerateArray().Select(Change)],
        Weeks = [.. followed.GetProperty("weeks").EnumerateArray().Select(w => new PlannedWeek(Week(w.GetProperty("planned")), Week(w.GetProperty("as_today"))))],
        Children = [.. Names(followed, "children").Select(c => new ChildId(c))],
        Restricted = [.. Names(followed, "restricted").Select(c => new ChildId(c))],
        Workers = [.. Names(followed, "workers").Select(w => new WorkerId(w))],
    };

    private static PlannedChange Change(JsonElement change) => new()
    {
        Transfer = new(Text(change, "transfer")),
        Children = [.. Names(change, "children").Select(c => new ChildId(c))],
        From = Worker(change, "from"),
        To = new(Text(change, "to")),
        Day = Day(change, "day"),
        DayBefore = change.TryGetProperty("day_before", out _) ? Day(change, "day_before") : null,
        ToBefore = Worker(change, "to_before"),
        Settled = change.TryGetProperty("settled", out var settled) && settled.GetBoolean(),
    };

    private static WeekMeasured Week(JsonElement week) => new()
    {
        Day = Day(week, "day"),
        InCare = Number(week, "in_care"),
        Both = Number(week, "both"),
        RightTeam = Number(week, "right_team"),
        RightLocality = Number(week, "right_locality"),
        Workers = Number(week, "workers"),
        Mean = Part(week, "mean"),
        Median = Part(week, "median"),
        Highest = Part(week, "highest"),
        AboveLimit = Number(week, "above_limit"),
        Changes = Number(week, "changes"),
    };

    private static int Number(JsonElement week, string name) => week.GetProperty(name).GetInt32();

    private static decimal? Part(JsonElement week, string name) => week.TryGetProperty(name, out var part) ? part.GetDecimal() : null;

    private static WorkerId? Worker(JsonElement change, string name) => change.TryGetProperty(name, out _) ? new WorkerId(Text(change, name)) : null;

    private static IEnumerable<string> Names(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(n => n.GetString() ?? throw new FormatException(name));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(JsonElement element, string name) => DateOnly.ParseExact(Text(element, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
