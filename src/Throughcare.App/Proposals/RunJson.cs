using System.Buffers;
using System.Text;
using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.Findings;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.App.Proposals;

/// <summary>What a run's ids and sentences are written as, where not as they are.</summary>
internal sealed record RunNames(Func<string, string> Worker, Func<string, string> Group, Func<string, string> Sentence)
{
    public static RunNames AsTheyAre { get; } = new(id => id, id => id, sentence => sentence);

    /// <summary>For what names single children.</summary>
    public Func<string, string> Child { get; init; } = id => id;
}

/// <summary>A run as JSON: what it was worked out from, and the answer.</summary>
public static class RunJson
{
    public static string Write(AllocationRun run) => Write(run, RunNames.AsTheyAre);

    internal static string Write(AllocationRun run, RunNames names)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("option", run.Option.Text);
            json.WriteNumber("option_version", run.OptionVersion);
            json.WriteString("extract_fingerprint", run.ExtractFingerprint);
            json.WriteString("finished_at", run.FinishedAt);
            if (run.Judgements is { } judgements) json.WriteNumber("judgements", judgements);
            var answer = run.Answer;
            json.WriteString("engine", answer.Engine);
            json.WriteNumber("seed", answer.Seed);
            json.WriteNumber("seconds", answer.Seconds);
            json.WriteNumber("iterations", answer.Iterations);
            json.WriteNumber("bound", answer.Bound);
            json.WriteBoolean("no_plan_fits", answer.NoPlanFits);
            json.WriteStartArray("clash");
            foreach (var sentence in answer.Clash) json.WriteStringValue(names.Sentence(sentence));
            json.WriteEndArray();
            if (answer.NoPlanFits) ClashJson.Write(answer, json, names);
            if (answer.Terms is { } terms)
            {
                json.WriteStartObject("terms");
                json.WriteNumber("locality", terms.Locality);
                json.WriteNumber("continuity", terms.Continuity);
                json.WriteNumber("over_standard", terms.OverStandard);
                json.WriteNumber("fairness", terms.Fairness);
                json.WriteNumber("preference", terms.Preference);
                json.WriteNumber("team_change", terms.TeamChange);
                json.WriteNumber("travel", terms.Travel);
                if (terms.Placement != 0) json.WriteNumber("placement", terms.Placement);
                if (terms.Published != 0) json.WriteNumber("published", terms.Published);
                json.WriteEndObject();
            }
            if (answer.Plan is { } plan)
            {
                json.WriteStartObject("team_of");
                foreach (var (worker, team) in plan.TeamOf.OrderBy(p => p.Key)) json.WriteString(names.Worker(worker.Text), team.Text);
                json.WriteEndObject();
                json.WriteStartObject("worker_of");
                foreach (var (group, worker) in plan.WorkerOf.OrderBy(p => p.Key.Text, StringComparer.Ordinal)) json.WriteString(names.Group(group.Text), names.Worker(worker.Text));
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    /// <summary>Null, with a finding, when the text is not a run.</summary>
    public static AllocationRun? Read(string text, string file, List<Finding> findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Run(document.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            findings.Add(new()
            {
                Rule = "run-not-readable",
                Severity = Severity.Warning,
                What = "The answer of this earlier run cannot be read, and is passed over.",
                Where = new(file),
                ToDo = "Solve the option again.",
            });
            return null;
        }
    }

    private static AllocationRun Run(JsonElement root) => new()
    {
        Option = new(Text(root, "option")),
        OptionVersion = root.GetProperty("option_version").GetInt32(),
        ExtractFingerprint = Text(root, "extract_fingerprint"),
        FinishedAt = root.GetProperty("finished_at").GetDateTimeOffset(),
        Judgements = root.TryGetProperty("judgements", out var judgements) ? judgements.GetInt32() : null,
        Answer = ClashJson.Read(root, new()
        {
            Engine = Text(root, "engine"),
            Seed = root.GetProperty("seed").GetInt32(),
            Seconds = root.GetProperty("seconds").GetDouble(),
            Iterations = root.GetProperty("iterations").GetInt64(),
            Bound = root.GetProperty("bound").GetDecimal(),
            NoPlanFits = root.GetProperty("no_plan_fits").GetBoolean(),
            Clash = [.. root.GetProperty("clash").EnumerateArray().Select(s => s.GetString() ?? "")],
            Terms = root.TryGetProperty("terms", out var terms) ? Terms(terms) : null,
            Plan = root.TryGetProperty("team_of", out var teams) && root.TryGetProperty("worker_of", out var workers) ? Plan(teams, workers) : null,
        }),
    };

    private static AllocationTerms Terms(JsonElement terms) => new()
    {
        Locality = terms.GetProperty("locality").GetDecimal(),
        Continuity = terms.GetProperty("continuity").GetDecimal(),
        OverStandard = terms.GetProperty("over_standard").GetDecimal(),
        Fairness = terms.GetProperty("fairness").GetDecimal(),
        Preference = terms.GetProperty("preference").GetDecimal(),
        TeamChange = terms.GetProperty("team_change").GetDecimal(),
        Travel = terms.GetProperty("travel").GetDecimal(),
        Placement = terms.TryGetProperty("placement", out var placement) ? placement.GetDecimal() : 0,
        Published = terms.TryGetProperty("published", out var published) ? published.GetDecimal() : 0,
    };

    private static AllocationPlan Plan(JsonElement teams, JsonElement workers) => new()
    {
        TeamOf = teams.EnumerateObject().ToDictionary(p => new WorkerId(p.Name), p => new TeamId(p.Value.GetString() ?? "")),
        WorkerOf = workers.EnumerateObject().ToDictionary(p => new GroupId(p.Name), p => new WorkerId(p.Value.GetString() ?? "")),
    };

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? throw new FormatException(name);
}
