namespace Throughcare.Measures;

/// <summary>
/// A count as it went out. The true value is kept of what was hidden too, so the register is as confidential as the extract.
/// </summary>
/// <param name="Name">The name of the count.</param>
/// <param name="Value">What it truly was.</param>
/// <param name="Displayed">False for a count that was in no table and could be worked out or not.</param>
/// <param name="Hidden">True where a mark went out in its place, or it was not displayed.</param>
/// <param name="Guarded">True where nobody may work it out from this or any later release.</param>
public sealed record ReleasedCell(string Name, int Value, bool Displayed, bool Hidden, bool Guarded);

/// <summary>
/// What was released once: counts, what was hidden of them, and the sums that tie them. Plain, so that it can be kept as JSON. Given to
/// <see cref="SmallNumbers.Hide"/> with every later release.
/// </summary>
public sealed record Release
{
    /// <summary>Such as "decision report, version 2".</summary>
    public required string Id { get; init; }

    public required DateOnly On { get; init; }

    public required IReadOnlyList<ReleasedCell> Cells { get; init; }

    public required IReadOnlyList<CountSum> Sums { get; init; }
}
