namespace Throughcare.Intake;

/// <summary>Something that was assumed because the data did not say, and how many rows rest on it.</summary>
public sealed record Assumption(string What, int Times);
