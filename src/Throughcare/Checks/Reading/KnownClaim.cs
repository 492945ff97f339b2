using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>How a claim is worded.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Words">What the sentence says that makes it.</param>
/// <param name="UnlessDenied">A sentence that denies does not make it.</param>
/// <param name="Needs">No sentence makes it without one of these; none where nothing so plain can be said. Most sentences have none, and a long pattern is then not tried on them.</param>
internal sealed record KnownClaim(Claim Claim, Regex Words, bool UnlessDenied, params string[] Needs)
{
    public bool In(string plain) => (Needs.Length == 0 || Array.Exists(Needs, word => plain.Contains(word, StringComparison.OrdinalIgnoreCase))) && Words.IsMatch(plain);
}
