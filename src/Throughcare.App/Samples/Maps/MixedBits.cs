namespace Throughcare.App.Samples.Maps;

/// <summary>
/// A number that depends on its parts and on nothing else: for ground and lines that must not depend on the order in which
/// they are asked for. The mixing is SplitMix64's.
/// </summary>
internal static class MixedBits
{
    public static ulong Of(params ReadOnlySpan<ulong> parts)
    {
        unchecked
        {
            ulong mixed = 0x9E3779B97F4A7C15;
            foreach (var part in parts)
            {
                var z = (mixed ^ part) + 0x9E3779B97F4A7C15;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                mixed = z ^ (z >> 31);
            }
            return mixed;
        }
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public static double Unit(ulong bits) => (bits >> 11) * (1.0 / 9007199254740992.0);
}
