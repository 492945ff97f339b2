using System.Numerics;

namespace Throughcare.Solver;

/// <summary>
/// Random numbers that are the same for ever for the same seed, on every machine and runtime: xoshiro256** (Blackman and
/// Vigna, 2018), seeded by SplitMix64. A run is repeated from its seed, so the runtime's own generator, which may change, is not used.
/// </summary>
public sealed class SeededRandom
{
    private ulong _a, _b, _c, _d;

    public SeededRandom(int seed, int stream = 0)
    {
        unchecked
        {
            var x = (ulong)seed * 0x9E3779B97F4A7C15 + (ulong)stream * 0xD1B54A32D192ED03 + 1;
            _a = Mix(ref x);
            _b = Mix(ref x);
            _c = Mix(ref x);
            _d = Mix(ref x);
        }
    }

    public ulong NextBits()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
            var t = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= t;
            _d = BitOperations.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>From 0 up to, not including, <paramref name="limit"/>, which is 1 or more.</summary>
    public int Next(int limit)
    {
        unchecked
        {
            return (int)(((NextBits() >> 32) * (ulong)(uint)limit) >> 32);
        }
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ref ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            var z = x;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
