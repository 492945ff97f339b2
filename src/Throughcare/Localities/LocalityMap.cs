using System.Collections.Frozen;

namespace Throughcare.Localities;

/// <summary>
/// Which locality a postcode or a ward belongs to. A postcode that stands in no table has no locality, which is said and
/// counted, never guessed.
/// </summary>
public sealed class LocalityMap
{
    private readonly FrozenDictionary<Postcode, LocalityId> _byPostcode;
    private readonly FrozenDictionary<AreaCode, LocalityId> _byWard;

    public LocalityMap(
        IReadOnlyList<Locality> localities,
        IReadOnlyDictionary<Postcode, LocalityId>? byPostcode = null,
        IReadOnlyDictionary<AreaCode, LocalityId>? byWard = null)
    {
        Localities = localities;
        _byPostcode = (byPostcode ?? new Dictionary<Postcode, LocalityId>()).ToFrozenDictionary();
        _byWard = (byWard ?? new Dictionary<AreaCode, LocalityId>()).ToFrozenDictionary();
    }

    public static LocalityMap Empty { get; } = new([]);

    public IReadOnlyList<Locality> Localities { get; }

    public int PostcodesKnown => _byPostcode.Count;

    public LocalityId? Of(Postcode postcode) => _byPostcode.TryGetValue(postcode, out var locality) ? locality : null;

    public LocalityId? Of(AreaCode ward) => _byWard.TryGetValue(ward, out var locality) ? locality : null;
}
