namespace Throughcare.Tests.Checks;

/// <summary>Two texts that a rule must find something in, and two near misses in which it must not. Everybody in them is made up.</summary>
public sealed record RuleCase(string Rule)
{
    public required string[] Fires { get; init; }

    public required string[] Silent { get; init; }
}
