using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Throughcare.App.Database;

namespace Throughcare.App.Audit;

/// <summary>
/// The hash of one event: of everything that it says, and of the event before it. Each part goes in with its length, so that no two events read the same.
/// The council's number is no part of it, because a council that moves to another database may get another number there, and its trail must still hold.
/// </summary>
internal static class AuditHash
{
    /// <summary>What stands before the first event.</summary>
    public static readonly string Start = new('0', 64);

    public static string Of(AuditEventRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Number(hash, row.Sequence);
        Number(hash, row.At.UtcTicks);
        foreach (var text in new[] { row.Event, row.PersonId?.ToString("N"), row.By, row.From, row.ProposalId?.ToString("N"), row.Subject, row.Before, row.After, row.Why, row.PreviousHash })
            Text(hash, text);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    // Nothing at all and an empty text are not the same.
    private static void Text(IncrementalHash hash, string? text)
    {
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        Number(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }
}
