using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Throughcare.App.Database;

namespace Throughcare.Testing;

/// <summary>The formula of docs/method/audit.md, worked out apart from the program.</summary>
public static class AuditFormula
{
    public static string HashOf(AuditEventRow row)
    {
        using var bytes = new MemoryStream();
        foreach (var number in new[] { row.Sequence, row.At.UtcTicks }) Number(number);
        foreach (var text in new[] { row.Event, row.PersonId?.ToString("N"), row.By, row.From, row.ProposalId?.ToString("N"), row.Subject, row.Before, row.After, row.Why, row.PreviousHash })
        {
            Number(text is null ? -1 : Encoding.UTF8.GetByteCount(text));
            bytes.Write(Encoding.UTF8.GetBytes(text ?? ""));
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));

        void Number(long number)
        {
            var eight = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(eight, number);
            bytes.Write(eight);
        }
    }
}
