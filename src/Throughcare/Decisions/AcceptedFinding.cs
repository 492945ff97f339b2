namespace Throughcare.Decisions;

/// <summary>A finding of the checks that somebody accepts with a reason. It holds while the facts that it rests on are as they were.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Key">What was found, as a fingerprint of the two facts.</param>
/// <param name="Reason">Why it may stand.</param>
/// <param name="By">Who accepts it.</param>
/// <param name="On">The day.</param>
public sealed record AcceptedFinding(string Rule, string Key, string Reason, string By, DateOnly On);
