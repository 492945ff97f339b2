namespace Throughcare.Testing;

/// <summary>The real clock, set ahead by a test.</summary>
public sealed class MovingClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
