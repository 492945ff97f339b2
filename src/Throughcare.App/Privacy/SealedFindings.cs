using System.Text;
using System.Text.Json;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Privacy;

/// <summary>Findings and rows that were not taken, as a database keeps them: what they say is sealed, what kind they are and where they stand is not.</summary>
internal static class SealedFindings
{
    public static string Write(CouncilKeys keys, Finding finding)
    {
        var says = JsonSerializer.SerializeToUtf8Bytes(new Says(NamedText.Hide(keys, finding.What), finding.Value is { } value ? NamedText.Hide(keys, value) : null, NamedText.Hide(keys, finding.ToDo)));
        return JsonSerializer.Serialize(new Kept(finding.Rule, finding.Severity, finding.Where, finding.Times, SealedText.Seal(keys, null, says)));
    }

    public static Finding Read(CouncilKeys keys, string json)
    {
        if (JsonSerializer.Deserialize<Kept>(json) is not { Sealed: { } hidden } kept) return JsonSerializer.Deserialize<Finding>(json)!;
        var says = hidden.Length == 0 ? Gone : JsonSerializer.Deserialize<Says>(SealedText.Open(keys, hidden))!;
        return new()
        {
            Rule = kept.Rule,
            Severity = kept.Severity,
            Where = kept.Where,
            Times = kept.Times,
            What = NamedText.Show(keys, says.What),
            Value = says.Value is { } value ? NamedText.Show(keys, value) : null,
            ToDo = NamedText.Show(keys, says.ToDo),
        };
    }

    /// <summary>The same finding with nothing left of what it said of this person; null where it says nothing that these words are in.</summary>
    public static string? Without(CouncilKeys keys, string json, IReadOnlyList<string> words)
    {
        if (JsonSerializer.Deserialize<Kept>(json) is not { Sealed.Length: > 0 } kept) return null;
        var says = Encoding.UTF8.GetString(SealedText.Open(keys, kept.Sealed)!);
        return words.Any(w => says.Contains(JsonEncodedText.Encode(w).Value, StringComparison.OrdinalIgnoreCase)) ? JsonSerializer.Serialize(kept with { Sealed = "" }) : null;
    }

    /// <summary>The finding with nothing left of what it said.</summary>
    public static string Emptied(string json) => JsonSerializer.Deserialize<Kept>(json) is { Sealed: not null } kept ? JsonSerializer.Serialize(kept with { Sealed = "" }) : json;

    /// <summary>A row that was not taken with nothing left in it.</summary>
    public static IReadOnlyList<string> EmptyRow { get; } = ["\u0001"];

    /// <summary>A row that was not taken, whole: under the key of the child it names, where it names one.</summary>
    public static IReadOnlyList<string> WriteRow(CouncilKeys keys, RawRow row)
    {
        var whose = row.Cells.Select(c => keys.ById(PersonKind.Child, c)).FirstOrDefault(s => s is not null)?.Token;
        return [SealedText.Seal(keys, whose, JsonSerializer.SerializeToUtf8Bytes(row.Cells))];
    }

    public static IReadOnlyList<string> ReadRow(CouncilKeys keys, IReadOnlyList<string> kept, int columns) =>
        kept.Count != 1 || !SealedText.Is(kept[0]) ? kept
        : kept[0].Length > 1 && SealedText.Open(keys, kept[0]) is { } cells ? JsonSerializer.Deserialize<string[]>(cells)!
        : [.. Enumerable.Repeat("", columns)];

    private static Says Gone => new("This was about somebody who has been erased.", null, "Do nothing: the count stays, and what was said is gone.");

    private sealed record Says(string What, string? Value, string ToDo);

    private sealed record Kept(string Rule, Severity Severity, Place? Where, int Times, string? Sealed);
}
