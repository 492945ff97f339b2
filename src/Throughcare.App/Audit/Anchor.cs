using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Throughcare.App.Audit;

/// <summary>
/// One line of the anchors file: where a council's trail ended at a moment. The line holds the hash of itself and of the line before, so that the
/// file is a chain too.
/// </summary>
public sealed record Anchor
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Counts from 1.</summary>
    public required int Line { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Council { get; init; }

    /// <summary>The last event of the trail at that moment, and its hash.</summary>
    public required long Sequence { get; init; }

    public required string Hash { get; init; }

    /// <summary>Of the line before and of everything in this one before it.</summary>
    public string LineHash { get; init; } = "";

    public static Anchor After(Anchor? before, DateTimeOffset at, int council, long sequence, string hash)
    {
        var next = new Anchor { Line = (before?.Line ?? 0) + 1, At = at, Council = council, Sequence = sequence, Hash = hash };
        return next with { LineHash = HashOf(before?.LineHash ?? AuditHash.Start, next.Body) };
    }

    /// <summary>Null where the line cannot be read.</summary>
    public static Anchor? Parse(string line)
    {
        var parts = line.Split(' ');
        return parts.Length == 6
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateTimeOffset.TryParseExact(parts[1], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var council)
            && long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new() { Line = number, At = at, Council = council, Sequence = sequence, Hash = parts[4], LineHash = parts[5] }
            : null;
    }

    public override string ToString() => $"{Body} {LineHash}";

    /// <summary>Follows the line with this hash, and says what it said when it was written.</summary>
    public bool Follows(string lineHash) => LineHash == HashOf(lineHash, Body);

    private string Body => string.Create(CultureInfo.InvariantCulture, $"{Line} {At.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)} {Council} {Sequence} {Hash}");

    private static string HashOf(string before, string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{before}\n{body}")));
}
