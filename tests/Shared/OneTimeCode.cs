using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Throughcare.Testing;

/// <summary>What an authenticator app shows for a key (RFC 6238), worked out apart from the program that checks it.</summary>
public static class OneTimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="key">The key as it is typed; spaces do not matter.</param>
    /// <param name="steps">How many half minutes from now.</param>
    public static string Of(string key, int steps = 0)
    {
        var bits = string.Concat(key.Where(c => c != ' ').Select(c => Convert.ToString(Base32.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + steps);
#pragma warning disable CA5350 // the standard asks for SHA-1
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        return $"{(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(at, 4)) & 0x7fffffff) % 1_000_000:000000}";
    }
}
