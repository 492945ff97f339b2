using Throughcare.Measures;

namespace Throughcare.Structure;

/// <summary>Children who are expected to come to a team from outside the plan, in weighted children a week; stated by the council.</summary>
public sealed record StatedArrival(TeamId Team, Points AWeek);
