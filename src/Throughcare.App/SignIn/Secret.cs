using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Throughcare.App.SignIn;

/// <summary>A secret for a link or a session: 256 bits of chance, of which only the hash is kept.</summary>
public static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
