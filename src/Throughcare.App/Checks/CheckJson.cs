using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Throughcare.Checks;
using Throughcare.Findings;

namespace Throughcare.App.Checks;

/// <summary>What the checks found as JSON, for other programs: names in snake case; <c>where</c> is null where something is missing.</summary>
public static class CheckJson
{
    // The text goes to a terminal or a file and never into a page.
    private static readonly CheckJsonContext Context = new(new JsonSerializerOptions(CheckJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Of(PaperChecked read) => JsonSerializer.Serialize(new CheckList(read.Name, read.Passages, read.Errors, read.Warnings, [.. read.Clashes.Select(Line)]), Context.CheckList);

    private static CheckLine Line(Clash clash) =>
        new(clash.Rule.Id, clash.Rule.Name, clash.Severity, clash.What, new(clash.First.Words, clash.First.Where), new(clash.Second.Words, clash.Second.Where), clash.Rule.Why, clash.Rule.Source, clash.ToDo);
}

internal sealed record CheckList(string From, int Passages, int Errors, int Warnings, IReadOnlyList<CheckLine> Findings);

internal sealed record CheckLine(string Rule, string Name, Severity Severity, string What, SaidLine First, SaidLine Second, string Why, string Source, string ToDo);

internal sealed record SaidLine(string Words, string? Where);

internal sealed class CheckSeverityWords() : JsonStringEnumConverter<Severity>(JsonNamingPolicy.SnakeCaseLower);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, Converters = [typeof(CheckSeverityWords)])]
[JsonSerializable(typeof(CheckList))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
