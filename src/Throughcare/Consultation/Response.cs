using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>Who answered.</summary>
public enum ResponseFrom { Staff, Union, Team, Partner, Other }

/// <summary>What somebody said in the consultation. Seen by those who run it; quoted to others as a theme.</summary>
public sealed record Response
{
    /// <summary>Most words that one response may have; a longer one is refused, not cut.</summary>
    public const int MostWords = 50_000;

    public required string Id { get; init; }

    public required ResponseFrom From { get; init; }

    /// <summary>The worker, where it is known who answered; null for a union, a team or somebody who gave no name.</summary>
    public WorkerId? Worker { get; init; }

    public required DateOnly On { get; init; }

    public required string Text { get; init; }

    /// <summary>Ids of the themes it bears on.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    public DateOnly? RepliedOn { get; init; }

    /// <summary>The reply as it was sent.</summary>
    public string? Reply { get; init; }

    public bool LateFor(ConsultationDates dates) => On > dates.Closes;

    public int Words => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Never the words.</summary>
    public override string ToString() => $"response {Id}";
}
