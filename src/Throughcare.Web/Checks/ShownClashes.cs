using Throughcare.Checks;

namespace Throughcare.Web.Checks;

/// <summary>Findings of the checks as a page shows them.</summary>
/// <param name="Clashes">What was found.</param>
/// <param name="AcceptAt">Where one is accepted; null where nobody may, or nothing is kept.</param>
/// <param name="HeldAt">The page that holds what is said; null for one that this reader may not open, and for a text from elsewhere.</param>
public sealed record ShownClashes(IReadOnlyList<Clash> Clashes, Func<Clash, string>? AcceptAt = null, Func<Said, string?>? HeldAt = null)
{
    public string? At(Said said) => said.At is null ? null : HeldAt?.Invoke(said);
}
