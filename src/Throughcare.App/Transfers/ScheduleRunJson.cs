using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Transfers;

namespace Throughcare.App.Transfers;

/// <summary>A timetable that is kept, as JSON: what it was worked out from, and the answer. What each change waits for is worked out again when it is read.</summary>
public static class ScheduleRunJson
{
    public static string Write(ScheduleRun run) => Write(run, RunNames.AsTheyAre);

    internal static string Write(ScheduleRun run, RunNames names)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            var answer = run.Answer;
            json.WriteStartObject();
            json.WriteString("option", run.Option.Text);
            json.WriteNumber("option_version", run.OptionVersion);
            json.WriteString("extract_fingerprint", run.ExtractFingerprint);
            json.WriteString("plan_finished_at", run.PlanFinishedAt);
            json.WriteString("settings", run.Settings);
            json.WriteNumber("judgements", run.Judgements);
            json.WriteString("first_day", run.FirstDay.ToString("yyyy-MM-dd"));
            json.WriteString("finished_at", run.FinishedAt);
            if (run.ChangedFromEarlier is { } changed) json.WriteNumber("changed_from_earlier", changed);
            if (run.KnownBefore is { } known) json.WriteNumber("judgements_before", known);
            if (run.FewestChanged is { } fewest) json.WriteNumber("fewest_changed", fewest);
            if (run.Before.Count > 0)
            {
                json.WriteStartObject("before");
                foreach (var (group, move) in run.Before.OrderBy(p => p.Key.Text, StringComparer.Ordinal))
                {
                    json.WriteStartObject(names.Group(group.Text));
                    json.WriteString("day", move.Day.ToString("yyyy-MM-dd"));
                    if (move.To is { } to) json.WriteString("to", names.Worker(to.Text));
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteString("engine", answer.Engine);
            json.WriteNumber("seed", answer.Seed);
            json.WriteNumber("seconds", answer.Seconds);
            json.WriteNumber("iterations", answer.Iterations);
            json.WriteNumber("bound", answer.Bound);
            json.WriteBoolean("no_schedule_fits", answer.NoScheduleFits);
            if (answer.Terms is { } terms)
            {
                json.WriteStartObject("terms");
                json.WriteNumber("waiting", terms.Waiting);
                json.WriteNumber("makespan", terms.Makespan);
                json.WriteNumber("over_limit", terms.OverLimit);
                json.WriteNumber("changed", terms.Changed);
                json.WriteEndObject();
            }
            if (answer.Schedule is { } schedule)
            {
                json.WriteStartObject("week_of");
                foreach (var (group, week) in schedule.WeekOf.OrderBy(p => p.Key.Text, StringComparer.Ordinal)) json.WriteNumber(names.Group(group.Text), week);
                json.WriteEndObject();
            }
            if (answer.Clash is { } clash) Write(clash, json, names);
            json.WriteStartArray("ways_out");
            foreach (var way in run.WaysOut) json.WriteStringValue(names.Sentence(way));
            json.WriteEndArray();
            FollowedJson.Write(run, json, names);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    private static void Write(TransferClash clash, Utf8JsonWriter json, RunNames names)
    {
        json.WriteStartObject("why_none_fits");
        if (clash.Headline is { } headline) json.WriteString("headline", names.Sentence(headline));
        json.WriteBoolean("irreducible", clash.Irreducible);
        json.WriteStartArray("transfers");
        foreach (var group in clash.Transfers) json.WriteStringValue(names.Group(group.Text));
        json.WriteEndArray();
        json.WriteStartArray("limits");
        foreach (var limit in clash.Limits)
        {
            json.WriteStartObject();
            json.WriteString("kind", limit.Kind.ToString());
            json.WriteString("subject", names.Sentence(limit.Subject));
            json.WriteString("sentence", names.Sentence(limit.Sentence));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Null, with a finding, when the text is not a timetable that this version can read.</summary>
    public static ScheduleRun? Read(string text, string file, List<Finding> findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Run(document.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            findings.Add(new()
            {
                Rule = "timetable-not-readable", Severity = Severity.Warning, What = "This earlier timetable cannot be read, and is passed over.", Where = new(file), ToDo = "Make the timetable of the option again.",
            });
            return null;
        }
    }

    private static ScheduleRun Run(JsonElement root) => FollowedJson.Read(root, new()
    {
        Option = new(Text(root, "option")),
        OptionVersion = root.GetProperty("option_version").GetInt32(),
        ExtractFingerprint = Text(root, "extract_fingerprint"),
        PlanFinishedAt = root.GetProperty("plan_finished_at").GetDateTimeOffset(),
        Settings = Text(root, "settings"),
        Judgements = root.GetProperty("judgements").GetInt32(),
        FirstDay = DateOnly.ParseExact(Text(root, "first_day"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FinishedAt = root.GetProperty("finished_at").GetDateTimeOffset(),
        ChangedFromEarlier = root.TryGetProperty("changed_from_earlier", out var changed) ? changed.GetInt32() : null,
        KnownBefore = root.TryGetProperty("judgements_before", out var known) ? known.GetInt32() : null,
        FewestChanged = root.TryGetProperty("fewest_changed", out var fewest) ? fewest.GetInt32() : null,
        Before = root.TryGetProperty("before", out var before) ? before.EnumerateObject().ToDictionary(m => new GroupId(m.Name), m => Move(m.Value)) : new Dictionary<GroupId, EarlierMove>(),
        WaysOut = [.. root.GetProperty("ways_out").EnumerateArray().Select(w => w.GetString() ?? "")],
        Answer = new()
        {
            Engine = Text(root, "engine"),
            Seed = root.GetProperty("seed").GetInt32(),
            Seconds = root.GetProperty("seconds").GetDouble(),
            Iterations = root.GetProperty("iterations").GetInt64(),
            Bound = root.GetProperty("bound").GetDecimal(),
            NoScheduleFits = root.GetProperty("no_schedule_fits").GetBoolean(),
            Terms = root.TryGetProperty("terms", out var terms) ? Terms(terms) : null,
            Schedule = root.TryGetProperty("week_of", out var weeks) ? new() { WeekOf = weeks.EnumerateObject().ToDictionary(w => new GroupId(w.Name), w => w.Value.GetInt32()) } : null,
            Clash = root.TryGetProperty("why_none_fits", out var clash) ? Clash(clash) : null,
        },
    });

    private static EarlierMove Move(JsonElement move) =>
        new(DateOnly.ParseExact(Text(move, "day"), "yyyy-MM-dd", CultureInfo.InvariantCulture), move.TryGetProperty("to", out var to) ? new(to.GetString() ?? "") : null);

    private static TransferTerms Terms(JsonElement terms) => new()
    {
        Waiting = terms.GetProperty("waiting").GetDecimal(),
        Makespan = terms.GetProperty("makespan").GetDecimal(),
        OverLimit = terms.GetProperty("over_limit").GetDecimal(),
        Changed = terms.GetProperty("changed").GetDecimal(),
    };

    private static TransferClash Clash(JsonElement clash) => new()
    {
        Headline = clash.TryGetProperty("headline", out var headline) ? headline.GetString() : null,
        Irreducible = clash.GetProperty("irreducible").GetBoolean(),
        Transfers = [.. clash.GetProperty("transfers").EnumerateArray().Select(g => new GroupId(g.GetString() ?? ""))],
        Limits = [.. clash.GetProperty("limits").EnumerateArray().Select(l => new TransferLimit(Enum.Parse<TransferLimitKind>(Text(l, "kind")), Text(l, "subject"), Text(l, "sentence")))],
    };

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? throw new FormatException(name);
}
