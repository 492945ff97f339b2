namespace Throughcare.Testing;

/// <summary>A clock that stands still, so that a test says what day it is.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
