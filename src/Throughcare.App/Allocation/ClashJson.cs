using System.Text.Json;
using Throughcare.Allocation;
using Throughcare.App.Proposals;

namespace Throughcare.App.Allocation;

/// <summary>The limits of a clash and the ways out, as JSON: alike in a solution and in a run that is kept.</summary>
public static class ClashJson
{
    public static void Write(AllocationAnswer answer, Utf8JsonWriter json) => Write(answer, json, RunNames.AsTheyAre);

    /// <summary>The same with other names for children and workers, where it is kept.</summary>
    internal static void Write(AllocationAnswer answer, Utf8JsonWriter json, RunNames names)
    {
        json.WriteStartArray("clash_limits");
        foreach (var limit in answer.ClashLimits)
        {
            json.WriteStartObject();
            json.WriteString("rule", limit.Rule);
            json.WriteString("limit", NameOf(limit.Kind));
            json.WriteString("subject", Named(limit.Kind, limit.Subject, names));
            json.WriteString("sentence", names.Sentence(limit.Sentence));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("clash_is_irreducible", answer.ClashIsIrreducible);
        json.WriteStartArray("ways_out");
        foreach (var way in answer.WaysOut)
        {
            json.WriteStartObject();
            json.WriteString("sentence", names.Sentence(way.Sentence));
            json.WriteBoolean("smallest", way.Smallest);
            json.WriteStartArray("changes");
            foreach (var change in way.Changes) Write(change, json, names);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The answer with what <see cref="Write(AllocationAnswer, Utf8JsonWriter)"/> wrote; as it is where nothing of it is there.</summary>
    public static AllocationAnswer Read(JsonElement root, AllocationAnswer answer)
    {
        if (!root.TryGetProperty("clash_limits", out var limits) || !root.TryGetProperty("ways_out", out var ways)) return answer;
        return answer with
        {
            ClashLimits = [.. limits.EnumerateArray().Select(l => new AllocationLimit(KindOf(l), Text(l, "subject"), Text(l, "sentence")))],
            ClashIsIrreducible = root.GetProperty("clash_is_irreducible").GetBoolean(),
            WaysOut = [.. ways.EnumerateArray().Select(w => new WayOut([.. w.GetProperty("changes").EnumerateArray().Select(Change)], w.GetProperty("smallest").GetBoolean()))],
        };
    }

    private static void Write(LimitChange change, Utf8JsonWriter json, RunNames names)
    {
        json.WriteStartObject();
        json.WriteString("rule", new AllocationLimit(change.Kind, "", "").Rule);
        json.WriteString("limit", NameOf(change.Kind));
        json.WriteStartArray("subjects");
        foreach (var subject in change.Subjects) json.WriteStringValue(Named(change.Kind, subject, names));
        json.WriteEndArray();
        if (change.From is { } from) json.WriteNumber("from", from);
        if (change.To is { } to) json.WriteNumber("to", to);
        json.WriteString("sentence", names.Sentence(change.Sentence));
        json.WriteEndObject();
    }

    private static LimitChange Change(JsonElement change) => new()
    {
        Kind = KindOf(change),
        Subjects = [.. change.GetProperty("subjects").EnumerateArray().Select(s => s.GetString() ?? "")],
        From = change.TryGetProperty("from", out var from) ? from.GetDecimal() : null,
        To = change.TryGetProperty("to", out var to) ? to.GetDecimal() : null,
        Sentence = Text(change, "sentence"),
    };

    // Teams, phases and skills are nobody.
    private static string Named(LimitKind kind, string subject, RunNames names) => kind switch
    {
        LimitKind.Stay or LimitKind.Move or LimitKind.NotThisWorker => names.Group(subject),
        LimitKind.PinnedTeam or LimitKind.AllowedTeam => names.Worker(subject),
        _ => subject,
    };

    private static string NameOf(LimitKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static LimitKind KindOf(JsonElement element) =>
        Text(element, "limit") is var name && Enum.GetValues<LimitKind>().FirstOrDefault(k => NameOf(k) == name, (LimitKind)(-1)) is var kind && Enum.IsDefined(kind) ? kind : throw new FormatException(name);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException(name);
}
