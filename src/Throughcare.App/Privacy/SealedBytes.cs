using System.Security.Cryptography;
using System.Text;
using Throughcare.Findings;

namespace Throughcare.App.Privacy;

/// <summary>Bytes under a key, so that a change of any of them is found: a fresh number, the tag, then the text (AES-GCM). Bound to whose they are.</summary>
internal static class SealedBytes
{
    public const int TagBytes = 16;

    private const int NonceBytes = 12;

    public static byte[] Seal(AesGcm cipher, ReadOnlySpan<byte> plain, string whose)
    {
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(whose));
        return sealedBytes;
    }

    /// <summary>Refused where a byte was changed, or where they are somebody else's.</summary>
    public static byte[] Open(AesGcm cipher, ReadOnlySpan<byte> sealedBytes, string whose)
    {
        if (sealedBytes.Length < NonceBytes + TagBytes) throw Changed();
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        try
        {
            cipher.Decrypt(sealedBytes[..NonceBytes], sealedBytes[(NonceBytes + TagBytes)..], sealedBytes.Slice(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(whose));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Changed();
        }
        return plain;
    }

    public static RefusedException Changed() => new(new Finding
    {
        Rule = "sealed-data-changed",
        Severity = Severity.Error,
        What = "Something that is kept encrypted was changed outside Throughcare, and is not believed.",
        ToDo = "Bring the database back from the last good backup, and find out who changed it.",
    });
}
