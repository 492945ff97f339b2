using System.Text.Json;
using Throughcare.App.Database;

namespace Throughcare.App.Audit;

/// <summary>An event as a person reads it, with names looked up now: the trail itself holds ids only.</summary>
public sealed record AuditLine
{
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    public string? From { get; init; }

    /// <summary>The name of the event.</summary>
    public required string Event { get; init; }

    /// <summary>What was done, to follow <see cref="Who"/>.</summary>
    public required string What { get; init; }

    /// <summary>The proposal's title now; null where it was about none.</summary>
    public string? Proposal { get; init; }

    public string? Subject { get; init; }

    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public string? Why { get; init; }

    public required string Hash { get; init; }

    public string Sentence => $"{Who} {What}{(Proposal is null ? "" : $" in {Proposal}")}.";
}

/// <summary>Says events in words.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, AuditMeaning> Meanings = AuditEvents.All.ToDictionary(m => m.Name);

    public static string Who(AuditEventRow row, IReadOnlyDictionary<Guid, string> people) => row switch
    {
        { PersonId: { } id } => people.GetValueOrDefault(id, "Somebody who is not known any more"),
        { By: "single person" } => "The only user",
        { By: "command line" } => "Somebody at the command line",
        { By: "program" } => "The program",
        _ => "Somebody",
    };

    public static string What(AuditEventRow row) => Meanings.GetValueOrDefault(row.Event)?.InWords ?? $"did this: {row.Event}";

    /// <summary>"children 450, workers 30": what a note holds, whatever it is.</summary>
    public static string Note(string? json)
    {
        if (json is null) return "";
        try
        {
            using var note = JsonDocument.Parse(json);
            return note.RootElement.ValueKind == JsonValueKind.Object
                ? string.Join(", ", note.RootElement.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).Select(p => $"{Spaced(p.Name)} {p.Value}"))
                : note.RootElement.ToString();
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string Spaced(string name) => string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c == '.' ? " " : $"{c}"));
}
