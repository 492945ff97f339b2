namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>"Check before …": what would go out to people or cannot be undone, with one button to do it and a way back. Nothing has happened yet.</summary>
public sealed record CheckView
{
    public required string Heading { get; init; }

    /// <summary>What it comes to, a line each.</summary>
    public required IReadOnlyList<(string What, string Value)> Rows { get; init; }

    /// <summary>What cannot be undone, as a sentence.</summary>
    public required string Warning { get; init; }

    /// <summary>Heading of the example.</summary>
    public string ExampleHeading { get; init; } = "";

    /// <summary>The first of what goes out, line by line; empty where there is nothing to show.</summary>
    public IReadOnlyList<string> Example { get; init; } = [];

    public IReadOnlyList<Throughcare.Findings.Finding> Findings { get; init; } = [];

    /// <summary>What is sent along, so that exactly what was checked is done.</summary>
    public IReadOnlyList<(string Name, string Value)> Sent { get; init; } = [];

    public required string SendTo { get; init; }

    public required string Button { get; init; }

    public required string Back { get; init; }
}
