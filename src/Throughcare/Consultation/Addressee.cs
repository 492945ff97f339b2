namespace Throughcare.Consultation;

/// <summary>How a letter addresses a worker. Handed in for the letters that are being written, and kept nowhere.</summary>
/// <param name="Name">As it stands above the address.</param>
/// <param name="Salutation">What follows "Dear"; null for the name.</param>
/// <param name="Address">The lines beneath the name; empty for the worker's role, team and council.</param>
public sealed record Addressee(string Name, string? Salutation, IReadOnlyList<string> Address);
