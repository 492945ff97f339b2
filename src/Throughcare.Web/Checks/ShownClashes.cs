using Throughcare.Checks;

namespace Throughcare.Web.Checks;

/// <summary>Findings of the checks as a page shows them.</summary>
/// <param name="Clashes">What was found.</param>
/// <param name="AcceptAt">Where one is accepted; null where nobody may, or nothing is kept.</param>
public sealed record ShownClashes(IReadOnlyList<Clash> Clashes, Func<Clash, string>? AcceptAt = null);
