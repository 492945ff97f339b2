using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Throughcare.App.Caseload;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Reports;

/// <summary>A list of figures as JSON, for other programs: names in snake case, values to four decimals, null where a value is not known.</summary>
public static class FigureJson
{
    // The text goes to a terminal or a file and never into a page: £ and é may stand as they are.
    private static readonly FigureJsonContext Context = new(new JsonSerializerOptions(FigureJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Of(FigureList list) => JsonSerializer.Serialize(list, Context.FigureList);

    public static FigureLine Line(Figure figure) => new()
    {
        Id = figure.Id,
        Title = figure.Title,
        Value = figure.Value is { } value ? decimal.Round(value, 4) : null,
        Hidden = figure.Hidden,
        Unit = figure.Unit,
        Counts = figure.Counts,
        Part = figure.Share?.Part,
        Whole = figure.Share?.Whole,
        Amount = figure.Rate?.Amount,
        Per = figure.Rate?.Per,
        Denominator = figure.Denominator,
        Definition = figure.Definition,
        Method = figure.Method,
        Parts = figure.Parts.Count == 0 ? null : [.. figure.Parts.Select(Line)],
        Behind = figure.Behind.Count == 0 ? null : figure.Behind,
        RestsOnAssumption = figure.RestsOnAssumption,
    };

    public static FindingLine Line(Finding finding) =>
        new(finding.Rule, finding.Severity, finding.What, finding.Where?.File, finding.Where?.Sheet, finding.Where?.Row, finding.Where?.Column, finding.Value, finding.ToDo, finding.Times);
}

/// <summary>Figures with what they were worked out from.</summary>
public sealed record FigureList
{
    public required string From { get; init; }

    public string? AsAt { get; init; }

    /// <summary>The caseload definition in words.</summary>
    public string? CaseloadDefinition { get; init; }

    /// <summary>What became of the rows, where the figures are of files that were brought in for them alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RowAccount? Rows { get; init; }

    public required IReadOnlyList<FigureLine> Figures { get; init; }

    public IReadOnlyList<FindingLine> Findings { get; init; } = [];
}

/// <summary>A figure as it is written.</summary>
public sealed record FigureLine
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required decimal? Value { get; init; }

    /// <summary>True where the value may not be shown to this reader, so that null does not read as "not known".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Hidden { get; init; }

    public required FigureUnit Unit { get; init; }
    public required Counts Counts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Part { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Whole { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Amount { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Per { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Denominator { get; init; }

    public required string Definition { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Method { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FigureLine>? Parts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Behind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RestsOnAssumption { get; init; }
}

/// <summary>A finding as it is written.</summary>
public sealed record FindingLine(string Rule, Severity Severity, string What, string? File, string? Sheet, int? Row, string? Column, string? Value, string ToDo, int Times);

internal sealed class UnitWords() : JsonStringEnumConverter<FigureUnit>(JsonNamingPolicy.SnakeCaseLower);

internal sealed class CountsWords() : JsonStringEnumConverter<Counts>(JsonNamingPolicy.SnakeCaseLower);

internal sealed class SeverityWords() : JsonStringEnumConverter<Severity>(JsonNamingPolicy.SnakeCaseLower);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, Converters = [typeof(UnitWords), typeof(CountsWords), typeof(SeverityWords)])]
[JsonSerializable(typeof(FigureList))]
internal sealed partial class FigureJsonContext : JsonSerializerContext;
